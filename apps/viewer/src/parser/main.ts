import './strict'
import { type AccurateRequest, answerAccurately } from './accurate'
import type { Input, Parser, Step } from './step'
import { steps } from './steps'

/** What the page asks its worker for, and what it gets. */
export interface Request {
  name: string
  input: Input
}
export type Answer = { step: Step } | { ended: true }

// This script is loaded after the page has been drawn: as a worker or, where none can be started, into the page.
if (typeof document === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<Request | AccurateRequest>) => {
    if (!('input' in data)) return answerAccurately(data, (words) => postMessage(words))
    const answer = (words: Answer) => postMessage(words)
    for (const step of steps(data.name, data.input)) answer({ step })
    answer({ ended: true })
  })
else Object.assign(globalThis, { newsParser: { steps } satisfies Parser })

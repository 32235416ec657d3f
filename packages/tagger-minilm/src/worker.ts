/** Runs the network in a worker: `minilm({ worker: new Worker(…) })` talks to it. */
import type { Engine, Input, Output } from './engine'
import { openLocal } from './local'
import type { HeadFile } from './weights'

/** What the page says to the worker: first the weights, then one window after the other. */
export type Request = { open: HeadFile; data: Uint8Array } | { run: Input }
/** What the worker answers to each request, in order. */
export type Answer = { opened: true } | { output: Output } | { trouble: string }

let engine: Engine | undefined

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const answer = await answerTo(data).catch((error: unknown): Answer => ({ trouble: String(error) }))
  postMessage(answer)
})

async function answerTo(request: Request): Promise<Answer> {
  if ('open' in request) {
    engine = await openLocal(request.open, request.data)
    return { opened: true }
  }
  return { output: await engine!.run(request.run) }
}

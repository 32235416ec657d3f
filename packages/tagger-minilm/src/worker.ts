/** Runs the network in a worker: `minilm({ worker: new Worker(…) })` talks to it. */
import type { Engine, EngineOptions, Input, Output } from './engine'
import { openSession } from './session'

/** What the page says to the worker: first the weights, then one window after the other. */
export type Request = { open: Uint8Array; options: EngineOptions } | { run: Input }
/** What the worker answers to each request, in order. */
export type Answer = { opened: true } | { output: Output } | { trouble: string }

let engine: Engine | undefined

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const answer = await answerTo(data).catch((error: unknown): Answer => ({ trouble: String(error) }))
  postMessage(answer)
})

async function answerTo(request: Request): Promise<Answer> {
  if ('open' in request) {
    engine = await openSession(request.open, request.options)
    return { opened: true }
  }
  return { output: await engine!.run(request.run) }
}

/** Runs the network in a worker that has `@news/tagger-minilm/worker` loaded. */
import type { Engine, Output } from './engine'
import type { HeadFile } from './weights'
import type { Answer, Request } from './worker'

/** Hands the weights over: the worker has them then, and nobody else. */
export async function openRemote(worker: Worker, head: HeadFile, data: Uint8Array): Promise<Engine> {
  const waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = []
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const next = waiting.shift()
    if ('trouble' in data) next?.reject(new Error(data.trouble))
    else next?.resolve(data)
  })
  worker.addEventListener('error', (event) => {
    const error = new Error(event.message || 'the worker could not be started')
    for (const one of waiting.splice(0)) one.reject(error)
  })
  const ask = (request: Request, owned: ArrayBufferLike[]) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(request, owned as ArrayBuffer[])
    })
  await ask({ open: head, data }, [data.buffer])
  return {
    async run(input) {
      const answer = await ask({ run: input }, [])
      return (answer as { output: Output }).output
    },
    close: async () => worker.terminate(),
  }
}

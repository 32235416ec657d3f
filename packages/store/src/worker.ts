import { parentPort, workerData } from 'node:worker_threads'
import { StoreError } from './error'
import { openEngine } from './open'
import type { Answer, Call, Start } from './thread'

const { url, options } = workerData as Start
const opening = openEngine(url, options)
// Whoever asks first is told that it can't be opened.
opening.catch(() => {})

parentPort!.on('message', async ({ id, method, values }: Call) => {
  let answer: Answer
  try {
    const engine = await opening
    const result = await (engine[method] as (...values: unknown[]) => Promise<unknown>)(...values)
    answer = { id, result }
  } catch (error) {
    const { message } = error as Error
    answer = { id, code: error instanceof StoreError ? error.code : undefined, message }
  }
  parentPort!.postMessage(answer)
})

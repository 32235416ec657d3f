import { Worker } from 'node:worker_threads'
import type { Engine } from './engine'
import { StoreError, type StoreErrorCode } from './error'
import type { EngineOptions } from './open'

/** What a thread is asked to do. */
export interface Call {
  id: number
  method: keyof Engine
  values: unknown[]
}

/** What came of it. */
export type Answer =
  | { id: number; result: unknown }
  | { id: number; code: StoreErrorCode | undefined; message: string }

/** What the thread is started with. */
export interface Start {
  url: string
  options: EngineOptions
}

/** Starts a thread that opens the store; everything that is asked is asked there. */
export async function engineInThread(url: string, options: EngineOptions): Promise<Engine> {
  const workerData: Start = { url, options }
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData,
    // Short-lived objects are most of it: with little room for them the whole process stays small.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 },
  })
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let count = 0
  let end: StoreError | undefined
  const stop = (error: StoreError) => {
    end ??= error
    for (const { reject } of waiting.values()) reject(end)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id)!
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('result' in answer) resolve(answer.result)
    else reject(new StoreError(answer.code ?? 'failed', answer.message))
  })
  worker.on('error', (error) => stop(new StoreError('failed', error.message, { cause: error })))
  worker.on('exit', () => stop(new StoreError('closed', 'the store was closed')))
  const call = (method: Call['method'], values: unknown[]): Promise<unknown> => {
    if (end !== undefined) return Promise.reject(end)
    return new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, method, values } satisfies Call)
    })
  }
  const engine = Object.fromEntries(
    methods.map((method) => [method, (...values: unknown[]) => call(method, values)]),
  ) as unknown as Engine
  // The first answer tells whether the store could be opened.
  try {
    await engine.counts()
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    ...engine,
    async close() {
      if (end !== undefined) return
      await engine.close()
      stop(new StoreError('closed', 'the store was closed'))
      await worker.terminate()
    },
  }
}

const methods = Object.keys({
  put: 0,
  get: 0,
  has: 0,
  hasInputs: 0,
  remove: 0,
  after: 0,
  counts: 0,
  search: 0,
  speakers: 0,
  near: 0,
  sameQuote: 0,
  people: 0,
  person: 0,
  peopleOf: 0,
  merge: 0,
  split: 0,
  know: 0,
  decisions: 0,
  close: 0,
} satisfies Record<keyof Engine, 0>) as (keyof Engine)[]

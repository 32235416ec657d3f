import { Worker } from 'node:worker_threads'
import { type Ask, errorOf, type Reply, type Tasks } from './task'

/** A thread that does one thing after the other. */
export interface Thread {
  ask<Task extends keyof Tasks>(
    task: Task,
    ...value: Parameters<Tasks[Task]>
  ): Promise<Awaited<ReturnType<Tasks[Task]>>>
  /** Whether it ended, by itself or not. */
  readonly ended: boolean
  /** Ends it at once, whatever it does; who waits for it is told why. */
  end(why?: Error): Promise<void>
}

/** Starts a thread beside a database; it opens that when it first needs it. */
export function startThread(db: string): Thread {
  // Beside the built command.
  const worker = new Worker(new URL('./server-worker.js', import.meta.url), { workerData: { db } })
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let count = 0
  let ended = false
  const stop = (error: Error) => {
    ended = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('result' in reply) asked?.resolve(reply.result)
    else asked?.reject(errorOf(reply.failure))
  })
  worker.on('error', stop)
  worker.on('exit', () => stop(new Error('the thread has ended')))
  return {
    ask: (task, ...[value]) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the thread has ended'))
        const id = ++count
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
        worker.postMessage({ id, task, value } satisfies Ask, transferOf(value))
      }),
    get ended() {
      return ended
    },
    end: async (why = new Error('the thread was ended')) => {
      stop(why)
      await worker.terminate()
    },
  }
}

/** Bytes go over to the other thread instead of being copied. */
function transferOf(value: unknown): ArrayBuffer[] {
  const { bytes } = (typeof value === 'object' && value !== null ? value : {}) as {
    bytes?: Uint8Array<ArrayBuffer>
  }
  return bytes === undefined ? [] : [bytes.buffer]
}

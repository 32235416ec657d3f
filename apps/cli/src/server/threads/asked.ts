import { type Ask, errorOf, type Reply, type Tasks } from './task'

/** A thread, or a process, that does one thing after the other. */
export interface Asked {
  ask<Task extends keyof Tasks>(
    task: Task,
    ...value: Parameters<Tasks[Task]>
  ): Promise<Awaited<ReturnType<Tasks[Task]>>>
  /** Whether it ended, by itself or not. */
  readonly ended: boolean
  /** Ends it at once, whatever it does; who waits for it is told why. */
  end(why?: Error): Promise<void>
}

/** How it is reached. */
interface Line {
  /** Bytes that go over instead of being copied, where that can be. */
  send(ask: Ask, bytes: ArrayBuffer[]): void
  kill(): Promise<unknown>
  // biome-ignore lint/suspicious/noExplicitAny: each event has another argument
  on(event: 'message' | 'error' | 'exit', listener: (value: any) => void): void
}

/** What answers at the other end of a line. */
export function asked(line: Line): Asked {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let count = 0
  let ended = false
  const stop = (error: Error) => {
    ended = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  line.on('message', (reply: Reply) => {
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('failure' in reply) one?.reject(errorOf(reply.failure))
    else one?.resolve(reply.result)
  })
  line.on('error', stop)
  line.on('exit', () => stop(new Error('the thread has ended')))
  return {
    ask: (task, ...[value]) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the thread has ended'))
        const id = ++count
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
        line.send({ id, task, value }, bytesIn(value))
      }),
    get ended() {
      return ended
    },
    end: async (why = new Error('the thread was ended')) => {
      stop(why)
      await line.kill()
    },
  }
}

function bytesIn(value: unknown): ArrayBuffer[] {
  const { bytes } = (typeof value === 'object' && value !== null ? value : {}) as {
    bytes?: Uint8Array<ArrayBuffer>
  }
  return bytes === undefined ? [] : [bytes.buffer]
}

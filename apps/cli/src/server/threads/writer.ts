import { problemOf } from '../problem'
import type { Asked } from './asked'
import { startThread } from './thread'

/** Keeps what comes in, in the order in which it comes. */
export interface Writer {
  /** Resolves once all of it is on the disk. */
  put(records: string[]): Promise<void>
  /** Waits for what is being written, forgets what waits behind it, and closes the database. */
  end(): Promise<void>
}

interface Waiting {
  records: string[]
  resolve(): void
  reject(error: unknown): void
}

/**
 * A writer with a thread and a connection of its own. Whatever comes while something is being kept is kept next, all in
 * one go: the disk is waited for once.
 */
export function writerOf(db: string): Writer {
  let thread: Asked | undefined
  let waiting: Waiting[] = []
  let working: Promise<void> | undefined
  const put = (records: string[]) => {
    if (thread === undefined || thread.ended) thread = startThread(db)
    return thread.ask('put', records)
  }
  const keep = async (batch: Waiting[]) => {
    try {
      await put(batch.flatMap(({ records }) => records))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      // What one of them does to the database is no fault of the others.
      if (batch.length > 1 && problemOf(error).code === 'failed') for (const one of batch) await keep([one])
      else for (const { reject } of batch) reject(error)
    }
  }
  const work = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      await keep(batch)
    }
    working = undefined
  }
  return {
    put: (records) =>
      new Promise((resolve, reject) => {
        waiting.push({ records, resolve, reject })
        working ??= work()
      }),
    async end() {
      waiting = []
      await working
      if (thread === undefined || thread.ended) return
      await thread.ask('close')
      await thread.end()
    },
  }
}

/** Requests that are kept in one go. */
const most = 100

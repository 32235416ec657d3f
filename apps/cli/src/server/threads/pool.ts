import { Problem } from '../problem'
import type { Asked } from './asked'
import type { Tasks } from './task'

/** Some threads, and a bounded line before them. */
export interface Pool {
  /** Does a task when its turn comes. Rejects at once where the line is full, and once `signal` says that nobody waits any more. */
  run<Task extends 'parse' | 'trace'>(
    task: Task,
    value: Parameters<Tasks[Task]>[0],
    signal: AbortSignal,
  ): Promise<Awaited<ReturnType<Tasks[Task]>>>
  isFull(): boolean
  /** How many tasks are being done, and how many wait. */
  load(): { running: number; waiting: number }
  end(): Promise<void>
}

/** How large a pool is. */
export interface PoolOptions {
  /** Starts one. */
  start: () => Asked
  threads: number
  queue: number
  /**
   * How many milliseconds a task may take: a thread that needs longer is ended and replaced. What asks the database has to be
   * a process for that.
   */
  timeout: number
}

interface Job {
  start(thread: Asked): Promise<void>
}

/** A pool of threads, or of processes; each starts when it is first needed. */
export function poolOf({ start, threads, queue, timeout }: PoolOptions): Pool {
  const idle: Asked[] = []
  const busy = new Set<Asked>()
  const line: Job[] = []

  const next = () => {
    while (line.length > 0) {
      let thread = idle.pop()
      if (thread?.ended) continue
      if (thread === undefined && busy.size >= threads) return
      thread ??= start()
      busy.add(thread)
      void work(line.shift()!, thread)
    }
  }
  const work = async (job: Job, thread: Asked) => {
    const clock = setTimeout(() => thread.end(tooLong), timeout)
    await job.start(thread)
    clearTimeout(clock)
    busy.delete(thread)
    if (!thread.ended) idle.push(thread)
    next()
  }
  const isFull = () => line.length >= queue && busy.size >= threads

  return {
    isFull,
    load: () => ({ running: busy.size, waiting: line.length }),
    run: (task, value, signal) =>
      new Promise((resolve, reject) => {
        if (isFull()) return reject(new Problem('busy', 'Too many wait for a thread.'))
        const job: Job = {
          start: (thread) =>
            thread.ask(task, ...([value] as Parameters<Tasks[typeof task]>)).then(resolve, reject),
        }
        const leave = () => {
          const place = line.indexOf(job)
          if (place >= 0) line.splice(place, 1)
          reject(signal.reason)
        }
        if (signal.aborted) return leave()
        signal.addEventListener('abort', leave, { once: true })
        line.push(job)
        next()
      }),
    async end() {
      line.length = 0
      const all = [...idle, ...busy].filter((thread) => !thread.ended)
      await Promise.all(all.map((thread) => thread.end()))
    },
  }
}

const tooLong = new Problem('time-limit', 'It takes longer than this server allows.')

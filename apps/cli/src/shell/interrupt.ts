import type { EventEmitter } from 'node:events'

/** Ctrl-C: heard between two inputs, so that a record that was begun is written to its end. */
export interface Interrupt {
  /** Aborted once Ctrl-C was pressed. A second one ends the process at once. */
  signal: AbortSignal
  /**
   * Runs work that keeps the process from hearing signals. Nothing is half written then, so Ctrl-C may end the
   * process right away: without this it would be heard only when the work is done.
   */
  during<Result>(work: () => Result): Result
  /** Resolves once the process is to come to an end, by Ctrl-C or by SIGTERM. Another signal ends it at once. */
  end(): Promise<void>
}

/** Listens for Ctrl-C. */
export function interruptOf(source: EventEmitter): Interrupt {
  const controller = new AbortController()
  const stop = () => controller.abort()
  source.once('SIGINT', stop)
  return {
    signal: controller.signal,
    during(work) {
      source.off('SIGINT', stop)
      try {
        return work()
      } finally {
        source.once('SIGINT', stop)
      }
    },
    end: () =>
      new Promise((resolve) => {
        const end = () => {
          for (const signal of signals) source.off(signal, end)
          controller.abort()
          resolve()
        }
        source.off('SIGINT', stop)
        for (const signal of signals) source.on(signal, end)
      }),
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

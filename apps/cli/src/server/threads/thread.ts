import { Worker } from 'node:worker_threads'
import { type Asked, asked } from './asked'

/** Starts a thread beside a database; it opens that when it first needs it. */
export function startThread(db: string): Asked {
  // Beside the built command.
  const worker = new Worker(new URL('./server-worker.js', import.meta.url), { workerData: { db } })
  return asked({
    send: (ask, bytes) => worker.postMessage(ask, bytes),
    kill: () => worker.terminate(),
    on: (event, listener) => worker.on(event, listener),
  })
}

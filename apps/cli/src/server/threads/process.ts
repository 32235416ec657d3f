import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Asked, asked } from './asked'

/**
 * Starts a process beside a database. It does what a thread does, and can be ended at any time: a thread that is ended while
 * the database’s driver works brings down the whole process that it is in.
 */
export function startProcess(db: string): Asked {
  const child = fork(fileURLToPath(new URL('./server-worker.js', import.meta.url)), {
    // Not an argument: everybody on the machine can read those.
    env: { ...process.env, [databaseVariable]: db },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit')
  return asked({
    send: (ask) => child.send(ask, (error) => error && child.kill('SIGKILL')),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    on: (event, listener) => child.on(event, listener),
  })
}

/** Where such a process is told its database. */
export const databaseVariable = 'NEWS_SERVER_DATABASE'

import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from '@news/store'
import { databaseVariable } from './process'
import { type Ask, failureOf, type Reply, type Tasks } from './task'

const db: string = parentPort === null ? process.env[databaseVariable]! : workerData.db
let opening: Promise<Store> | undefined

/** The database, on a connection of this thread’s own. */
async function store(): Promise<Store> {
  const { openStore } = await import('@news/store')
  opening ??= openStore(db)
  // Whoever asks next tries again.
  opening.catch(() => {
    opening = undefined
  })
  return opening
}

const tasks: Tasks = {
  // A thread does one kind of thing, and loads what that needs.
  parse: async (given) => (await import('./parse')).madeOf(given),
  put: async (records) => {
    await (await store()).put(records.map((record) => JSON.parse(record)))
  },
  trace: async (quote) => (await import('./trace')).tracedIn(await store(), quote),
  close: async () => {
    const opened = opening
    opening = undefined
    await (await opened)?.close()
  },
}

const answer = async ({ id, task, value }: Ask) => {
  let reply: Reply
  try {
    reply = { id, result: await (tasks[task] as (value: unknown) => Promise<unknown>)(value) }
  } catch (error) {
    reply = { id, failure: failureOf(error) }
  }
  if (parentPort === null) process.send!(reply)
  else parentPort.postMessage(reply)
}

if (parentPort === null) {
  process.on('message', answer)
  // A signal to the whole group, such as Ctrl-C, is for the server: it says when this ends, or is gone.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
  process.on('disconnect', () => process.exit())
} else parentPort.on('message', answer)

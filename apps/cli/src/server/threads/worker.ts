import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from '@news/store'
import { type Ask, failureOf, type Reply, type Tasks } from './task'

const { db } = workerData as { db: string }
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

parentPort!.on('message', async ({ id, task, value }: Ask) => {
  let reply: Reply
  try {
    reply = { id, result: await (tasks[task] as (value: unknown) => Promise<unknown>)(value) }
  } catch (error) {
    reply = { id, failure: failureOf(error) }
  }
  parentPort!.postMessage(reply)
})

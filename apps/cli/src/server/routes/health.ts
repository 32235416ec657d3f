import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '@news/store'
import * as z from 'zod'
import { json } from '../answer'
import { route } from '../route'
import { Health } from '../schemas'

/** `GET /health`: how the server is. */
export const health = route({
  method: 'GET',
  path: '/health',
  name: 'getHealth',
  summary: 'How the server is',
  query: z.strictObject({}),
  params: z.strictObject({}),
  answers: {
    200: { description: 'It answers.', schema: Health },
    503: { description: 'The database does not answer, or the server is about to end.', schema: Health },
  },
  problems: [],
  always: true,
  async handle({ services }) {
    const { store, articles } = await storeOf(services.store)
    const status = services.isStopping() ? 'stopping' : store === 'down' ? 'store-down' : 'ok'
    return json(
      {
        status,
        store,
        ...(articles === undefined ? {} : { articles }),
        requests: services.requests(),
        parsing: services.parsers.load(),
      },
      status === 'ok' ? 200 : 503,
    )
  },
})

/** A store that has much to do is not down. */
async function storeOf(store: Store): Promise<{ store: 'ok' | 'busy' | 'down'; articles?: number }> {
  const timer = new AbortController()
  try {
    return await Promise.race([
      store.counts().then(({ articles }) => ({ store: 'ok' as const, articles })),
      sleep(1000, { store: 'busy' as const }, timer),
    ])
  } catch {
    return { store: 'down' }
  } finally {
    timer.abort()
  }
}

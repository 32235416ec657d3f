import * as z from 'zod'
import { given } from '../../given'
import { json } from '../answer'
import * as parameters from '../parameters'
import { route } from '../route'
import { FoundPage } from '../schemas'

/** `GET /quotes`: a search. */
export const quotes = route({
  method: 'GET',
  path: '/quotes',
  name: 'searchQuotes',
  summary: 'Quotes that answer a question, best first',
  query: z.strictObject({ ...parameters.question, ...parameters.page }),
  params: z.strictObject({}),
  answers: { 200: { description: 'A page of quotes.', schema: FoundPage } },
  problems: ['bad-parameter', 'store-down'],
  handle: async ({ query, services }) => json(await services.store.search(given(query))),
})

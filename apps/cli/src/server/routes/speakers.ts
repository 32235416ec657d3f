import * as z from 'zod'
import { given } from '../../given'
import { json } from '../answer'
import * as parameters from '../parameters'
import { route } from '../route'
import { Speakers } from '../schemas'

/** `GET /speakers`: who is quoted how often. */
export const speakers = route({
  method: 'GET',
  path: '/speakers',
  name: 'countSpeakers',
  summary: 'Who is quoted how often',
  query: z.strictObject(parameters.counting),
  params: z.strictObject({}),
  answers: { 200: { description: 'Speakers with their counts.', schema: Speakers } },
  problems: ['bad-parameter', 'store-down'],
  handle: async ({ query, services }) => json({ speakers: await services.store.speakers(given(query)) }),
})

import * as z from 'zod'
import { given } from '../../given'
import { json } from '../answer'
import * as parameters from '../parameters'
import { route } from '../route'
import { People } from '../schemas'

/** `GET /people`: who is one across articles. */
export const people = route({
  method: 'GET',
  path: '/people',
  name: 'listPeople',
  summary: 'Who is one across articles',
  query: z.strictObject(parameters.people),
  params: z.strictObject({}),
  answers: { 200: { description: 'People, organizations, countries and places.', schema: People } },
  problems: ['bad-parameter', 'store-down'],
  handle: async ({ query, services }) => json({ people: await services.store.people(given(query)) }),
})

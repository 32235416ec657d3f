import { Article } from '@news/model'
import * as z from 'zod'
import { json } from '../answer'
import { Problem } from '../problem'
import { route } from '../route'

/** `GET /articles/{id}`: an article as it was kept. */
export const article = route({
  method: 'GET',
  path: '/articles/{id}',
  name: 'getArticle',
  summary: 'An article with all that was said in it',
  query: z.strictObject({}),
  params: z.strictObject({
    id: z.string().describe('The article’s id, percent-encoded: `https%3A%2F%2F…`.'),
  }),
  answers: { 200: { description: 'The record.', schema: Article } },
  problems: ['no-record', 'store-down'],
  async handle({ params, services }) {
    const found = await services.store.get(params.id)
    if (found === undefined) throw new Problem('no-record', 'There is no article with this id.')
    return json(found)
  },
})

import * as z from 'zod'
import { jsonText } from '../answer'
import { Problem } from '../problem'
import { route } from '../route'
import { Trace } from '../schemas'

/** `GET /trace/{quote}`: one quote in all its places. */
export const trace = route({
  method: 'GET',
  path: '/trace/{quote}',
  name: 'traceQuote',
  summary: 'A quote in all its places, earliest first',
  query: z.strictObject({}),
  params: z.strictObject({
    quote: z.string().describe('`ARTICLE#QUOTE` (with `%23` for the `#`), or words of the quote.'),
  }),
  answers: { 200: { description: 'The places, and who is said to have said it.', schema: Trace } },
  problems: ['bad-parameter', 'no-record', 'time-limit', 'store-down'],
  async handle({ params, services, signal }) {
    const traced = await services.tracers.run('trace', params.quote, signal)
    if (traced === undefined) throw new Problem('no-record', 'There is no such quote.')
    return jsonText(traced)
  },
})

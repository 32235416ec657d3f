import * as z from 'zod'
import { formats, mediaTypes } from '../../formats'
import { jsonText } from '../answer'
import { route } from '../route'
import { Read } from '../schemas'

/** `POST /articles`: reads a body, and keeps what comes of it. */
export const read = route({
  method: 'POST',
  path: '/articles',
  name: 'readArticles',
  summary: 'Reads an article in any format, and keeps it',
  query: z.strictObject({
    keep: z.enum(['true', 'false']).default('true').describe('`false`: only read it.'),
    from: z
      .enum(Object.keys(formats) as [string, ...string[]])
      .optional()
      .describe('The format, whatever the media type is; else that says so, or the beginning.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where it was published.'),
    id: z.string().min(1).max(2000).optional().describe('The id that a single article gets.'),
  }),
  params: z.strictObject({}),
  takes: [
    ...Object.keys(mediaTypes),
    'application/json',
    'application/xml',
    'text/xml',
    'application/octet-stream',
  ],
  saidBy: 'from',
  answers: { 200: { description: 'The articles, and what there is to say of them.', schema: Read } },
  problems: [
    'bad-parameter',
    'wrong-origin',
    'slow-request',
    'too-large',
    'wrong-type',
    'unreadable',
    'time-limit',
    'store-down',
  ],
  async handle({ query, body, services, signal }) {
    const { keep, from, url, id } = query
    const { records, warnings } = await services.parsers.run('parse', { ...body, from, url, id }, signal)
    const isKept = keep === 'true'
    if (isKept) await services.writer.put(records)
    return jsonText(
      `{"articles":[${records.join(',')}],"warnings":${JSON.stringify(warnings)},"kept":${isKept}}`,
    )
  },
})

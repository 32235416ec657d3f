import { type Document, Unreadable } from '../../corpus/entry'
import { kindOf } from '../../corpus/kind'
import { articleIn, objectIn } from '../../corpus/ndjson'
import { formatOfType } from '../../formats'
import { articlesToKeep } from '../../ingest/articles'
import { Problem } from '../problem'
import type { Given, Made } from './task'

/** Reads a body. */
export async function madeOf(given: Given): Promise<Made> {
  try {
    const document = documentOf(given)
    const { articles, warnings } = await articlesToKeep({ document, attribution: undefined }, given.from)
    return { records: articles.map((article) => JSON.stringify(article)), warnings }
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem('unreadable', `The body ${error.message}`)
    throw error
  }
}

function documentOf({ bytes, type, from, url, id }: Given): Document {
  const body = Buffer.from(bytes.buffer)
  const kind = kindOf(body)
  if (kind !== undefined) throw new Unreadable(kind)
  const stated = { ...(url === undefined ? {} : { url }), ...(id === undefined ? {} : { id }) }
  if (from === undefined && /^application\/json\b/i.test(type)) {
    const line = objectIn(body.toString('utf8'))
    const article = 'trouble' in line ? line : articleIn(line.object)
    if (!('trouble' in article)) return { name: '', ...article, ...stated }
  }
  const format = formatOfType(type)
  return { name: '', input: body, charset: type, ...(format === undefined ? {} : { format }), ...stated }
}

import type { Article } from '@news/model'
import { binaryIn } from '@news/model/any'
import { type Document, RefusedInput, Unreadable } from '../../corpus/entry'
import { articleIn, objectIn } from '../../corpus/ndjson'
import { formatOfType } from '../../formats'
import { articlesOf } from '../../reading'
import { Problem } from '../problem'
import type { Given, Made } from './task'

/** Reads a body. */
export async function madeOf(given: Given): Promise<Made> {
  try {
    const document = documentOf(given)
    const { articles, warnings } = await articlesOf({ document, attribution: undefined }, given.from)
    // An upload that broke off must not take the place of an article that is kept.
    if (document.record === undefined && articles.every(isEmpty)) throw new Unreadable('holds no text')
    return { records: articles.map((article) => JSON.stringify(article)), warnings }
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem('unreadable', sentenceOf(error))
    throw error
  }
}

const sentenceOf = (error: Unreadable) =>
  error instanceof RefusedInput ? error.message : `The body ${error.message}.`

const isEmpty = ({ text }: Article) => text.trim() === ''

function documentOf({ bytes, type, from, url, id }: Given): Document {
  const body = Buffer.from(bytes.buffer)
  const binary = binaryIn(body)
  if (binary !== undefined) throw new Unreadable(binary.message)
  const stated = { ...(url === undefined ? {} : { url }), ...(id === undefined ? {} : { id }) }
  if (from === undefined && /^application\/json\b/i.test(type)) {
    const line = objectIn(body.toString('utf8'))
    if ('trouble' in line && line.code === 'not-json') throw new Unreadable('is not JSON')
    const article = 'trouble' in line ? line : articleIn(line.object)
    if (!('trouble' in article)) return { name: '', ...article, ...stated }
  }
  const format = formatOfType(type)
  return { name: '', input: body, charset: type, ...(format === undefined ? {} : { format }), ...stated }
}

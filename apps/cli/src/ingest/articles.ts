import { createHash } from 'node:crypto'
import type { Article, Parsed } from '@news/model'
import { type Document, Unreadable } from '../corpus/entry'
import { issueIn } from '../corpus/issue'
import type { Input } from '../each'
import { articlesOf } from '../reading'

/** The articles of a document; one that is a record already is taken as it is. */
export async function articlesToKeep(
  input: Pick<Input, 'document' | 'attribution'>,
  from: string | undefined,
): Promise<Parsed> {
  const { record } = input.document
  if (record === undefined || from !== undefined) return articlesOf(input, from)
  // Only where records are read: what checks them is a third of the library.
  const { Article: schema } = await import('@news/model')
  const { error } = schema.safeParse(record)
  // As it stands: the order of its fields is part of what is kept.
  if (error === undefined) return { articles: [record as Article], warnings: [] }
  throw new Unreadable(`is no Article record: ${issueIn(error)}`)
}

/** What a document is known by when it comes again, read in the same way: a hash of all that it states. */
export function inputOf(
  { input, charset, format, url, id, record }: Document,
  way: readonly unknown[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([charset, format, url, id, way]))
  return hash.update(record === undefined ? input : JSON.stringify(record)).digest('base64url')
}

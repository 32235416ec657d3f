import type { Article, AsyncAttributor, Attributor, Parsed, ParseOptions, Warning } from '@news/model'
import { readerOfRecord } from '@news/model/any'
import { parse } from '@news/model/parse'
import { type Document, RefusedInput, Unreadable } from './corpus/entry'
import { issueIn } from './corpus/issue'
import type { Container } from './corpus/open'
import type { Input, Result } from './each'
import { defaultFormat, formats } from './formats'

/** What `--from` may be: a format, or what holds many documents. */
export const fromChoices = [...Object.keys(formats), 'ndjson', 'warc']

/** How the files are to be opened where `--from` says so. */
export function containerAsked(from: string | undefined): Container | undefined {
  if (from === undefined) return undefined
  return from === 'ndjson' || from === 'warc' ? from : 'document'
}

/**
 * The articles of a document. One that its reader refuses, or that holds none, can't be read. A record is taken as it is,
 * unless a format is asked for, and its quotes are found anew only by a tagger that is asked for.
 */
export async function articlesOf(
  input: Pick<Input, 'document' | 'attribution'>,
  from: string | undefined,
): Promise<Parsed> {
  const { document, attribution } = input
  if (document.record !== undefined && !isFormat(from)) {
    const article = await recordOf(document.record)
    return attribution
      ? parse('', { reader: readerOfRecord(article), attribution })
      : { articles: [article], warnings: [] }
  }
  const parsed = await parsedOf(input, from)
  if (parsed.articles.length === 0) throw noArticle(parsed.warnings)
  return parsed
}

/** A record that its schema allows, as it stands: the order of its fields is part of what is kept. */
async function recordOf(record: object): Promise<Article> {
  // Only where records are read: what checks them is a third of the library.
  const { Article: schema } = await import('@news/model')
  const { error } = schema.safeParse(record)
  if (error === undefined) return record as Article
  throw new Unreadable(`is no Article record: ${issueIn(error)}`)
}

/** What finds the quotes where it is not what `parse` uses by itself. */
export type Attribution = Attributor | AsyncAttributor | undefined

/** What comes of a document, be it nothing. */
export function parsedOf(
  { document, attribution }: { document: Document; attribution: Attribution },
  from: string | undefined,
): Parsed | Promise<Parsed> {
  const options = parseOptionsOf(document, from)
  return parse(document.input, attribution ? { ...options, attribution } : options)
}

/** Why no article came of a document. */
export function whyNone(warnings: readonly Warning[]): string {
  return warnings.map(({ message }) => message).join(' ') || 'holds no article'
}

/** What the articles of a document are called: `feed.rss:2` is the second of several. */
export function namesIn({ name }: Document, { length }: { length: number }): string[] {
  return length === 1 ? [name] : Array.from({ length }, (_, nth) => `${name}:${nth + 1}`)
}

/** The same as they are announced to a reader: the only one of all is not. */
export function titlesIn(
  { document, alone }: Pick<Input, 'document' | 'alone'>,
  articles: { length: number },
): (string | undefined)[] {
  return alone && articles.length === 1 ? [undefined] : namesIn(document, articles)
}

const noArticle = (warnings: readonly Warning[]) =>
  warnings.length === 0 ? new Unreadable(whyNone(warnings)) : new RefusedInput(whyNone(warnings))

/** What is written of a document, with what there is to say of it. */
export function resultOf({ articles, warnings }: Parsed, output: Result['output']): Result {
  return { output, text: articles.map(({ text }) => text).join(''), warnings }
}

/** Whether `--from` says how a document is to be read, and not what holds many. */
const isFormat = (from: string | undefined): from is string =>
  from !== undefined && Object.hasOwn(formats, from)

/** How a document is to be parsed: by the format that is asked for, else the one that its source states. */
export function parseOptionsOf(
  { format, charset, url, id }: Document,
  from: string | undefined,
): ParseOptions {
  const key = isFormat(from) ? from : format
  if (key !== undefined && !Object.hasOwn(formats, key))
    throw new Unreadable(`is ${key}, which can’t be read yet`)
  const { reader } = key === undefined ? defaultFormat : formats[key]!
  return {
    reader,
    ...(id === undefined ? {} : { id }),
    ...(charset === undefined ? {} : { charset }),
    ...(url === undefined ? {} : { url }),
  }
}

import type { AsyncAttributor, Attributor, Parsed, ParseOptions, Warning } from '@news/model'
import { parse } from '@news/model/parse'
import { type Document, RefusedInput, Unreadable } from './corpus/entry'
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

/** The articles of a document. One that its reader refuses, or that holds none, can't be read. */
export async function articlesOf(
  input: Pick<Input, 'document' | 'attribution'>,
  from: string | undefined,
): Promise<Parsed> {
  const parsed = await parsedOf(input, from)
  if (parsed.articles.length === 0) throw noArticle(parsed.warnings)
  return parsed
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
export function resultOf({ articles, warnings }: Parsed, output: string): Result {
  return { output, text: articles.map(({ text }) => text).join(''), warnings }
}

/** How a document is to be parsed: by the format that is asked for, else the one that its source states. */
export function parseOptionsOf(
  { format, charset, url, id }: Document,
  from: string | undefined,
): ParseOptions {
  const key = from !== undefined && Object.hasOwn(formats, from) ? from : format
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

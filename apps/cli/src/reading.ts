import { type Parsed, type ParseOptions, parse, type Reader } from '@news/model'
import { type Document, Unreadable } from './corpus/entry'
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
  { document, attribution }: Pick<Input, 'document' | 'attribution'>,
  from: string | undefined,
): Promise<Parsed> {
  const options = parseOptionsOf(document, from)
  const parsed = await parse(document.input, attribution ? { ...options, attribution } : options)
  if (parsed.articles.length === 0)
    throw new Unreadable(parsed.warnings.map(({ message }) => message).join(' ') || 'holds no article')
  return parsed
}

/** What is written of a document, with what there is to say of it. */
export function resultOf({ articles, warnings }: Parsed, output: string): Result {
  return { output, text: articles.map(({ text }) => text).join(''), warnings }
}

/** How a document is to be parsed: by the format that is asked for, else the one that its source states. */
export function parseOptionsOf({ format, url, id }: Document, from: string | undefined): ParseOptions {
  const key = from !== undefined && Object.hasOwn(formats, from) ? from : format
  if (key !== undefined && !Object.hasOwn(formats, key))
    throw new Unreadable(`is ${key}, which can’t be read yet`)
  const { reader } = key === undefined ? defaultFormat : formats[key]!
  return { reader: id === undefined ? reader : named(reader, id), ...(url === undefined ? {} : { url }) }
}

/** The reader, with the id that the source gives the article; of several articles in one document each keeps its own. */
function named(reader: Reader, id: string): Reader {
  return (...given: Parameters<Reader>) => {
    const drafts = reader(...given)
    return drafts.length === 1
      ? drafts.map((draft) => ({ ...draft, article: { ...draft.article, id } }))
      : drafts
  }
}

import type { ParseOptions, Reader } from '@news/model'
import { type Document, Unreadable } from './corpus/entry'
import type { Container } from './corpus/open'
import { defaultFormat, formats } from './formats'

/** What `--from` may be: a format, or what holds many documents. */
export const fromChoices = [...Object.keys(formats), 'ndjson', 'warc']

/** How the files are to be opened where `--from` says so. */
export function containerAsked(from: string | undefined): Container | undefined {
  if (from === undefined) return undefined
  return from === 'ndjson' || from === 'warc' ? from : 'document'
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
  return (input) => {
    const drafts = reader(input)
    return drafts.length === 1
      ? drafts.map((draft) => ({ ...draft, article: { ...draft.article, id } }))
      : drafts
  }
}

import { archiveEntries } from '../corpus/archive'
import { type Document, Unreadable } from '../corpus/entry'
import { bytesOf } from '../corpus/open'
import type { Shell } from '../shell/shell'
import { Refused } from './refused'
import { fileWithin } from './within'

/** Where a record of a web archive stands: the bytes of its gzip member, or of the record where nothing is packed. */
export interface Range {
  warc: string
  offset: number
  length: number
}

/** The range that a line names: `{"warc": "a.warc.gz", "offset": 1234, "length": 567}`. */
export function rangeIn({ warc, offset, length }: Record<string, unknown>): Range {
  if (typeof warc !== 'string' || warc === '')
    throw new Refused('bad-range', '"warc" is not the name of a file')
  const range = { warc, offset: wholeNumber(offset), length: wholeNumber(length) }
  if (Number.isNaN(range.offset)) throw new Refused('bad-range', '"offset" is not a whole number', { warc })
  if (Number.isNaN(range.length) || range.length === 0)
    throw new Refused('bad-range', '"length" is not a whole number above 0', { warc, offset: range.offset })
  return range
}

/** Indexes of crawls write their numbers as strings, too. */
function wholeNumber(value: unknown): number {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : Number.NaN
}

/** The one article that stands there. */
export async function documentAt(range: Range, root: string, shell: Shell): Promise<Document> {
  try {
    return await onlyDocument(range, root, shell)
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.code, error.message, range)
    if (error instanceof Unreadable) throw new Refused('unreadable-file', error.message, range)
    throw error
  }
}

async function onlyDocument({ warc, offset, length }: Range, root: string, shell: Shell): Promise<Document> {
  const { path, size } = await fileWithin(root, warc)
  if (offset + length > size) throw new Refused('bad-range', `the file ends at ${size}`)
  const bytes = await bytesOf(path, shell, { start: offset, end: offset + length - 1 })
  let found: Document | undefined
  for await (const entry of archiveEntries(warc, bytes)) {
    if ('trouble' in entry) throw new Refused('bad-record', entry.trouble)
    if (found) throw new Refused('several-articles', 'several articles stand there; give each its own range')
    found = entry
  }
  if (!found)
    throw new Refused('no-article', 'no page or text that a server answered with success stands there')
  return found
}

import { largestDocument } from './entry'
import { headerLines, headersEnd } from './headers'
import type { ByteSource } from './source'

/** One record of a WARC file. */
export interface WarcRecord {
  at: number
  /** Names in lower case. */
  headers: Map<string, string>
  /** Nothing where it is larger than an article can be. */
  body: Buffer | undefined
}

/** What a WARC file is made of: records, and stretches that are none. */
export type WarcPart = WarcRecord | { at: number; damaged: string }

/** What WARC files and their gzip members begin with. */
export const warcOpening = 'WARC/'

/** No header block is longer. */
const longestHeaders = 1 << 16
/** The empty lines after a record, and what the next one begins with. */
const longestGap = 16

/**
 * The records of an unpacked WARC file, or of one member. Where something else stands than a record it is told, and
 * reading goes on at the next line that begins a record: what follows a damaged stretch is never lost.
 */
export async function* recordsOf(source: ByteSource): AsyncGenerator<WarcPart> {
  while (await skipLineEnds(source)) {
    const at = source.position
    const read = await headersOf(source)
    if (typeof read === 'string') {
      await toNextRecord(source, 1)
      yield { at, damaged: `${read}; ${source.position - at} bytes passed over` }
      continue
    }
    const { headers, length } = read
    source.take(length)
    const body = await bodyOf(source, Number(headers.get('content-length')))
    if (body !== 'broken') yield { at, headers, body }
    else {
      await toNextRecord(source, 0)
      yield { at, damaged: `the record is not as long as it says; ${source.position - at} bytes passed over` }
    }
  }
}

/**
 * The body, moved past; nothing where it is too large to hold. Another record must follow, or the end of the file;
 * else the length is wrong, and the source stays where the body begins, for the next record may lie within it.
 */
async function bodyOf(source: ByteSource, length: number): Promise<Buffer | undefined | 'broken'> {
  if (length > largestDocument) {
    // A length that damage made must not hide the records that follow: they are looked for, not leapt to.
    const start = source.position
    await toNextRecord(source, 0)
    const passed = source.position - start
    return passed >= length && passed <= length + 4 ? undefined : 'broken'
  }
  await source.fill(length + longestGap)
  const { window } = source
  const after = window.subarray(length, length + 4).toString('latin1')
  const next = length + after.match(/^[\r\n]*/)![0].length
  const follows = next >= window.length || beginsRecord(window.subarray(next))
  // Where garbage follows, this record may still be whole; not if it has swallowed another.
  const isWhole =
    follows || (after === '\r\n\r\n' && !window.subarray(0, length).includes(`\n${warcOpening}`))
  return window.length >= length && isWhole ? source.take(length) : 'broken'
}

/** The header lines and how many bytes they take, or what is wrong with them. Moves nothing. */
async function headersOf(
  source: ByteSource,
): Promise<{ headers: Map<string, string>; length: number } | string> {
  await source.fill(longestHeaders)
  const { window } = source
  if (!beginsRecord(window)) return 'no record begins here'
  const length = headersEnd(window.subarray(0, longestHeaders))
  if (length === undefined)
    return source.ended && window.length < longestHeaders
      ? 'ends within the headers of a record'
      : `the headers of a record are longer than ${longestHeaders / 1024} KB`
  const headers = new Map(headerLines(window.toString('utf8', 0, length)))
  return /^\d{1,15}$/.test(headers.get('content-length') ?? '')
    ? { headers, length }
    : 'a record does not say how long it is'
}

function beginsRecord(window: Buffer): boolean {
  return /^WARC\/\d\.\d{1,2}\r?\n/.test(window.toString('latin1', 0, 12))
}

async function toNextRecord(source: ByteSource, from: number): Promise<void> {
  await source.seek(Buffer.from(warcOpening), from, beginsRecord)
}

/** Moves past the empty lines between records; false at the end. */
async function skipLineEnds(source: ByteSource): Promise<boolean> {
  while ((await source.fill(1)) > 0) {
    const next = source.window.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
    source.take(next < 0 ? source.window.length : next)
    if (next >= 0) return true
  }
  return false
}

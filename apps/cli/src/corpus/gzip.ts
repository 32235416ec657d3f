import { constants, crc32, inflateRawSync } from 'node:zlib'
import { largestDocument } from './entry'
import { inflated } from './inflated'
import type { ByteSource } from './source'

/** One member of a gzip file, unpacked; or a stretch that could not be. */
export type Member =
  | { at: number; bytes: Buffer }
  /** Too much to hold at once; must be read to its end before the next member. */
  | { at: number; chunks: AsyncIterable<Uint8Array> }
  | { at: number; damaged: string }

/** What is held of one member, packed or unpacked: an article and the headers around it. */
const most = largestDocument + 2 ** 20

/**
 * The members of a gzip file one by one: a WARC file has a record in each. A damaged one is told and passed over,
 * up to the next place where a member begins whose text begins with `opening`.
 */
export async function* membersOf(source: ByteSource, opening: string): AsyncGenerator<Member> {
  const begins = (window: Buffer) => beginsWith(window, opening)
  const passed = async (at: number, from: number) => {
    await source.seek(magic, from, begins)
    return `${source.position - at} bytes passed over`
  }
  while ((await source.fill(1)) > 0) {
    const at = source.position
    await source.fill(step)
    const header = headerLength(source.window)
    const member = header === undefined ? 'is not gzip' : await whole(source, header)
    // The last member of a file that was cut off: what there is of it is read, if it really is the last.
    const isCut = member === cut && !holdsMember(source.window.subarray(1), begins)
    if (typeof member === 'string' && !isCut) yield { at, damaged: `${member}; ${await passed(at, 1)}` }
    else if (member && !isCut) yield { at, bytes: member as Buffer }
    else {
      const failure: { why?: string } = {}
      source.take(header!)
      yield { at, chunks: inflated(source, failure) }
      if (failure.why !== undefined) yield { at, damaged: `${failure.why}; ${await passed(at, 0)}` }
    }
  }
}

const cut = 'ends too early'

function holdsMember(window: Buffer, begins: (window: Buffer) => boolean): boolean {
  for (let at = window.indexOf(magic); at >= 0; at = window.indexOf(magic, at + 1))
    if (begins(window.subarray(at))) return true
  return false
}

/** Unpacks and checks the member and moves past it; or says what is wrong; nothing where it is too large for that. */
async function whole(source: ByteSource, header: number): Promise<Buffer | string | undefined> {
  for (let have = await source.fill(step); ; have = await source.fill(Math.min(have * 2, most))) {
    const result = attempt(source.window.subarray(header))
    if (result === 'more' && source.ended) return cut
    if (result === 'more' && have >= most) return undefined
    if (result === 'more') continue
    if (result === 'damaged') return 'is damaged'
    if (result === 'large') return undefined
    const end = header + result.length
    if ((await source.fill(end + 8)) < end + 8) return cut
    if (!isIntact(source.window.subarray(end), result.bytes)) return 'is damaged'
    source.take(end + 8)
    return result.bytes
  }
}

/** The packed bytes unpacked, with how many they are. */
function attempt(packed: Buffer): { bytes: Buffer; length: number } | 'more' | 'large' | 'damaged' {
  try {
    const result = inflateRawSync(packed, { info: true, maxOutputLength: most })
    // With `info`, which Node's types don't know, comes what was read of the input.
    const { buffer, engine } = result as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    return { bytes: buffer, length: engine.bytesWritten }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'large'
    return code === 'Z_BUF_ERROR' ? 'more' : 'damaged'
  }
}

/** The size and the CRC after the packed bytes are those of the unpacked ones. */
function isIntact(trailer: Buffer, bytes: Buffer): boolean {
  return trailer.readUInt32LE(0) === crc32(bytes) && trailer.readUInt32LE(4) === bytes.length % 2 ** 32
}

/** How long the header of a member is (RFC 1952); nothing where none begins. */
function headerLength(window: Buffer): number | undefined {
  if (window.length < 18 || !window.subarray(0, 3).equals(magic)) return undefined
  const flags = window[3]!
  if (flags & 0xe0) return undefined
  let end = flags & 4 ? 12 + window.readUInt16LE(10) : 10
  for (const name of [8, 16]) {
    if (!(flags & name)) continue
    const zero = window.indexOf(0, end)
    if (zero < 0) return undefined
    end = zero + 1
  }
  if (flags & 2) end += 2
  return end < window.length ? end : undefined
}

/** Whether a member begins here, and its text with these words. */
function beginsWith(window: Buffer, opening: string): boolean {
  const header = headerLength(window)
  if (header === undefined) return false
  try {
    const packed = window.subarray(header, header + 1024)
    return inflateRawSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 2 ** 21,
      chunkSize: 1024,
    })
      .toString('latin1', 0, opening.length)
      .startsWith(opening)
  } catch {
    return false
  }
}

const magic = Buffer.from([0x1f, 0x8b, 0x08])
const step = 1 << 16

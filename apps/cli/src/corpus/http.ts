import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { largestDocument } from './entry'
import { headerLines, headersEnd } from './headers'

/** What a web server answered, unpacked. */
export interface Answer {
  status: number
  /** As in `Content-Type`. */
  type: string
  body: Buffer
}

/** Reads an answer as WARC files keep it; nothing where it is none, or its body can't be unpacked. */
export function answerOf(bytes: Buffer): Answer | undefined {
  const end = headersEnd(bytes.subarray(0, longest)) ?? 0
  const block = bytes.toString('latin1', 0, end)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(block)
  if (!status) return undefined
  const headers = new Map(headerLines(block))
  const raw = bytes.subarray(end)
  const body = unpacked(
    headers.get('transfer-encoding')?.toLowerCase() === 'chunked' ? dechunked(raw) : raw,
    headers.get('content-encoding')?.toLowerCase() ?? '',
  )
  return body && { status: Number(status[1]), type: headers.get('content-type') ?? '', body }
}

const longest = 1 << 16

/** Many archives keep the header `chunked` and a body that no longer is: such a body stays as it is. */
function dechunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const size = /^[0-9a-f]{1,8}(?=[;\s]|$)/i.exec(bytes.toString('latin1', at, Math.min(lineEnd, at + 64)))
    if (lineEnd < 0 || !size) return parts.length > 0 ? Buffer.concat(parts) : bytes
    const length = Number.parseInt(size[0], 16)
    if (length === 0) break
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length))
    at = lineEnd + 2 + length + 2
  }
  return Buffer.concat(parts)
}

/** The bytes as they were before the server packed them; nothing where that fails or they are too many. */
export function unpacked(bytes: Buffer, encoding: string): Buffer | undefined {
  const unpack = encodings.get(encoding)
  // Many archives keep the header and an unpacked body here, too.
  if (!unpack || (encoding.includes('gzip') && bytes[0] !== 0x1f)) return bytes
  try {
    return unpack(bytes)
  } catch {
    return undefined
  }
}

const limit = { maxOutputLength: largestDocument }
const encodings = new Map<string, (bytes: Buffer) => Buffer>([
  ['gzip', (bytes) => gunzipSync(bytes, limit)],
  ['x-gzip', (bytes) => gunzipSync(bytes, limit)],
  // Some servers leave out the two bytes that the name asks for.
  [
    'deflate',
    (bytes) => ((bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)),
  ],
  ['br', (bytes) => brotliDecompressSync(bytes, limit)],
])

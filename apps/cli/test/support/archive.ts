import { gzipSync } from 'node:zlib'

/** A WARC record with a right length. */
export function record(type: string, headers: Record<string, string>, body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body)
  const lines = Object.entries({
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000000>',
    ...headers,
    'Content-Length': String(bytes.length),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** The record of a web server's answer. */
export function response(
  url: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/plain', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const answer = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`), Buffer.from(body)])
  return record(
    'response',
    { 'Content-Type': 'application/http; msgtype=response', 'WARC-Target-URI': url },
    answer,
  )
}

/** Records as a `.warc.gz` holds them: each a gzip member of its own. */
export const packed = (records: Buffer[]) => Buffer.concat(records.map((each) => gzipSync(each)))

/** The bytes in pieces of this size. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Everything that a stream yields. */
export async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of stream) items.push(item)
  return items
}

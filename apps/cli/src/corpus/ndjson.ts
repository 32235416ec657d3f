import { type Entry, largestDocument, largestWords } from './entry'
import { linesOf } from './lines'

/** The documents of an NDJSON file: a line is `{"id": "a", "text": "…"}` or `{"id": "b", "html": "…"}`, `url` may stand beside. */
export async function* ndjsonEntries(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  let number = 0
  // JSON may write a character in six: \u00e9
  for await (const line of linesOf(chunks, 2 * largestDocument)) {
    number++
    const place = `${name}:${number}`
    if (line === 'too long')
      yield { name: place, trouble: `the line is longer than ${(2 * largestDocument) / 2 ** 20} MB` }
    else if (!isBlank(line)) yield entryOf(place, line.toString('utf8'))
  }
}

/** Whether a file begins with such a line: so it is known where its name says nothing. */
export function beginsLikeNdjson(start: Uint8Array): boolean {
  const end = start.indexOf(0x0a)
  if (!beginsLikeJson(start) || end < 0) return false
  return !('trouble' in entryOf('', Buffer.from(start.subarray(0, end)).toString('utf8')))
}

/** Whether the first sign is a brace, behind a byte order mark perhaps. */
export function beginsLikeJson(start: Uint8Array): boolean {
  return start[0] === 0x7b || (start[0] === 0xef && start[3] === 0x7b)
}

function entryOf(name: string, line: string): Entry {
  let record: unknown
  try {
    record = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return { name, trouble: 'the line is not JSON' }
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { name, trouble: 'the line is not a JSON object' }
  const { id, url, text, html } = record as Record<string, unknown>
  const [format, input] = typeof html === 'string' ? ['html', html] : ['text', text]
  if (typeof input !== 'string') return { name, trouble: 'the record has neither "text" nor "html"' }
  if (Buffer.byteLength(input) > largestDocument)
    return { name, trouble: `larger than ${largestWords}, too large for an article` }
  return {
    name,
    input,
    format: format as string,
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  }
}

const isBlank = (line: Buffer) => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

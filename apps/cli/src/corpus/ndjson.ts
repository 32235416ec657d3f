import { documentOfLine, parseJson } from '@news/model/any'
import { type Document, type Entry, largestDocument, tooLarge } from './entry'
import { type Line, LineCutter } from './lines'

/** The documents of an NDJSON file: a line is `{"id": "a", "text": "…"}` or `{"id": "b", "html": "…"}`, `url` may stand beside. */
export async function* ndjsonEntries(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const cutter = new LineCutter(longestLine)
  let number = 0
  const entry = (line: Line): Entry | undefined => {
    number++
    if (line === 'too long') return { name: `${name}:${number}`, trouble: tooLong }
    return isBlank(line) ? undefined : entryOf(`${name}:${number}`, line.toString('utf8'))
  }
  for await (const chunk of chunks)
    for (const line of cutter.cut(chunk)) {
      const found = entry(line)
      if (found !== undefined) yield found
    }
  const last = cutter.last()
  const found = last && entry(last)
  if (found !== undefined) yield found
}

/** No line is longer. JSON may write a character in six: \u00e9 */
export const longestLine = 2 * largestDocument

/** What is said of one that is. */
export const tooLong = `the line is longer than ${longestLine / 2 ** 20} MB`

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
  const record = objectIn(line)
  const article = 'trouble' in record ? record : articleIn(record.object)
  return 'trouble' in article ? { name, trouble: article.trouble } : { name, ...article }
}

/** What is wrong with a line: a word for programs, and a sentence for people. */
export interface LineTrouble {
  code: 'not-json' | 'not-object' | 'no-article' | 'too-large'
  trouble: string
}

/** The JSON object that a line is. */
export function objectIn(line: string): { object: Record<string, unknown> } | LineTrouble {
  let record: unknown
  try {
    record = parseJson(line.replace(/^\ufeff/, ''))
  } catch {
    return { code: 'not-json', trouble: 'the line is not JSON' }
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { code: 'not-object', trouble: 'the line is not a JSON object' }
  return { object: record as Record<string, unknown> }
}

/** The article that such an object holds. */
export function articleIn(record: Record<string, unknown>): Omit<Document, 'name'> | LineTrouble {
  const document = documentOfLine(record)
  if (document === undefined)
    return { code: 'no-article', trouble: 'the record has neither "text" nor "html"' }
  if (Buffer.byteLength(document.input) > largestDocument) return { code: 'too-large', trouble: tooLarge }
  return { ...document, ...(isRecord(record) ? { record } : {}) }
}

/** The record that a whole file is, such as one that `jq .` wrote on many lines; nothing for every other file. */
export function recordIn(bytes: Buffer): Omit<Document, 'name'> | undefined {
  if (!beginsLikeJson(bytes)) return undefined
  const found = objectIn(bytes.toString('utf8'))
  const article = 'trouble' in found ? found : articleIn(found.object)
  return 'record' in article ? article : undefined
}

/** Whether there is nothing on a line. */
export const isBlank = (line: Buffer) => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** Whether it has what no article has that was not parsed yet. */
function isRecord(line: object): boolean {
  const { blocks, quotes, actors } = line as Record<string, unknown>
  return [blocks, quotes, actors].every(Array.isArray)
}

import { formatOfType } from '../formats'
import { type Document, type Entry, tooLarge } from './entry'
import { type Member, membersOf } from './gzip'
import { answerOf } from './http'
import { ByteSource, pieceOf } from './source'
import { recordsOf, type WarcPart, type WarcRecord, warcOpening } from './warc'

/** The articles of a `.warc` or `.warc.gz` file: web pages and plain texts, each named by its place in the file. */
export async function* archiveEntries(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Entry> {
  const source = new ByteSource(chunks)
  await source.fill(1 << 16)
  const looksLikeOne = source.window[0] === gzipOpening || source.window.indexOf(warcOpening) === 0
  const entries = placesIn(name, source)
  const first = await entries.next()
  if (first.done) return
  // What passes over the whole of an `article.txt` is no damage.
  const isNone = !looksLikeOne && 'trouble' in first.value && (await source.fill(1)) === 0
  yield isNone ? { name, trouble: 'holds no WARC record' } : first.value
  yield* entries
}

async function* placesIn(name: string, source: ByteSource): AsyncGenerator<Entry> {
  // Packed or not is told by what is there: the first bytes may be damaged, and names lie.
  const isPacked = source.window[0] === gzipOpening || !source.window.includes(warcOpening)
  if (!isPacked) return yield* entriesIn(name, recordsOf(source), source)
  for await (const member of membersOf(source, warcOpening)) yield* memberEntries(name, member, source)
}

const gzipOpening = 0x1f

/** Where in the file something stands: the byte where its member or its record begins. */
const placeOf = (name: string, at: number) => `${name}@${at}`

async function* memberEntries(name: string, member: Member, file: ByteSource): AsyncGenerator<Entry> {
  if ('damaged' in member)
    return yield { name: placeOf(name, member.at), trouble: `a gzip member ${member.damaged}` }
  const chunks = 'bytes' in member ? pieceOf(member.bytes) : member.chunks
  yield* entriesIn(placeOf(name, member.at), recordsOf(new ByteSource(chunks)), file, member.at)
}

/** `name` is of the member where the records stand in one; only a second record needs a place of its own. */
async function* entriesIn(
  name: string,
  parts: AsyncIterable<WarcPart>,
  file: ByteSource,
  member?: number,
): AsyncGenerator<Entry> {
  for await (const part of parts) {
    const place = member === undefined ? placeOf(name, part.at) : part.at === 0 ? name : `${name}+${part.at}`
    if ('damaged' in part) yield { name: place, trouble: part.damaged }
    else {
      const offset = member ?? part.at
      const range = { offset, length: file.position - offset }
      // Of several records in one member only the first is told where it stands: the others have no bytes of their own.
      yield* recordEntries(place, part, member === undefined || part.at === 0 ? range : undefined)
    }
  }
}

/** One record: an article, nothing where it is no article's kind, or what is wrong with it. */
function* recordEntries(
  name: string,
  { headers, body }: WarcRecord,
  range: Document['range'],
): Generator<Entry> {
  const kind = headers.get('warc-type')
  const type = headers.get('content-type') ?? ''
  const isAnswer = kind === 'response' && /^application\/http\b/i.test(type)
  // A `conversion` is the plain text of a page, a `resource` a file as it was found.
  if (!isAnswer && kind !== 'resource' && kind !== 'conversion') return
  if (!isAnswer && pageFormat(type) === undefined) return
  if (!body) return yield { name, trouble: tooLarge }
  const answer = isAnswer ? answerOf(body) : { status: 200, type, body }
  if (!answer) return yield { name, trouble: 'the answer of the web server can’t be read' }
  const format = pageFormat(answer.type)
  if (format === undefined || answer.status < 200 || answer.status > 299) return
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1')
  yield {
    name,
    input: answer.body,
    charset: answer.type,
    format,
    ...(url === undefined ? {} : { url }),
    ...(range && { range }),
  }
}

/** A crawl's feeds and data would give the articles of its pages once more. */
function pageFormat(type: string): string | undefined {
  const format = formatOfType(type)
  return format === 'html' || format === 'text' ? format : undefined
}

import { gzipSync } from 'node:zlib'
import { archiveEntries } from '@news/cli/src/corpus/archive'
import type { Entry } from '@news/cli/src/corpus/entry'
import { linesOf } from '@news/cli/src/corpus/lines'
import { ndjsonEntries } from '@news/cli/src/corpus/ndjson'
import { all, inPieces, response } from '@news/cli/test/support/archive'
import { newsLike, rule } from '@news/laws'
import fc from 'fast-check'
import { damaged } from '../damaged'
import { type Law, law } from '../law'

/** Bytes as they come in, and how large the pieces are that they come in. */
interface Stream {
  bytes: Uint8Array
  piece: number
}

type Entries = (name: string, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Entry>

/** The containers that are read as they come in: in pieces as a whole, and damage costs no throw. */
export function streamLaws(): Law[] {
  return [
    linesLaw(),
    streamLaw('stream-ndjson', ndjsonEntries, lines),
    streamLaw(
      'stream-warc',
      archiveEntries,
      archives((record) => record),
    ),
    streamLaw('stream-warc-gz', archiveEntries, archives(gzipSync)),
  ]
}

function streamLaw(name: string, entriesOf: Entries, contents: fc.Arbitrary<Uint8Array>): Law {
  const read = async (bytes: Uint8Array, piece: number) =>
    JSON.stringify(await all(entriesOf('a', inPieces(bytes, piece))))
  return law<Stream>({
    name,
    share: 2,
    inputs: fc.record({
      bytes: damaged(contents),
      piece: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 3000 })),
    }),
    broken: async ({ bytes, piece }) =>
      rule('in pieces as a whole', (await read(bytes, piece)) === (await read(bytes, bytes.length + 1))),
  })
}

/** Lines: what is not too long is there, in order, and put together again it is the file. */
function linesLaw(): Law {
  const longest = 20
  return law<Stream>({
    name: 'stream-lines',
    share: 1,
    inputs: fc.record({
      bytes: damaged(
        fc
          .string({ unit: fc.constantFrom('a', 'é', '\n', '\n', '\r', '\0'), maxLength: 200 })
          .map(Buffer.from),
      ),
      piece: fc.integer({ min: 1, max: 30 }),
    }),
    broken: async ({ bytes, piece }) => {
      const read = (longest: number) => all(linesOf(inPieces(bytes, piece), longest))
      const lines = (await read(bytes.length)) as Buffer[]
      const shorter = await read(longest)
      return [
        ...rule(
          'lines are the file',
          Buffer.concat(lines.map((line) => Buffer.concat([line, end]))).equals(ended(bytes)),
        ),
        ...rule(
          'a line that is too long is told in its place, and the others are there',
          shorter.length === lines.length &&
            shorter.every((line, i) =>
              line === 'too long'
                ? lines[i]!.length > longest
                : line.equals(lines[i]!) && line.length <= longest,
            ),
        ),
      ]
    },
  })
}

const end = Buffer.from('\n')
/** A last line may have no end. */
const ended = (bytes: Uint8Array) =>
  Buffer.concat([bytes, ...(bytes.length > 0 && bytes.at(-1) !== 0x0a ? [end] : [])])

const lines = fc
  .array(
    fc.oneof(
      fc.record({ id: fc.constantFrom('a', 7, null), text: newsLike }).map((one) => JSON.stringify(one)),
      fc.record({ html: newsLike, url: fc.webUrl() }).map((one) => JSON.stringify(one)),
      fc.constantFrom('', ' \r', '{', '[]', 'null', '{"text":3}', '\ufeff{"text":"a"}', '\0'),
    ),
    { maxLength: 6 },
  )
  .chain((all) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => Buffer.from(all.join(end))))

const archives = (pack: (record: Buffer) => Buffer) =>
  fc
    .array(fc.tuple(newsLike, fc.constantFrom('text/plain', 'text/html', 'image/png', '')), { maxLength: 4 })
    .map((records) =>
      Buffer.concat(
        records.map(([text, type], i) =>
          pack(response(`https://a.example/${i}`, text, { 'Content-Type': type })),
        ),
      ),
    )

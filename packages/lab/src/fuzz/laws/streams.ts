import { gzipSync } from 'node:zlib'
import { archiveEntries } from '@news/cli/src/corpus/archive'
import type { Entry } from '@news/cli/src/corpus/entry'
import { ndjsonEntries } from '@news/cli/src/corpus/ndjson'
import { all, inPieces, response } from '@news/cli/test/support/archive'
import { newsLike, rule } from '@news/laws'
import fc from 'fast-check'
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

/** Bytes of which some are other ones, or gone. */
function damaged(contents: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const damages = fc.array(fc.tuple(fc.nat(9999), fc.nat(40), fc.uint8Array({ maxLength: 8 })), {
    maxLength: 2,
  })
  return fc.tuple(contents, damages).map(([bytes, all]) =>
    all.reduce((left, [at, length, noise]) => {
      const start = Math.floor((at / 10_000) * left.length)
      return Buffer.concat([left.subarray(0, start), noise, left.subarray(start + length)])
    }, Buffer.from(bytes)),
  )
}

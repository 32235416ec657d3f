import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { archiveEntries } from '@news/cli/src/corpus/archive'
import type { Entry } from '@news/cli/src/corpus/entry'
import { ndjsonEntries } from '@news/cli/src/corpus/ndjson'
import { response } from '@news/cli/test/support/archive'
import { repeated } from './texts'

/** An archive as it may come off the open web, as long as asked for, and what reads it. */
export interface HostileArchive {
  entries: (name: string, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Entry>
  make: (length: number) => Uint8Array
}

const ndjson = (make: (length: number) => string): HostileArchive => ({
  entries: ndjsonEntries,
  make: (length) => Buffer.from(make(length)),
})
const warc = (make: (length: number) => Uint8Array): HostileArchive => ({ entries: archiveEntries, make })

export const hostileArchives: Record<string, HostileArchive> = {
  'NDJSON of one line': ndjson((length) => `{"text":"${repeated('a')(length - 12)}"}\n`),
  'NDJSON of a line that never ends': ndjson((length) => `{"text":"${repeated('"\\u00')(length - 9)}`),
  'NDJSON of the shortest lines': ndjson(repeated('{}\n')),
  'NDJSON of empty lines': ndjson(repeated('\n')),
  'WARC of small records': warc(filled(response('https://a.example/', 'It rained.'))),
  'WARC of small members': warc(filled(gzipSync(response('https://a.example/', 'It rained.')))),
  'WARC of lengths that lie': warc(filled(Buffer.from('WARC/1.0\r\nContent-Length: 999999999\r\n\r\n'))),
  'WARC of headers that never end': warc(filled(Buffer.from('WARC/1.0\r\nA: b\r\n'))),
  'WARC of one bomb': warc(bomb),
  'WARC of members that break off': warc(filled(gzipSync('WARC/1.0').subarray(0, 18))),
}

function filled(unit: Uint8Array): (length: number) => Buffer {
  return (length) => Buffer.alloc(length, unit)
}

/** A gzip member that unpacks to a thousand times its length, all of it blanks. */
function bomb(length: number): Buffer {
  const opening = deflateRawSync('WARC/1.0\r\n', { finishFlush: constants.Z_FULL_FLUSH })
  const blanks = deflateRawSync(Buffer.alloc(1 << 24, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const head = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff])
  return Buffer.concat([
    head,
    opening,
    Buffer.alloc(Math.max(length - head.length - opening.length, 0), blanks),
  ])
}

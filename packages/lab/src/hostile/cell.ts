import type { Entry } from '@news/cli/src/corpus/entry'
import { inPieces } from '@news/cli/test/support/archive'
import { parse, type Reader } from '@news/model'
import { anyFormat } from '@news/model/any'
import { feed } from '@news/model/feed'
import { html } from '@news/model/html'
import { markdown } from '@news/model/markdown'
import { newsml } from '@news/model/newsml'
import { ninjs } from '@news/model/ninjs'
import { nitf } from '@news/model/nitf'
import { cost, cpuTime } from '../bench/cost'
import { systems } from '../bench/systems'
import { hostileArchives } from './archives'
import { hostileDocuments } from './documents'
import { hostileTexts } from './texts'

/** One pattern at one size, read by one system. */
export interface Cell {
  pattern: string
  length: number
  /** A system's name; ours unless said otherwise. */
  system?: string
}

/** What was measured of it. */
export interface Measured {
  /** CPU time of one reading, in microseconds. */
  micros: number
  /** The most memory that it ever had, over what it had before, the input included, in bytes. */
  memory: number
  /** The codes of the warnings that came, or the troubles of an archive, each once. */
  warnings: string[]
}

const readers: Record<string, Reader> = { any: anyFormat, feed, html, markdown, newsml, ninjs, nitf }

/** Measures a cell in this process, which is for it alone. */
export async function measureCell({ pattern, length, system }: Cell): Promise<Measured> {
  const archive = hostileArchives[pattern]
  if (archive) return measureArchive(archive.make, archive.entries, length)
  const document = hostileDocuments[pattern]
  const make = document?.make ?? hostileTexts[pattern]!
  const options = pattern in hostileDocuments ? { reader: readers[document!.reader]! } : {}
  const other = systems.find(({ name }) => name === system)
  const codes = new Set<string>()
  const ours = (input: string) => {
    for (const { code } of parse(input, options).warnings) codes.add(code)
  }
  const run: (input: string) => unknown = other === undefined || other === systems[0] ? ours : other.run
  // compiled before it counts
  for (const short = make(20_000), until = Date.now() + 1000; Date.now() < until; ) run(short)
  codes.clear()
  const before = process.memoryUsage.rss()
  const input = make(length)
  const [, once] = cpuTime(() => run(input))
  // what a second reading leaves for the collector is not of the first
  const memory = peak() - before
  const again = once < mostAgain ? cost(() => run(input), 2) : once
  return { micros: Math.min(once, again), memory, warnings: [...codes] }
}

/** What takes more than this, in microseconds, is read once only: all others three times, and the least counts. */
const mostAgain = 5_000_000

async function measureArchive(
  make: (length: number) => Uint8Array,
  entries: (name: string, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Entry>,
  length: number,
): Promise<Measured> {
  const read = async (bytes: Uint8Array, troubles?: Set<string>) => {
    for await (const entry of entries('a', inPieces(bytes, 1 << 16)))
      if ('trouble' in entry) troubles?.add(entry.trouble.replace(/\d{3,}/g, '…'))
  }
  for (const short = make(20_000), until = Date.now() + 1000; Date.now() < until; ) await read(short)
  const input = make(length)
  // an archive is read as it comes in: what counts is what is held of it
  const before = process.memoryUsage.rss()
  const troubles = new Set<string>()
  let micros = Number.POSITIVE_INFINITY
  for (let spent = 0; spent < 300_000; spent += micros) {
    const start = process.cpuUsage()
    await read(input, troubles)
    const { user, system } = process.cpuUsage(start)
    micros = Math.min(micros, user + system)
  }
  return { micros, memory: Math.max(peak() - before, 0), warnings: [...troubles] }
}

const peak = () => process.resourceUsage().maxRSS * 1024

import { availableParallelism } from 'node:os'
import { systems } from '../bench/systems'
import { hostileArchives } from './archives'
import type { Cell } from './cell'
import { hostileDocuments } from './documents'
import { measureCells, type Outcome } from './measure'
import { hostileTexts } from './texts'

const sizes = [10_000, 100_000, 1_000_000, 50_000_000]
/** What all costs are set against. */
const reference = 100_000
/** The others are measured up to here: most take minutes for more. */
const besideSizes = [100_000, 1_000_000]
/** A text or a page is read up to here. */
const longestRead = 16_000_000
/** Of ours nothing takes so long, in seconds. */
const longestCell = 600

/** Every pattern, by what it is. */
export const hostilePatterns: Record<'texts' | 'documents' | 'archives', string[]> = {
  texts: Object.keys(hostileTexts),
  documents: Object.keys(hostileDocuments),
  archives: Object.keys(hostileArchives),
}

export interface TableOptions {
  /** Patterns by name; all where none is named. */
  only?: readonly string[]
  done?: (outcome: Outcome) => void
}

/**
 * Our cost of a character at each size against that at 100 KB, the most memory as a multiple of the longest input,
 * and what is warned of there. Rows, the head first.
 */
export async function hostileTable({ only = [], done }: TableOptions = {}): Promise<string[][]> {
  const patterns = Object.values(hostilePatterns)
    .flat()
    .filter((name) => only.length === 0 || only.includes(name))
  const cells = patterns.flatMap((pattern) => sizes.map((length): Cell => ({ pattern, length })))
  const outcomes = await measureCells(cells, { threads: availableParallelism(), limit: longestCell }, done)
  const head = ['', ...sizes.filter((size) => size !== reference).map(sizeWords), 'memory', 'warned of']
  return [
    head,
    ...patterns.map((pattern) => {
      const of = outcomes.filter((outcome) => outcome.pattern === pattern)
      const against = costOf(of.find(({ length }) => length === reference)!)
      const longest = of.at(-1)!
      const { measured } = longest
      return [
        pattern,
        ...of.filter(({ length }) => length !== reference).map((one) => ratioWords(one, against)),
        typeof measured === 'string' ? measured : `${(measured.memory / longest.length).toFixed(1)}`,
        typeof measured === 'string' ? '' : measured.warnings.join(', '),
      ]
    }),
  ]
}

/** The same texts read by other systems: k characters per CPU-second at each size, or that it took too long. */
export async function besideTable({ only = [], done }: TableOptions = {}, limit = 60): Promise<string[][]> {
  const patterns = hostilePatterns.texts.filter((name) => only.length === 0 || only.includes(name))
  const compared = systems.filter(({ name }) => !name.startsWith('quote-parser'))
  const cells = patterns.flatMap((pattern) =>
    compared.flatMap(({ name }) => besideSizes.map((length): Cell => ({ pattern, length, system: name }))),
  )
  const outcomes = await measureCells(cells, { threads: availableParallelism(), limit }, done)
  const head = [
    '',
    ...compared.flatMap(({ name }) => besideSizes.map((size) => `${name}, ${sizeWords(size)}`)),
  ]
  return [
    head,
    ...patterns.map((pattern) => [
      pattern,
      ...outcomes.filter((outcome) => outcome.pattern === pattern).map((one) => speedWords(one, limit)),
    ]),
  ]
}

function speedWords({ length, measured }: Outcome, limit: number): string {
  if (measured === 'too slow') return `> ${limit} s`
  return measured === 'out of memory' ? measured : ((length * 1000) / measured.micros).toPrecision(3)
}

function ratioWords(outcome: Outcome, against: number): string {
  return typeof outcome.measured === 'string' ? outcome.measured : (costOf(outcome) / against).toFixed(2)
}

/** Microseconds for a character that is read. */
function costOf({ pattern, length, measured }: Outcome): number {
  if (typeof measured === 'string') return Number.NaN
  const bounded = hostilePatterns.texts.includes(pattern) || hostileDocuments[pattern]?.reader === 'html'
  return measured.micros / (bounded ? Math.min(length, longestRead) : length)
}

const sizeWords = (size: number) => (size >= 1e6 ? `${size / 1e6} MB` : `${size / 1e3} KB`)

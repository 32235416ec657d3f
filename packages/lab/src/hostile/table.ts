import { availableParallelism } from 'node:os'
import { systems } from '../bench/systems'
import { lengthWords } from '../report/table'
import { hostileArchives } from './archives'
import type { Cell } from './cell'
import { hostileDocuments } from './documents'
import { kindOf, leastCost, mostCost, mostMemory, readOf } from './limits'
import { measureCells, type Outcome } from './measure'
import { hostileTexts } from './texts'

const sizes = [10_000, 100_000, 1_000_000, 50_000_000]
/** What all costs are set against. */
const reference = 100_000
/** The others are measured up to here: most take minutes for more. */
const besideSizes = [100_000, 1_000_000]
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
 * Our cost of a character at each size against that at 100 KB, the most memory for each character that is read of the
 * longest input, whether both are within their limits, and what is warned of. Rows, the head first.
 */
export async function hostileTable({ only = [], done }: TableOptions = {}): Promise<string[][]> {
  const patterns = Object.values(hostilePatterns)
    .flat()
    .filter((name) => only.length === 0 || only.includes(name))
  const cells = patterns.flatMap((pattern) => sizes.map((length): Cell => ({ pattern, length })))
  const outcomes = await measureCells(cells, { threads: availableParallelism(), limit: longestCell }, done)
  return [hostileHead, ...patterns.map((pattern) => rowOf(pattern, outcomes))]
}

/** The head of the table. */
export const hostileHead = [
  '',
  ...sizes.filter((size) => size !== reference).map(lengthWords),
  'memory',
  'limits kept',
  'warned of',
]

/** The patterns whose rows say that a limit is not kept. */
export function notKept([head, ...rows]: readonly string[][]): string[] {
  const column = head!.indexOf('limits kept')
  return rows.filter((row) => row[column] !== 'yes').map(([pattern]) => pattern!)
}

/** The row of a pattern, of what was measured of it at each size. */
export function rowOf(pattern: string, outcomes: readonly Outcome[]): string[] {
  const own = outcomes.filter((outcome) => outcome.pattern === pattern)
  const against = costOf(own.find(({ length }) => length === reference)!)
  const ratios = own
    .filter(({ length }) => length !== reference)
    .map((outcome) => ({ outcome, ratio: costOf(outcome) / against }))
  const { length, measured } = own.at(-1)!
  const memory = typeof measured === 'string' ? Number.NaN : measured.memory / readOf(pattern, length)
  const cheap = ratios.every(
    ({ outcome, ratio }) => outcome.length < reference || ratio <= mostCost || costOf(outcome) <= leastCost,
  )
  const small = memory <= mostMemory[kindOf(pattern)]
  return [
    pattern,
    ...ratios.map(({ outcome, ratio }) =>
      typeof outcome.measured === 'string' ? outcome.measured : ratio.toFixed(2),
    ),
    typeof measured === 'string' ? measured : memory.toFixed(1),
    cheap && small ? 'yes' : [...(cheap ? [] : ['cost']), ...(small ? [] : ['memory'])].join(', '),
    typeof measured === 'string' ? '' : measured.warnings.join(', '),
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
    ...compared.flatMap(({ name }) => besideSizes.map((size) => `${name}, ${lengthWords(size)}`)),
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
  if (measured === 'out of memory') return measured
  return Number(((length * 1000) / measured.micros).toPrecision(3)).toLocaleString('en')
}

/** Microseconds for a character that is read. */
function costOf({ pattern, length, measured }: Outcome): number {
  if (typeof measured === 'string') return Number.NaN
  return measured.micros / readOf(pattern, length)
}

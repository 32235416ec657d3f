import { type Overlap, overlapOf } from './align'
import { type Agreement, agreementOf } from './speakers'
import type { ReadWitness } from './witness'

/** Why two places are, or are not, one quote. */
export interface Verdict {
  same: boolean
  overlap: Overlap
  speakers: Agreement
  /** Days between the two articles; absent where one has no date. */
  days?: number
  /** How far above what was needed: 1 is just enough. */
  strength: number
}

/**
 * Whether two places have one quote: enough words in common for what else speaks for it. Two reports of one day that
 * name the same speaker need two or three telling words; two by different speakers, or a year apart, half a sentence.
 * A phrase that everybody uses is the same quote only if the same person says it, word for word, and at the same time.
 */
export function judge(a: ReadWitness, b: ReadWitness): Verdict {
  const overlap = overlapOf(a, b)
  const speakers = agreementOf(a.speaker, b.speaker)
  const days = daysBetween(a.published, b.published)
  const story = a.story !== undefined && a.story === b.story && speakers !== 'other'
  const whole = overlap.shared >= alike * Math.max(a.weight, b.weight)
  const near = story || (speakers === 'same' && days !== undefined && days <= 5)
  const least = story ? needed.story : needed[speakers] + (days === undefined ? 0 : delayed(days, speakers))
  const words = whole && near ? (story ? 0.5 : days! <= 1 ? 0.8 : 1.5) : least
  const share = overlap.shared >= long ? shares.long : story ? shares.story : shares[speakers]
  const kept = overlap.shared - overlap.changed * penalty
  const strength = Math.min(kept / words, overlap.coverage / share)
  return { same: strength >= 1, overlap, speakers, strength, ...(days === undefined ? {} : { days }) }
}

/** Weight of the words that two places must share; see `weights` in terms.ts. */
const needed = { story: 1.3, same: 1.9, open: 2.8, other: 4 } as const
/** Share of the shorter one that they must be. */
const shares = { story: 0.6, same: 0.7, open: 0.7, other: 0.8, long: 0.35 } as const
/** A run of this weight, some ten words, is not said twice by chance, whatever stands around it. */
const long = 8
/** Share of the longer one that two whole quotes have in common. */
const alike = 0.6
/** How much a word changed inside takes away. */
const penalty = 0.8

function delayed(days: number, speakers: Agreement): number {
  const wait = days <= 5 ? 0 : days <= 30 ? 0.6 : days <= 365 ? 2 : 2.5
  return speakers === 'same' ? wait : wait * 1.5
}

/** From one ISO date to another, in days; undefined where one is missing or no date. */
function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  const [from, to] = [Date.parse(a), Date.parse(b)]
  return Number.isNaN(from + to) ? undefined : Math.abs(to - from) / 86_400_000
}

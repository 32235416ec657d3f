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
 * name the same speaker need three telling words; two by different speakers, or a year apart, need half a sentence.
 */
export function judge(a: ReadWitness, b: ReadWitness): Verdict {
  const overlap = overlapOf(a, b)
  const speakers = agreementOf(a.speaker, b.speaker)
  const days = daysBetween(a.published, b.published)
  const sameStory = a.story !== undefined && a.story === b.story
  const words = sameStory ? needed.story : needed[speakers] + (days === undefined ? 0 : delayed(days, speakers))
  const share = overlap.shared >= long ? shares.long : sameStory ? shares.story : shares[speakers]
  const kept = overlap.shared - overlap.changed * penalty
  const strength = Math.min(kept / words, overlap.coverage / share)
  return { same: strength >= 1, overlap, speakers, strength, ...(days === undefined ? {} : { days }) }
}

/** Weight of the words that two places must share; see `weights` in terms.ts. */
const needed = { story: 1.3, same: 2.6, open: 3.2, other: 5.2 } as const
/** Share of the shorter one that they must be. */
const shares = { story: 0.5, same: 0.5, open: 0.6, other: 0.7, long: 0.35 } as const
/** A run of this weight, some ten words, is not said twice by chance, whatever stands around it. */
const long = 8
/** How much a word changed inside takes away. */
const penalty = 0.5

function delayed(days: number, speakers: Agreement): number {
  const wait = days <= 3 ? 0 : days <= 30 ? 0.6 : days <= 365 ? 1.2 : 2
  return speakers === 'same' ? wait : wait * 1.5
}

/** From one ISO date to another, in days; undefined where one is missing or no date. */
function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  const [from, to] = [Date.parse(a), Date.parse(b)]
  return Number.isNaN(from + to) ? undefined : Math.abs(to - from) / 86_400_000
}

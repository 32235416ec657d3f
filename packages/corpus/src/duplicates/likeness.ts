import type { Fingerprint } from './fingerprint'

/** How much two articles share. */
export interface Likeness {
  /** Pairs of words in both. */
  shared: number
  /** Share of all pairs of either that are in both (Jaccard). */
  resemblance: number
  /** Share of the shorter one's pairs that are in the longer one. */
  containment: number
  /** The same of what is no direct quote; absent where one of them has too little of it to tell. */
  prose?: number
}

/** Compares two articles pair by pair, exactly. */
export function likenessOf(a: Fingerprint, b: Fingerprint): Likeness {
  const shared = inBoth(a.shingles, b.shingles)
  const shorter = Math.min(a.shingles.length, b.shingles.length)
  const either = a.shingles.length + b.shingles.length - shared
  const prose = Math.min(a.prose.length, b.prose.length)
  return {
    shared,
    resemblance: either === 0 ? 0 : shared / either,
    containment: shorter === 0 ? 0 : shared / shorter,
    ...(prose < telling ? {} : { prose: inBoth(a.prose, b.prose) / prose }),
  }
}

function inBoth(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}

/**
 * True for two versions of one text. Two outlets' own reports of one event share names and what was said there, and
 * stay below; a copy shares its sentences, even if it is cut short or every fourth word is another.
 */
export function isCopy({ shared, containment, prose }: Likeness): boolean {
  return shared >= fewest && (prose === undefined ? containment >= leastOfAll : prose >= least)
}

/** Less than a paragraph in common is a quotation, not a copy. */
const fewest = 12
/** Pairs of prose below which quotes have to count. */
const telling = 24
/** On the generator's dev seeds (`pnpm eval trace`): own reports of one event stay below, heavily spun copies above. */
const least = 0.45
const leastOfAll = 0.5

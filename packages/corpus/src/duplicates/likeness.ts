import type { Fingerprint } from './fingerprint'

/** How much two articles share. */
export interface Likeness {
  /** Pairs of words in both. */
  shared: number
  /** Share of all pairs of either that are in both (Jaccard). */
  resemblance: number
  /** Share of the shorter one's pairs that are in the longer one. */
  containment: number
}

/** Compares two articles pair by pair, exactly. */
export function likenessOf(a: Fingerprint, b: Fingerprint): Likeness {
  let shared = 0
  for (let i = 0, j = 0; i < a.shingles.length && j < b.shingles.length; ) {
    const difference = a.shingles[i]! - b.shingles[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  const shorter = Math.min(a.shingles.length, b.shingles.length)
  const either = a.shingles.length + b.shingles.length - shared
  return {
    shared,
    resemblance: either === 0 ? 0 : shared / either,
    containment: shorter === 0 ? 0 : shared / shorter,
  }
}

/**
 * True for two versions of one text. Two outlets' own reports of one event share names and what was said there, and
 * stay below; a copy shares its sentences, even if it is cut short or every fourth word is another.
 */
export function isCopy({ shared, containment }: Likeness): boolean {
  return shared >= fewest && containment >= least
}

/** On the generator's dev seeds (`pnpm eval trace`): own reports of one event reach 0.25, heavily spun copies 0.4. */
const least = 0.33
/** Less than a paragraph in common is a quotation, not a copy. */
const fewest = 12

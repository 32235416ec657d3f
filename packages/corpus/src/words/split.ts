/** A stretch of a text: half-open UTF-16 offsets. */
export interface Word {
  /** As written. */
  written: string
  start: number
  end: number
}

/**
 * The words of a text, in order. A number keeps its figures together, initials their stops, and an apostrophe inside
 * stays; all else that is neither letter nor figure parts words: `long-term` is two.
 *
 *     The U.S. won't pay $1,000.50
 *     --- ---- ----- ---  --------
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(word)) {
    words.push({ written: found[0], start: found.index, end: found.index + found[0].length })
  }
  return words
}

const word =
  /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])\.?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu

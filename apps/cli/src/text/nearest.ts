/** The word that was probably meant: the one with fewest letters to change, if they are few. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.min(3, Math.ceil(word.length / 2) + 1)
  // Past this length it is no slip of the finger, and the distance takes time with the square of the length.
  if (word.length > 40) return undefined
  for (const candidate of words) {
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Levenshtein: letters to insert, delete or replace. */
function distanceOf(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const here = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = above[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      here.push(Math.min(replaced, above[j]! + 1, here[j - 1]! + 1))
    }
    above = here
  }
  return above[to.length]!
}

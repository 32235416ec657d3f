import type { Found } from './found'
import type { Range, Scene } from './scene'

/** How many tokens of a range are somebody's already, in these parts of what was found. */
export function takenIn(
  { tokens }: Scene,
  found: readonly Found[],
  parts: readonly ('content' | 'cue' | 'source')[],
): (range: Range) => number {
  if (found.length === 0) return () => 0
  const taken = new Uint8Array(tokens.length)
  for (const one of found)
    for (const part of parts) for (const { first, last } of one[part]) taken.fill(1, first, last)
  return ({ first, last }) => {
    let count = 0
    for (let at = first; at < last; at++) count += taken[at]!
    return count
  }
}

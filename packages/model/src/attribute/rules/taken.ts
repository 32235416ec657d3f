import { cutTo, type Found } from './found'
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

/** What was found, without parts of its content that others have said: `that it would close` of “A warning from Hale that it would close”. */
export function withoutParts(scene: Scene, found: readonly Found[], others: readonly Found[]): Found[] {
  if (others.length === 0) return [...found]
  const { sentence } = scene.tokens
  const said = takenIn(scene, others, ['content'])
  return found.map((one) => {
    const own = one.cue[0] && sentence[one.cue[0].first]
    const isTheirs = (range: Range) =>
      sentence[range.first] === own || said(range) * 2 < range.last - range.first
    const rest = one.content.filter(isTheirs)
    return rest.length > 0 ? cutTo(rest, one) : one
  })
}

/** Of what rules found what nobody has yet; turns of a transcript always. */
export function leftOpen(scene: Scene, found: readonly Found[], byRules: readonly Found[]): Found[] {
  if (byRules.length === 0) return []
  const isTaken = takenBy(scene, found)
  return byRules.filter((one) => one.turn || !isTaken(one))
}

/** Whether more than a third of the cue, or of a part of the content, is somebody's words, cue or source already. */
export function takenBy(scene: Scene, found: readonly Found[]): (one: Found) => boolean {
  const taken = takenIn(scene, found, ['content', 'cue', 'source'])
  const covered = (range: Range) => taken(range) * 3 > range.last - range.first
  return ({ content, cue }) => content.some(covered) || cue.some(covered)
}

/** A tagged cue, as the rules see one. */
import { canBe, Word } from '../../text/lexicon'
import type { Cue } from '../rules/cues'
import { isWord, type Range, type Scene } from '../rules/scene'

/** A tagged cue in the form in which the rules have theirs. */
export function asCue(scene: Scene, cue: Range): Cue {
  const { first, last } = cue
  const head = headOf(scene, cue)
  return { first, last, head, after: '', adjacent: false, trails: true, raising: false, chance: 1 }
}

/** The last reporting word of a cue, or the last that is no particle: `has called for`, `were told each time`. */
export function headOf(scene: Scene, { first, last }: Range): number {
  let head = first
  for (let at = last - 1; at >= first; at--) {
    if (!isWord(scene, at) || canBe(scene.tokens, at, Word.function)) continue
    if (canBe(scene.tokens, at, Word.cue)) return at
    if (head === first) head = at
  }
  return head
}

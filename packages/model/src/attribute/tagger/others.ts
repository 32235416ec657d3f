/** What stands beside a cue, and is tagged as told by it, but is somebody else's, or nobody's. */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { takesOver } from '../rules/acting'
import { isMark, type Range, type Scene, word } from '../rules/scene'

/** `Hale wanted a boat. His wife, Ann, had other ideas. “…”`: what follows is not Hale's. */
export function isOthers(scene: Scene, cue: Range, { first }: Range, content: readonly Range[]): boolean {
  const { sentence } = scene.tokens
  const index = sentence[first]!
  const isNear = index - sentence[cue.last - 1]! < 2 || sentence[first - 1] === index
  // a quotation rather goes on from one
  const goesOn = content.some(({ last }) => last <= first && isMark(scene, last - 1))
  return !isNear && !goesOn && isMark(scene, first) && takesOver(scene, { first }) !== undefined
}

/** `…, the group said, accusations the army dismissed as “tales”`: the army's. */
export function isRetort(scene: Scene, cue: Range, { first }: Range): boolean {
  if (first < cue.last || word(scene, first - 1) !== ',') return false
  const noun = word(scene, first) === 'a' || word(scene, first) === 'an' ? first + 1 : first
  return (
    retorts.has(word(scene, noun)) && canBe(scene.tokens, noun + 1, Word.determiner | Word.subjectPronoun)
  )
}
const retorts = new Set(clauseWords.retorts)

/** `On being asked about her, Hale said, “We are all concerned.”`: what led to it. */
export function isLeadIn(
  scene: Scene,
  cue: Range,
  { first, last }: Range,
  content: readonly Range[],
): boolean {
  if (last > cue.first || isMark(scene, first)) return false
  if (!content.some((one) => one.first >= cue.last && isMark(scene, one.first))) return false
  for (let at = first; at < Math.min(last, first + 3); at++) if (word(scene, at) === 'asked') return true
  return false
}

/**
 * Whoever spoke last goes on, called by a noun that the text has used of nobody:
 *
 *     Ann Hale accused the council of “playing with fire”.
 *     “Threats have never taught a child to read,” the senator posted.
 *                                                  ^^^^^^^^^^^
 */
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { genderFits, type Referent } from './referent'
import type { Scene } from './scene'
import { nounOf, wordsOf } from './words'

/** No judge and no lawyer: those come in without having been introduced, and speak about the one who spoke last. */
const members: ReadonlySet<string> = new Set(people.members)
/** So far back somebody may have been introduced by that noun, in characters. */
const lookback = 4000

export function speaksAgain(
  { text }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Referent | undefined {
  if (mention.kind !== 'unnamed' || mention.plural || mention.end > mention.head.end) return undefined
  const noun = nounOf(text, mention)
  if (!members.has(noun)) return undefined
  if (!/^the (?:[\p{L}-]+ )?[\p{L}-]+$/iu.test(text.slice(mention.start, mention.end))) return undefined
  const last = scene.recent.findLast(({ spoke }) => spoke)
  if (last === undefined || last.referent.kind !== 'person' || excluded.includes(last.referent))
    return undefined
  const { block } = scene.placeOf(mention)
  if (block - last.block > 1 || !genderFits(last.referent, mention.gender)) return undefined
  const before = text.slice(Math.max(0, mention.start - lookback), mention.start).toLowerCase()
  return wordsOf(before).includes(noun) ? undefined : last.referent
}

/** Whose something is: `His` in “His wife said”. */
import type { Attributed, Mention } from '../stage'
import { firstFrom } from '../text/sorted'
import { resolvePronoun } from './pronoun'
import type { Referent } from './referent'
import type { Scene } from './scene'

/** Whom the pronoun stands for that a description begins with; undefined where it begins with none. */
export function ownerOf({ mentions }: Attributed, { start }: Mention, scene: Scene): Referent | undefined {
  let at = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
  while (mentions[at]?.start === start && mentions[at]!.form !== 'pronoun') at++
  const pronoun = mentions[at]
  return pronoun?.start === start ? resolvePronoun(pronoun, scene, false, []).referent : undefined
}

/**
 * `he`, `she`, `they`, `it`. As the source of a quote it is the last speaker who fits, before anybody who was
 * only named: “Hale met Ruiz. She said …” after Hale spoke is Hale.
 */
import type { Mention, Span } from '../stage'
import { genderFits, type Referent } from './referent'
import type { Appearance, Scene } from './scene'

/** Who a pronoun stands for, and where that one was last spoken of. */
export interface Antecedent {
  referent?: Referent
  head?: Span
  /** That one spoke there, or was its subject. */
  isSubject?: boolean
  /** Those who fit equally well, where nobody fits best. */
  candidates: Referent[]
}

/** `excluded` are left out: who says it, and `His father` is not himself. */
export function resolvePronoun(
  mention: Mention,
  scene: Scene,
  isSource: boolean,
  excluded: readonly (Referent | undefined)[],
): Antecedent {
  const { sentence, block } = scene.placeOf(mention)
  const isPerson = mention.form === 'pronoun' && (mention.gender === 'female' || mention.gender === 'male')
  const reach = mention.gender === 'neutral' || mention.plural ? 1 : 5
  let best: Appearance | undefined
  let top = Number.NEGATIVE_INFINITY
  let candidates: Referent[] = []
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const one = scene.recent[i]!
    if (sentence - one.sentence > reach) break
    if (one.passing && !isSource) continue
    const score =
      scoreOf(one, sentence, block, isSource) - (isPerson && isOfAnyGender(one.referent) ? doubt : 0)
    if (score < top || excluded.includes(one.referent) || !fits(one.referent, mention)) continue
    if (score > top) {
      best = one
      top = score
      candidates = []
    } else if (one.referent !== best?.referent && !candidates.includes(one.referent))
      candidates.push(one.referent)
  }
  if (best === undefined) return { candidates }
  if (candidates.length > 0) return { candidates: [best.referent, ...candidates] }
  return { referent: best.referent, head: best.head, isSubject: best.subject, candidates }
}

/** `Hale …. A soldier asked why. She told him`: rather Hale than a soldier who may be a woman. */
const doubt = 1.5

function isOfAnyGender({ kind, gender, firstNameGender }: Referent): boolean {
  return kind === 'unnamed' && gender === undefined && firstNameGender === undefined
}

function scoreOf(
  { sentence: at, block: where, subject, spoke }: Appearance,
  sentence: number,
  block: number,
  isSource: boolean,
): number {
  const distance = (sentence - at) * 1.0 + (block === where ? 0 : 2.2)
  return (subject ? 1.5 : 0) + (spoke ? (isSource ? 2.5 : 0.9) : 0) - distance
}

function fits(referent: Referent, mention: Mention): boolean {
  if (mention.plural)
    return referent.kind === 'group' || referent.kind === 'organization' || referent.kind === 'country'
  if (mention.gender === 'neutral')
    return referent.kind === 'organization' || referent.kind === 'country' || referent.gender === 'neutral'
  if (referent.gender === 'neutral') return false
  return (referent.kind === 'person' || referent.kind === 'unnamed') && genderFits(referent, mention.gender)
}

/**
 * A report that opens with somebody who has no name yet, and begins its next paragraph with one and an age:
 *
 *     The widow of a haulier killed at his depot told a jury …
 *     ^^^^^^^^^
 *     Janine Ackroyd, 58, was giving evidence …
 *     ^^^^^^^^^^^^^^
 */
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { firstFrom } from '../text/sorted'
import { genderFits, type Referent, type Referents } from './referent'
import { nounOf } from './words'

/** They speak about others: whom the next paragraph names is hardly they. */
const officials: ReadonlySet<string> = new Set(people.officials)

/** Of somebody who is heard, and not of somebody who was found, charged or killed. No child: `Ellie Bell, 9, said`. */
const goesOn =
  /^, (?:1[6-9]|[2-9]\d), (?:told|said|says|spoke|gave|was (?:giving|speaking)|has (?!been|died|denied|pleaded|admitted))/
const widest = 30

/** Finds who that is, for the mentions of one article. */
export function namedBelow(
  { text, blocks, mentions }: Attributed,
  { of }: Referents,
): (mention: Mention) => Referent | undefined {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const lede = blocks[first]
  const next = blocks[first + 1]
  if (lede === undefined || next === undefined) return () => undefined
  const named = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, next.start)]
  const isNamed = named?.start === next.start && named.kind === 'person' && named.form === 'name'
  const behind = isNamed ? text.slice(named.head.end, named.head.end + widest) : ''
  const referent = goesOn.test(behind) ? of.get(named!) : undefined
  if (referent === undefined) return () => undefined
  const words = text.slice(lede.start, lede.end).toLowerCase()
  const gender = /\bshe\b/.test(words) ? 'female' : /\bhe\b/.test(words) ? 'male' : undefined
  return (mention) => {
    if (mention.start !== lede.start || mention.plural) return undefined
    if (mention.kind !== 'unnamed' || officials.has(nounOf(text, mention))) return undefined
    return genderFits(referent, mention.gender ?? gender) ? referent : undefined
  }
}

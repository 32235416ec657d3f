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

/** They speak about others: whom the next paragraph names is hardly they. */
const officials: ReadonlySet<string> = new Set(people.officials)

export function namedBelow(
  { text, blocks, mentions }: Attributed,
  { of }: Referents,
  mention: Mention,
): Referent | undefined {
  if (mention.plural || (mention.kind !== 'unnamed' && mention.kind !== 'person')) return undefined
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const lede = blocks[first]
  const next = blocks[first + 1]
  if (lede === undefined || next === undefined || mention.start !== lede.start) return undefined
  if (officials.has(text.slice(mention.head.start, mention.head.end).toLowerCase())) return undefined
  const named = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, next.start)]
  if (named?.start !== next.start || named.kind !== 'person' || named.form !== 'name') return undefined
  const referent = of.get(named)
  const isAged = /^, \d{1,3},/.test(text.slice(named.head.end, named.head.end + 6))
  return isAged && referent !== undefined && genderFits(referent, mention.gender) ? referent : undefined
}

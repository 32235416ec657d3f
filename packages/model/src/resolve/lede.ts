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
import { kinKinds } from '../text/kin'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import { genderFits, type Referent, type Referents } from './referent'
import { nounOf } from './words'

/** They speak about others: whom the next paragraph names is hardly they. */
const officials: ReadonlySet<string> = new Set(people.officials)

/** Of somebody who is heard, and not of somebody who was found, charged or killed. No child: `Ellie Bell, 9, said`. */
const goesOn =
  /^(?:, (?:1[6-9]|[2-9]\d),| \((?:1[6-9]|[2-9]\d)\)) (?:told|said|says|spoke|gave|was (?:giving|speaking)|has (?!been|died|denied|pleaded|admitted))/
/** `Zbigniew Matczak was speaking in Sula after …`: whoever said what stands above. */
const isSpeaking = /^ (?:was|were) (?:addressing|commenting|giving evidence|responding|speaking|talking)\b/
const widest = 60

/** Finds who that is, for the mentions of one article. */
export function namedBelow(
  article: Attributed,
  { of }: Referents,
): (mention: Mention) => Referent | undefined {
  const { text, blocks, sentences, tokens } = article
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const lede = blocks[first]
  const next = blocks[first + 1]
  if (lede === undefined) return () => undefined
  // the sentence behind the first one, and the next paragraph
  const opening = tokens.sentence[firstTokenAt(tokens, lede.start)] ?? 0
  const starts = [sentences[opening + 1]?.start, next?.start].filter((start) => start !== undefined)
  let referent: Referent | undefined
  for (const start of starts) referent ??= speakerAt(article, of, start)
  if (referent === undefined) return () => undefined
  const speaker = referent
  const words = text.slice(lede.start, lede.end).toLowerCase()
  const gender = /\bshe\b/.test(words) ? 'female' : /\bhe\b/.test(words) ? 'male' : undefined
  return (mention) => {
    if (mention.start !== lede.start || mention.plural) return undefined
    const noun = nounOf(text, mention)
    if (mention.kind !== 'unnamed' || officials.has(noun) || kinKinds.has(noun)) return undefined
    return genderFits(speaker, mention.gender ?? gender) ? speaker : undefined
  }
}

/** `Janine Ackroyd, 58, was giving evidence` begins here. */
function speakerAt({ text, mentions }: Attributed, of: Referents['of'], start: number): Referent | undefined {
  const named = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, start)]
  if (named?.start !== start || named.kind !== 'person' || named.form !== 'name') return undefined
  const behind = text.slice(named.head.end, named.head.end + widest)
  return goesOn.test(behind) || isSpeaking.test(behind) ? of.get(named) : undefined
}

/**
 * Another name of somebody who is named in full, where the text says that it is one:
 *
 *     Edson Padilha, universally known as Dinho, has left. … “No,” Dinho said.
 *                                         ^^^^^                    ^^^^^
 */
import type { Attributed, Mention } from '../stage'
import type { Named } from './names'
import { join, type Referent, type Referents } from './referent'

/** Characters between the two names. */
const widest = 90

/** Joins those whom the text gives two names. */
export function resolveOtherNames({ text }: Attributed, names: readonly Named[], referents: Referents) {
  const joined = new Map<Referent, Referent>()
  for (let at = 1; at < names.length; at++) {
    const [one, other] = [names[at - 1]!.mention, names[at]!.mention]
    if (other.start - one.head.end > widest || other.start <= one.head.end || !canBe(one, other)) continue
    const from = referents.of.get(one)
    const to = referents.of.get(other)
    if (from === undefined || to === undefined || from === to || from.kind !== 'person') continue
    if (from.words.length < 2 || joined.has(to) || joined.has(from) || !isOnlyThat(to, names[at]!)) continue
    if (calls.test(text.slice(one.head.end, other.start)) || isAside(text, one, names[at]!))
      joined.set(to, from)
  }
  if (joined.size === 0) return
  for (const [other, one] of joined) {
    for (const mention of other.mentions) join(referents, one, mention, 'known-as')
  }
  for (const one of new Set(joined.values())) one.mentions.sort((a, b) => a.start - b.start)
  referents.all = referents.all.filter((one) => !joined.has(one))
}

/** No country and no known body is what somebody is called. */
const canBe = (one: Mention, other: Mention) =>
  one.kind === 'person' && other.canonical === undefined && other.kind !== 'country'

/** `Ann Hale, née Holm`, and her brother Per Holm is somebody else: whoever has that name has no longer one. */
const isOnlyThat = ({ words }: Referent, alias: Named): boolean => words.join(' ') === alias.words.join(' ')

/** `, nicknamed the `; `, a commander known to his men as `; `, who performs as `; ` aka `. Not “Trump dubbed Hale a traitor”. */
const calls =
  /^(?:,|,? who (?:is|was)|, an? (?:(?!(?:and|by|for|of|the|to|with) )[\p{L}-]+ ){0,3}[\p{L}-]+)(?: (?:also|better|[\p{L}-]+ly|once))? (?:known(?: (?:among|by|in|on|to) [^,.;:]{1,40})? as|nicknamed|dubbed)(?: simply| just| only)? (?:the )?$|^,? (?:aka|a\.k\.a\.|alias) $|^, (?:whom (?:all|everybody|everyone|fans|friends|locals) calls? |who (?:goes|performs|raps|records|tweets|writes) (?:as|by|under) (?:the (?:name|pseudonym) (?:of )?)?)$|^, (?:born|née|né) $/u

/** `William Hotchkiss – Spud to his old regiment –` */
function isAside(text: string, one: Mention, { mention: other, words }: Named): boolean {
  const before = text.slice(one.head.end, other.start)
  return (
    words.length === 1 &&
    /^(?: [–—-]|,) $/.test(before) &&
    forThem.test(text.slice(other.end, other.end + 40))
  )
}
const forThem =
  /^ to (?:all|everybody|everyone|fans|friends|the (?:club|fans|locals|regulars)|(?:his|her|their) (?:[\p{L}-]+ ){0,2}(?:colleagues|family|fans|followers|friends|mates|men|neighbours|neighbors|regiment|teammates|team-mates))\b/u

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
    if (from.words.length < 2 || joined.has(to) || joined.has(from)) continue
    if (calls.test(text.slice(one.head.end, other.start)) || isAside(text, one, other)) joined.set(to, from)
  }
  if (joined.size === 0) return
  for (const [other, one] of joined)
    for (const mention of other.mentions) join(referents, one, mention, 'known-as')
  referents.all = referents.all.filter((one) => !joined.has(one))
}

/** No country and no known body is what somebody is called. */
const canBe = (one: Mention, other: Mention) =>
  one.kind === 'person' && other.canonical === undefined && other.kind !== 'country'

/** `, nicknamed the `; `, a commander known to his men as `; `, who performs as `; `, born `; ` aka ` */
const calls =
  /^,?(?: an? [\p{L}-]+(?: [\p{L}-]+){0,3})?(?: who is| who was)?(?: [\p{L}-]+){0,2} (?:known(?: (?:among|by|in|on|to) [^,.;:]{1,40})? as|nicknamed|dubbed|who (?:goes|performs|raps|records|tweets|writes) (?:as|by|under)(?: the (?:name|pseudonym)(?: of)?)?|whom (?:all|everybody|everyone|fans|friends|locals) calls?|aka|a\.k\.a\.|alias|born|née|né)(?: simply| just| only)? (?:the )?$/u

/** `William Hotchkiss – Spud to his old regiment –` */
function isAside(text: string, one: Mention, other: Mention): boolean {
  const before = text.slice(one.head.end, other.start)
  return (
    /^(?: [–—-]|,) $/.test(before) &&
    /^ to (?:all|everyone|everybody|his|her|their|friends|fans|the (?:club|fans|locals|regulars))\b/.test(
      text.slice(other.end, other.end + 18),
    )
  )
}

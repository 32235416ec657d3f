/** `NFC` after `Nordic Ferry Council (NFC)`, or wherever just one name in the text has these initials. */
import type { Attributed, Mention } from '../stage'
import type { NameIndex } from './named'
import type { Named } from './names'
import { addReferent, join, type Referent, type Referents } from './referent'
import { initialsOf } from './words'

export function resolveAcronyms(
  { text }: Attributed,
  names: readonly Named[],
  referents: Referents,
  index: NameIndex,
) {
  const known = new Map<string, Referent>()
  let byInitials: Map<string, Referent[]> | undefined
  let byEnding: Map<string, Referent[]> | undefined
  const people = () => {
    byInitials ??= peopleByInitials(index)
    return byInitials
  }
  const endings = () => {
    byEnding ??= byLastInitials(index)
    return byEnding
  }
  let before: Mention | undefined
  for (const { mention, written } of names) {
    if (mention.form === 'acronym' && !referents.of.has(mention)) {
      const canonical = mention.canonical === undefined ? undefined : index.byCanonical.get(mention.canonical)
      const letters = written.replace(/[^\p{L}]/gu, '').toLowerCase()
      const found =
        known.get(letters) ??
        (text[mention.head.end] === ':' ? only(people().get(letters)) : undefined) ??
        definedBy(text, mention, before, letters, referents) ??
        canonical ??
        only(index.byInitials.get(letters)) ??
        only(endings().get(letters))
      const referent = found ?? addReferent(referents, mention, [written.toLowerCase()], 'named-in-full')
      if (found !== undefined) join(referents, found, mention, 'acronym-of')
      known.set(letters, referent)
    }
    if (mention.kind === 'organization') before = mention
  }
}

/** `RWA` of the Gulmohar Layout Residents' Welfare Association: by the letters that its initials end in, three of them at least. */
function byLastInitials({ byInitials }: NameIndex): Map<string, Referent[]> {
  const found = new Map<string, Referent[]>()
  for (const [initials, bearers] of byInitials)
    for (let at = 1; at <= Math.min(initials.length - 3, longestPlace); at++) {
      const ending = initials.slice(at)
      const same = found.get(ending)
      if (same === undefined) found.set(ending, [...bearers])
      else if (same.length < 2) same.push(...bearers.slice(0, 1))
    }
  return found
}
/** Words for the place ahead of it. */
const longestPlace = 2

/** `DM:` in a talk with Delphine Marchetti. */
function peopleByInitials({ bySurname }: NameIndex): Map<string, Referent[]> {
  const found = new Map<string, Referent[]>()
  for (const one of [...bySurname.values()].flat()) {
    if (one.words.length < 2) continue
    const letters = one.words.map((word) => word[0]).join('')
    const same = found.get(letters)
    if (same === undefined) found.set(letters, [one])
    else if (!same.includes(one) && same.length < 2) same.push(one)
  }
  return found
}

/**
 * In brackets after a name: right behind it, with its first letter, or further on, with the letters of all between.
 *
 *     Nordic Council of Ferries (NCF)      Organization for Security and Co-operation in Europe (OSCE)
 *                                ^^^                                                             ^^^^
 */
function definedBy(
  text: string,
  mention: Mention,
  before: Mention | undefined,
  letters: string,
  referents: Referents,
): Referent | undefined {
  if (before === undefined || mention.start - before.end > widestGap) return undefined
  const between = text.slice(before.end, mention.start)
  const open = /[([]\s*(?:the )?$/.exec(between)
  if (open === null) return undefined
  const name = text.slice(before.head.start, before.head.end)
  if (open.index === 0 || between.slice(0, open.index).trim() === '')
    return name[0]?.toLowerCase() === letters[0] ? referents.of.get(before) : undefined
  if (before.form === 'acronym') return undefined
  const whole = text.slice(before.head.start, before.end + open.index).trim()
  return initialsOf(whole) === letters || initialsOf(whole, /\s+/) === letters
    ? referents.of.get(before)
    : undefined
}

/** Characters between a name and its acronym in brackets. */
const widestGap = 60

function only(list: readonly Referent[] | undefined): Referent | undefined {
  return list?.length === 1 ? list[0] : undefined
}

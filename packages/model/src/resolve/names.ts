/** The mentions that name somebody, with their words read once for all resolvers. */
import type { Attributed, Mention } from '../stage'
import { givenTo } from '../text/first-names'
import { generationOf, nameWords } from './words'

export interface Named {
  mention: Mention
  /** The name itself, as written. */
  written: string
  /** Its words without what spelling varies in. */
  words: readonly string[]
  /** A first name that shares its last name with the name behind it: `Leah` in “Leah and Tom Hale”. */
  shares?: true
}

export function readNames({ text, mentions }: Attributed): Named[] {
  const read = new Map<string, string[]>()
  const names: Named[] = []
  for (const mention of mentions) {
    if (mention.form === 'pronoun' || mention.form === 'description') continue
    const written = text.slice(mention.head.start, mention.head.end)
    let words = read.get(written)
    if (words === undefined) {
      words = nameWords(written)
      read.set(written, words)
    }
    names.push({ mention, written, words })
  }
  return sharing(text, names)
}

/** `Leah and Tom Hale` are Leah Hale and Tom Hale; “Hale and Tom Reyes” are not, where the text has an Ann Hale. */
function sharing(text: string, names: Named[]): Named[] {
  let surnames: Set<string> | undefined
  let alone: Map<string, number> | undefined
  for (let at = 0; at + 1 < names.length; at++) {
    const [one, next] = [names[at]!, names[at + 1]!]
    if (one.mention.kind !== 'person' || next.mention.kind !== 'person' || one.words.length !== 1) continue
    const { head } = one.mention
    const isJoined = next.mention.start === next.mention.head.start && next.words.length === 2
    if (!isJoined || next.mention.start - head.end !== 5 || !text.startsWith(' and ', head.end)) continue
    if (givenTo(one.words[0]!) === undefined || givenTo(next.words[0]!) === undefined) continue
    if (one.mention.form === 'title' || generationOf(next.written) !== '') continue
    surnames ??= lastNames(names)
    if (surnames.has(one.words[0]!)) continue
    // “Cameron and Nick Clegg agreed. Cameron said”: who is called so alone, and the other is no Nick
    alone ??= countAlone(names)
    if (alone.get(one.words[0]!)! > 1 && !alone.has(next.words[0]!)) continue
    const last = next.words[1]!
    const surname = next.written.slice(next.written.lastIndexOf(' '))
    names[at] = { ...one, written: one.written + surname, words: [one.words[0]!, last], shares: true }
  }
  return names
}

/** Last names of full names, and those behind a title: `Mr Cameron and Nick Clegg`. */
function lastNames(names: readonly Named[]): Set<string> {
  return new Set(
    names.flatMap(({ mention, words }) =>
      words.length > 1 ? words.slice(1) : mention.form === 'title' ? words : [],
    ),
  )
}

/** How often each word stands as a name alone. */
function countAlone(names: readonly Named[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { words } of names) if (words.length === 1) found.set(words[0]!, (found.get(words[0]!) ?? 0) + 1)
  return found
}

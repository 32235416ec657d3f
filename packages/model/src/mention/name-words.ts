/** Which words the names of a text are made of: those tell what a word is that stands alone. */
import type { ActorKind } from '../record'
import type { Segmented } from '../stage'
import { headlineKinds } from '../text/headlines'
import { bitsAt, Word } from '../text/lexicon'
import type { Part } from './split'

/** A word of the names of people. */
export interface PersonWord {
  /** How often it is the last one. */
  last: number
  /** The token of the first name that has it. */
  first: number
}

/** First and last words of those who are people for sure. */
export function peopleWords(
  { tokens }: Segmented,
  parts: readonly Part[],
  sure: readonly (ActorKind | 'drop' | undefined)[],
): Map<string, PersonWord> {
  const words = new Map<string, PersonWord>()
  const enter = (word: string, first: number) => {
    let known = words.get(word)
    if (known === undefined) {
      known = { last: 0, first }
      words.set(word, known)
    }
    return known
  }
  parts.forEach(({ first, last, titled }, i) => {
    if (sure[i] !== 'person' || (last - first < 2 && !titled)) return
    enter(tokens.lower[last - 1]!, first).last++
    // Andrés López Varela is López, too
    for (let at = first; at < last - 1; at++)
      if (tokens.end[at]! - tokens.start[at]! > 2) enter(tokens.lower[at]!, first)
  })
  return words
}

/** `Ford`, `Dell`: known as a body, by a word that may be a last name. */
export function isKnownBody({ entry }: Part): boolean {
  return entry?.type === 'organization' && entry.form === 'name' && entry.words.length === 1
}

/** Known bodies that are called like somebody whom the text names in full first: `Ford` below Doug Ford; not where it has Ford Motor, too. */
export function namesakes(
  { sentences, blocks }: Segmented,
  parts: readonly Part[],
  people: ReadonlyMap<string, PersonWord>,
  begins: ReadonlySet<string>,
): Set<string> {
  // a headline has last names only
  const body = sentences.find(({ block }) => !headlineKinds.has(blocks[block]!.kind))?.first ?? 0
  const found = new Set<string>()
  const others = new Set<string>()
  for (const part of parts) {
    if (part.first < body || !isKnownBody(part)) continue
    const lower = part.entry!.words[0]!.toLowerCase()
    if (found.has(lower) || others.has(lower)) continue
    const somebody = people.get(lower)
    const isTheirs = somebody !== undefined && somebody.last > 0 && somebody.first < part.first
    if (isTheirs && !begins.has(lower)) found.add(lower)
    else others.add(lower)
  }
  return found
}

/** What the names of bodies begin with: `acme` and `acme widgets` for `Acme Widgets Inc.`; no common word alone. */
export function beginnings(
  { text, tokens }: Segmented,
  parts: readonly Part[],
  kinds: readonly (ActorKind | 'drop' | undefined)[],
): Set<string> {
  const found = new Set<string>()
  parts.forEach(({ first, last, entry }, i) => {
    if (kinds[i] !== 'organization' || (entry !== undefined && last - first === entry.words.length)) return
    for (let end = first + 1; end < last; end++) {
      const word = bitsAt(tokens, end - 1)
      if (word & Word.function) break
      if (end > first + 1 || !(word & (Word.common | Word.organizationHead)))
        found.add(text.slice(tokens.start[first]!, tokens.end[end - 1]!).toLowerCase())
    }
  })
  return found
}

/** Words inside the names of bodies and places, the first one left out: that may stand for the whole. */
export function innerWords(
  { tokens }: Segmented,
  parts: readonly Part[],
  kinds: readonly (ActorKind | 'drop' | undefined)[],
): Set<string> {
  const words = new Set<string>()
  parts.forEach(({ first, last }, i) => {
    if (kinds[i] === 'person' || kinds[i] === 'drop') return
    for (let at = first + 1; at < last; at++) words.add(tokens.lower[at]!)
  })
  return words
}

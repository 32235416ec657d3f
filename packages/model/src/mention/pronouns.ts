/** Pronouns that can stand for an actor. */
import pronounData from '../lang/en/pronouns.json'
import type { Mention, Segmented } from '../stage'
import { addWords, Word } from '../text/lexicon'
import { mentionOf } from '../text/mention'
import type { Casing } from './casing'
import type { Spots } from './spots'

type Person = Pick<Mention, 'kind' | 'gender' | 'plural'>

const people = new Map<string, Person>()
for (const word of pronounData.male) people.set(word, { kind: 'person', gender: 'male' })
for (const word of pronounData.female) people.set(word, { kind: 'person', gender: 'female' })
for (const word of pronounData.plural) people.set(word, { kind: 'group', plural: true })
for (const word of pronounData.neutral) people.set(word, { kind: 'organization', gender: 'neutral' })
for (const word of pronounData.first) people.set(word, { kind: 'person' })
for (const word of pronounData.firstPlural) people.set(word, { kind: 'group', plural: true })
addWords(people.keys(), Word.pronoun)
const initials: ReadonlySet<string> = new Set(pronounData.initials)

export function findPronouns({ text, tokens }: Segmented, casing: Casing, { pronouns }: Spots): Mention[] {
  const found: Mention[] = []
  for (const at of pronouns) {
    // the Union of Mine Workers
    if (casing.isNameWord(at)) continue
    const lower = tokens.lower[at]!
    const person = people.get(lower)!
    const span = { start: tokens.start[at]!, end: tokens.end[at]! }
    // `US` and `IT` are no pronouns
    if (initials.has(lower) && text.slice(span.start, span.end) === lower.toUpperCase()) continue
    const mention = mentionOf(span.start, span.end, 'pronoun', person.kind, span)
    mention.gender = person.gender
    mention.plural = person.plural
    found.push(mention)
  }
  return found
}

/** Pronouns that can stand for an actor. `I` and `we` only within quotation marks, where they are the speaker. */
import pronounData from '../lang/en/pronouns.json'
import type { Mention, Segmented } from '../stage'

type Person = Pick<Mention, 'kind' | 'gender' | 'plural'>

const third = new Map<string, Person>()
for (const word of pronounData.male) third.set(word, { kind: 'person', gender: 'male' })
for (const word of pronounData.female) third.set(word, { kind: 'person', gender: 'female' })
for (const word of pronounData.plural) third.set(word, { kind: 'group', plural: true })
for (const word of pronounData.neutral) third.set(word, { kind: 'organization', gender: 'neutral' })

const first = new Map<string, Person>()
for (const word of pronounData.first) first.set(word, { kind: 'person' })
for (const word of pronounData.firstPlural) first.set(word, { kind: 'group', plural: true })

export function findPronouns({ text, tokens, marks }: Segmented): Mention[] {
  const found: Mention[] = []
  let next = 0
  let spoken = 0
  for (let at = 0; at < tokens.length; at++) {
    while (next < marks.length && marks[next]!.start <= tokens.start[at]!)
      spoken = Math.max(spoken, marks[next++]!.end)
    const lower = tokens.lower[at]!
    const inMarks = tokens.start[at]! < spoken
    const person = third.get(lower) ?? (inMarks ? first.get(lower) : undefined)
    if (person === undefined) continue
    const span = { start: tokens.start[at]!, end: tokens.end[at]! }
    // `US` and `IT` are no pronouns
    if (
      lower.length === 2 &&
      lower !== 'he' &&
      lower !== 'me' &&
      lower !== 'my' &&
      text.slice(span.start, span.end) === lower.toUpperCase()
    )
      continue
    // Spelled out: a spread costs more than all the rest of this loop.
    const { start, end } = span
    const mention: Mention = { start, end, form: 'pronoun', head: span, kind: person.kind }
    if (person.gender !== undefined) mention.gender = person.gender
    if (person.plural !== undefined) mention.plural = person.plural
    found.push(mention)
  }
  return found
}

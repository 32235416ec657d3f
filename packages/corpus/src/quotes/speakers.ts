import { knownNames, nameWords } from '@news/model/words'
import { namesFit } from '../words/names'
import type { Speaker } from './witness'

/** `open`: one of them is nobody by name, or they can speak for each other: a minister and his ministry. */
export type Agreement = 'same' | 'other' | 'open'

/** Whether two articles name the same speaker. */
export function agreementOf(a: Speaker | null, b: Speaker | null): Agreement {
  if (a === null || b === null) return 'open'
  if (a.person !== undefined && b.person !== undefined) return a.person === b.person ? 'same' : 'other'
  if (a.kind === 'person' && b.kind === 'person') return samePerson(a.name, b.name)
  if (bodies.has(a.kind) && bodies.has(b.kind)) return sameBody(a, b) ? 'same' : 'open'
  const [one, other] = [a, b].map(({ name }) => nameWords(name).join(' '))
  return one === other ? 'same' : 'open'
}

const bodies: ReadonlySet<string> = new Set(['organization', 'country', 'place'])

function samePerson(one: string, other: string): Agreement {
  const fit = namesFit(one, other)
  return fit === undefined ? 'open' : fit ? 'same' : 'other'
}

/** The same name, or one is the other’s acronym: `NATO`; the language data knows `Russian Federation`. */
function sameBody(a: Speaker, b: Speaker): boolean {
  const of = ({ name, aliases }: Speaker) =>
    [name, ...aliases].map((one) => canonical.get(one) ?? nameWords(one).join(' '))
  const names = new Set(of(a))
  return of(b).some((name) => names.has(name))
}

const canonical = new Map(
  knownNames
    .filter(({ form }) => form === 'name' || form === 'acronym')
    .map(({ words, canonical: name }) => [words.join(' '), nameWords(name).join(' ')]),
)

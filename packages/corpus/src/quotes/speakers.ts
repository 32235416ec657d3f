import { generationOf, knownNames, nameWords, spelling } from '@news/model/words'
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

/** `Lavrov` and `Sergei Lavrov` are the same, `Sergei` and `Anna Lavrov` are others. */
function samePerson(one: string, other: string): Agreement {
  const [a, b] = [nameWords(one).map(spelling), nameWords(other).map(spelling)]
  if (a.length === 0 || b.length === 0) return 'open'
  if (generationOf(one) !== generationOf(other) && generationOf(one) !== '' && generationOf(other) !== '')
    return 'other'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.includes(short[0]!) ? 'same' : 'other'
  const first = short[0]!
  const fits = first === long[0] || (Math.min(first.length, long[0]!.length) === 1 && first[0] === long[0]![0])
  return fits && short.at(-1) === long.at(-1) ? 'same' : 'other'
}

/** The same name, or one is the other’s acronym: `NATO`; the language data knows `Russian Federation`. */
function sameBody(a: Speaker, b: Speaker): boolean {
  const of = ({ name, aliases }: Speaker) => [name, ...aliases].map((one) => canonical.get(one) ?? nameWords(one).join(' '))
  const names = new Set(of(a))
  return of(b).some((name) => names.has(name))
}

const canonical = new Map(
  knownNames
    .filter(({ form }) => form === 'name' || form === 'acronym')
    .map(({ words, canonical: name }) => [words.join(' '), nameWords(name).join(' ')]),
)

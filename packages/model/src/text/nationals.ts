/** What one of a people is called: `the Finn`, `the Frenchwoman`, `the South Korean`, `the Republican`. */
import countryData from '../lang/en/countries.json'
import peopleData from '../lang/en/peoples.json'
import { addWords, Word } from './lexicon'

export interface National {
  /** Adjectives of the same country or people, in small letters: `finnish`. */
  adjectives: readonly string[]
  /** The word is an adjective as well: `the German`, and `the German minister`. */
  adjective: boolean
  gender?: 'female' | 'male'
}

const found = new Map<string, National>()

function add(person: string, of: readonly string[]) {
  const lower = person.toLowerCase()
  const adjectives = of.map((word) => word.toLowerCase())
  const national: National = { adjectives, adjective: adjectives.includes(lower) }
  if (!national.adjective && lower.endsWith('man'))
    national.gender = lower.endsWith('woman') ? 'female' : 'male'
  found.set(lower, national)
}

/** `Finn` for `Finns`; of `the Swiss` and `the French` none. */
function singularOf(people: string): string[] {
  return /[^s]s$/.test(people) ? [people.slice(0, -1)] : []
}

for (const { adjectives = [], people = [], persons = [] } of countryData.countries)
  for (const person of [...people.flatMap(singularOf), ...persons]) add(person, adjectives)
for (const people of peopleData.peoples)
  for (const person of singularOf(people)) add(person, peopleData.adjectives.includes(person) ? [person] : [])

for (const person of peopleData.persons) add(person, [person])

/** By the word or words in small letters. */
export const nationals: ReadonlyMap<string, National> = found
// The last word of each, and `international`, as a country's players are called.
addWords(
  ['international', ...found.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)),
  Word.national,
)
/** The adjectives of a country, `russian` of `Russia`, as far as the language data has any; by its name as it is written. */
export const adjectivesOf: ReadonlyMap<string, readonly string[]> = new Map(
  countryData.countries.flatMap(({ name, names = [], adjectives = [] }) =>
    [name, ...names].map((one) => [one, adjectives.map((word) => word.toLowerCase())] as const),
  ),
)

/** `finnish`, `south korean`, `catalan`. */
export const nationalAdjectives: ReadonlySet<string> = new Set(
  [...countryData.countries.flatMap(({ adjectives = [] }) => adjectives), ...peopleData.adjectives].map(
    (word) => word.toLowerCase(),
  ),
)

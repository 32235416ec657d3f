import firstNameData from '../lang/en/first-names.json'
import { addWords, Word } from './lexicon'

const given = new Map<string, 'female' | 'male' | 'any'>()
for (const name of firstNameData.either) given.set(name.toLowerCase(), 'any')
for (const name of firstNameData.male) given.set(name.toLowerCase(), 'male')
for (const name of firstNameData.female) given.set(name.toLowerCase(), 'female')
addWords(given.keys(), Word.firstName)

/** To whom a first name, in lower case, is mostly given; `any` for one of both, undefined for a word that is none that we know. */
export function givenTo(lower: string): 'female' | 'male' | 'any' | undefined {
  return given.get(lower)
}

/** The gender that a first name is mostly given to; undefined if both or unknown. Weak evidence. */
export function firstNameGender(name: string): 'female' | 'male' | undefined {
  const gender = given.get(name)
  return gender === 'any' ? undefined : gender
}

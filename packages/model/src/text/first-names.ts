import firstNameData from '../lang/en/first-names.json'

const genders = new Map<string, 'female' | 'male' | 'any'>()
for (const name of firstNameData.either) genders.set(name.toLowerCase(), 'any')
for (const name of firstNameData.male) genders.set(name.toLowerCase(), 'male')
for (const name of firstNameData.female) genders.set(name.toLowerCase(), 'female')

/**
 * To whom a first name, in lower case, is mostly given; `any` for one of both, undefined for a word that is none that we know.
 * Weak evidence.
 */
export function firstNameGender(lower: string): 'female' | 'male' | 'any' | undefined {
  return genders.get(lower)
}

/** The same, undefined also for a name of both. */
export function likelyGender(lower: string): 'female' | 'male' | undefined {
  const gender = firstNameGender(lower)
  return gender === 'any' ? undefined : gender
}

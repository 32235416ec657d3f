import firstNames from '../lang/en/first-names.json'

const female = new Set(firstNames.female.map((name) => name.toLowerCase()))
const male = new Set(firstNames.male.map((name) => name.toLowerCase()))

/** The gender that a first name is mostly given to; undefined if both or unknown. Weak evidence. */
export function firstNameGender(name: string): 'female' | 'male' | undefined {
  if (female.has(name)) return 'female'
  return male.has(name) ? 'male' : undefined
}

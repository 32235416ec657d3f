/** What somebody is to another, by the word for it: `parent` for `mother`. */
import people from '../lang/en/people.json'

export const kinKinds: ReadonlyMap<string, string> = new Map(Object.entries(people.kin))

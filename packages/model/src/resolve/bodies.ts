/** Words for bodies and for what is written, by which a source without a name is told from a person. */
import organizations from '../lang/en/organizations.json'
import people from '../lang/en/people.json'
import { prepositions } from '../text/words'

const bodies: ReadonlySet<string> = new Set(organizations.suffixes)

/** Words that end in what a body is called: `the statistics office`. */
export function isBody(written: string): boolean {
  const last = written.slice(written.lastIndexOf(' ') + 1).toLowerCase()
  // “a report by the agency” is a report
  return bodies.has(last) && !/ (?:after|amid|as|at|by|for|from|in|of|on|over|to|with) /.test(written)
}

/** `report`, `poll`: what is written, and speaks. */
export const documents: ReadonlySet<string> = new Set(people.documents)

/** `A report by the agency`, `the new study`: where the word for what is written ends, if it is one of the first few. */
export function documentIn(written: string): number | undefined {
  let at = 0
  for (const word of written.split(' ', 4)) {
    const lower = word.toLowerCase()
    if (documents.has(lower)) return at + word.length
    if (prepositions.has(lower)) return undefined
    at += word.length + 1
  }
  return undefined
}

/** `Party`, `Ministry`: what the names of bodies begin with that go on with “of”. */
export const headed: ReadonlySet<string> = new Set(organizations.takesOf)

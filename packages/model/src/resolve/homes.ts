/** Of which country somebody is, where it stands beside the name: `Norway's Ann Hale`, `Portugal-born Ann Hale`, `Ann Hale of Norway`. */
import { adjectivesOf } from '../text/nationals'

/** In characters, with what joins it to a name. */
const longest = 30

/** The adjectives of that country; `start` and `end` are the name's. */
export function countryAt(text: string, start: number, end: number): readonly string[] {
  const before = text.slice(Math.max(0, start - longest), start)
  const owner = /(?:['’]s?|-born) $/.exec(before)
  const home = /^ of (\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u.exec(text.slice(end, end + longest))?.[1]
  const named = [
    ...(owner === null ? [] : lastWords(before.slice(0, owner.index))),
    ...(home === undefined ? [] : lastWords(home)),
  ]
  for (const one of named) {
    const adjectives = adjectivesOf.get(one)
    if (adjectives !== undefined) return adjectives
  }
  return []
}

/** The last two words, and the last one. */
function lastWords(written: string): string[] {
  const words = written.split(' ')
  return [words.slice(-2).join(' '), words.at(-1)!]
}

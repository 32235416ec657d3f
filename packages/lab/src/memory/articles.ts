import { inventedArticle } from '../bench/articles'
import { randomFrom } from '../random'

/**
 * Short invented articles without end, the same each time, one at a time. Nobody in them was named before: what is kept
 * of names shows.
 */
export function* articlesOfNewPeople(): Generator<string> {
  const random = randomFrom(1)
  let named = 0
  const newName = () => lastName(named++)
  for (let nth = 0; ; nth++) yield inventedArticle(random, 1 + (nth % longest), newName)
}

/** Paragraphs; 600 characters an article on average. */
const longest = 4

const syllables = [...'bdfgklmnprstvz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel))
/** So many names are different. */
const most = syllables.length ** 4
/** Shares no divisor with `most`, so that each number leads to another name, and those of one article are not alike. */
const stride = 7_919_011

/** The nth of 24 million names of four syllables: `Radonemu`. */
function lastName(nth: number): string {
  let left = (nth * stride) % most
  let name = ''
  for (let i = 0; i < 4; i++) {
    name += syllables[left % syllables.length]!
    left = Math.floor(left / syllables.length)
  }
  return name[0]!.toUpperCase() + name.slice(1)
}

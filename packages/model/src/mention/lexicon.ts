/** What a word can be, all lists at once: one look-up for each form instead of one for each question. */
import pronounData from '../lang/en/pronouns.json'
import type { Tokens } from '../stage'
import { cueWords } from '../text/cue-words'
import { nationalWords } from '../text/nationals'
import { functionWords } from '../text/words'
import { firstWords } from './gazetteer'
import { bodies, groups, singles } from './lists'

/** Bits of a word. */
export const Word = {
  function: 1,
  cue: 2,
  pronoun: 4,
  group: 8,
  single: 16,
  body: 32,
  known: 64,
  national: 128,
} as const

const lexicon = new Map<string, number>()

function add(words: Iterable<string>, bit: number) {
  for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | bit)
}

add(functionWords, Word.function)
add(cueWords, Word.cue)
add(groups, Word.group)
add(singles.keys(), Word.single)
add(bodies, Word.body)
add(firstWords, Word.known)
add(nationalWords, Word.national)
const { male, female, plural, neutral, first, firstPlural } = pronounData
add([...male, ...female, ...plural, ...neutral, ...first, ...firstPlural], Word.pronoun)

/** The bits of every token. */
export function readWords({ lower, length, form, firstOf }: Tokens): Uint8Array {
  // A loop: `Uint8Array.from` asks an iterator for each.
  const bitsOf = new Uint8Array(firstOf.length)
  for (let i = 0; i < bitsOf.length; i++) bitsOf[i] = lexicon.get(lower[firstOf[i]!]!) ?? 0
  const bits = new Uint8Array(length)
  for (let at = 0; at < length; at++) bits[at] = bitsOf[form[at]!]!
  return bits
}

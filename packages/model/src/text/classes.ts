/** All that the closed classes say of a word, by one look-up. */
import { cueWords } from './cue-words'
import {
  adverbs,
  auxiliaries,
  conjunctions,
  days,
  determiners,
  months,
  prepositions,
  subjectPronouns,
} from './words'

/** Bits of a word. */
export const WordClass = {
  subjectPronoun: 1,
  determiner: 2,
  auxiliary: 4,
  preposition: 8,
  conjunction: 16,
  day: 32,
  month: 64,
  adverb: 128,
  cue: 256,
} as const

const classes = new Map<string, number>()
const classLists: Record<keyof typeof WordClass, Iterable<string>> = {
  subjectPronoun: subjectPronouns,
  determiner: determiners,
  auxiliary: auxiliaries,
  preposition: prepositions,
  conjunction: conjunctions,
  day: days,
  month: months,
  adverb: adverbs,
  cue: cueWords,
}
for (const [name, words] of Object.entries(classLists))
  for (const word of words)
    classes.set(word, (classes.get(word) ?? 0) | WordClass[name as keyof typeof WordClass])

/** The bits of a word; 0 for one that none of the lists has. */
export function classesOf(lower: string): number {
  return classes.get(lower) ?? 0
}

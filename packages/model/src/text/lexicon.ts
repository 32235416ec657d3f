/**
 * What a word can be, all lists at once: looked up once for each form of a text, by the tokenizer, instead of once for each
 * question of each stage. Each list is entered where it is read.
 */
import type { Tokens } from '../stage'
import {
  adverbs,
  auxiliaries,
  conjunctions,
  days,
  determiners,
  functionWords,
  months,
  prepositions,
  subjectPronouns,
} from './words'

/** Bits of a word. */
export const Word = {
  subjectPronoun: 1 << 0,
  determiner: 1 << 1,
  auxiliary: 1 << 2,
  preposition: 1 << 3,
  conjunction: 1 << 4,
  day: 1 << 5,
  month: 1 << 6,
  /** `already`, by its list; what ends like `quickly` is `adverbial` as well. */
  adverb: 1 << 7,
  adverbial: 1 << 8,
  function: 1 << 9,
  cue: 1 << 10,
  pronoun: 1 << 11,
  /** Several people, one of them, what they are in. */
  group: 1 << 12,
  single: 1 << 13,
  body: 1 << 14,
  /** A known name begins with it. */
  known: 1 << 15,
  national: 1 << 16,
  firstName: 1 << 17,
  common: 1 << 18,
  office: 1 << 19,
  honorific: 1 << 20,
  /** `Mr`, `senator`, `spokeswoman`, `ex-president`: what somebody is. */
  title: 1 << 21,
  titleModifier: 1 << 22,
  nameSuffix: 1 << 23,
  organizationSuffix: 1 << 24,
  organizationHead: 1 << 25,
  mediaSuffix: 1 << 26,
  placeSuffix: 1 << 27,
  otherSuffix: 1 << 28,
  /** An office that is written in capitals: `PM Hale`, and not `5 pm`. */
  initials: 1 << 29,
  /** `warning`, `came`: a noun that tells what somebody said, or the verb before one. */
  tiding: 1 << 30,
} as const

const lexicon = new Map<string, number>()

/** Enters words in lower case. */
export function addWords(words: Iterable<string>, bits: number) {
  for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | bits)
}

addWords(subjectPronouns, Word.subjectPronoun)
addWords(determiners, Word.determiner)
addWords(auxiliaries, Word.auxiliary)
addWords(prepositions, Word.preposition)
addWords(conjunctions, Word.conjunction)
addWords(days, Word.day)
addWords(months, Word.month)
addWords(adverbs, Word.adverb | Word.adverbial)
addWords(functionWords, Word.function)

/** What is entered of a word in lower case. */
export function listed(lower: string): number {
  return lexicon.get(lower) ?? 0
}

/** All bits of a token; 0 for a place where there is none. */
export function bitsAt({ bits, form, length }: Tokens, at: number): number {
  return at >= 0 && at < length ? bits[form[at]!]! : 0
}

/** Whether a token can be one of these: `canBe(tokens, at, Word.day | Word.month)`. */
export function canBe(tokens: Tokens, at: number, these: number): boolean {
  return (bitsAt(tokens, at) & these) !== 0
}

/** What a single word says about itself, looked up in the language data. All expect lower case. */
import cues from '../lang/en/cues.json'
import functionData from '../lang/en/function-words.json'

const set = (...lists: string[][]): ReadonlySet<string> => new Set(lists.flat())

export const determiners = set(functionData.determiners)
export const subjectPronouns = set(functionData.subjectPronouns)
export const prepositions = set(functionData.prepositions)
export const conjunctions = set(functionData.conjunctions)
export const auxiliaries = set(functionData.auxiliaries, functionData.clitics)
export const adverbs = set(functionData.adverbs)
export const days = set(functionData.days)
export const months = set(functionData.months)

const openers = set([...determiners, ...subjectPronouns, ...prepositions, ...conjunctions, ...adverbs])
/** Words of closed classes. */
export const functionWords = set([...openers, ...auxiliaries], functionData.otherPronouns)
/** All forms of reporting words. */
export const cueWords = set(Object.keys(cues.cues), ...Object.values(cues.like))

/** Bits of a word: what a single look-up says of it. */
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

/** True for a form of a reporting word: `said`, `warning`. */
export function isCueWord(lower: string): boolean {
  return cueWords.has(lower)
}

/** True for a word of a closed class: `the`, `of`, `he`, `would`. */
export function isFunctionWord(lower: string): boolean {
  return functionWords.has(lower)
}

/** True for a word that in capitals can only be the first of a sentence: `The`, `He`, `But`. */
export function opensSentence(lower: string): boolean {
  return openers.has(lower)
}

/** `quickly`, `already`: words that stand between a subject and its verb. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || endsAsAdverb(lower)
}

/** `quickly`; `reply` too: nothing is looked up. */
export function endsAsAdverb(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly')
}

/** What a single word says about itself, looked up in the language data. All expect lower case. */
import cues from '../lang/en/cues.json'
import functionWords from '../lang/en/function-words.json'

const set = (...lists: string[][]): ReadonlySet<string> => new Set(lists.flat())

export const determiners = set(functionWords.determiners)
export const subjectPronouns = set(functionWords.subjectPronouns)
export const prepositions = set(functionWords.prepositions)
export const conjunctions = set(functionWords.conjunctions)
export const auxiliaries = set(functionWords.auxiliaries, functionWords.clitics)
export const adverbs = set(functionWords.adverbs)
export const days = set(functionWords.days)
export const months = set(functionWords.months)

const openers = set([...determiners, ...subjectPronouns, ...prepositions, ...conjunctions, ...adverbs])
const closed = set([...openers, ...auxiliaries], functionWords.otherPronouns)
const cueForms = set(Object.keys(cues.cues), ...Object.values(cues.like))

/** True for a form of a reporting word: `said`, `warning`. */
export function isCueWord(lower: string): boolean {
  return cueForms.has(lower)
}

/** True for a word of a closed class: `the`, `of`, `he`, `would`. */
export function isFunctionWord(lower: string): boolean {
  return closed.has(lower)
}

/** True for a word that in capitals can only be the first of a sentence: `The`, `He`, `But`. */
export function opensSentence(lower: string): boolean {
  return openers.has(lower)
}

/** `quickly`, `already`: words that stand between a subject and its verb. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly'))
}

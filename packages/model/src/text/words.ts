/** What a single word says about itself, looked up in the language data. All expect lower case. */
import functionData from '../lang/en/function-words.json'

const set = (...lists: string[][]): ReadonlySet<string> => new Set(lists.flat())

export const determiners = set(functionData.determiners)
export const subjectPronouns = set(functionData.subjectPronouns)
export const objectPronouns = set(functionData.objectPronouns)
export const possessives = set(functionData.possessives)
export const prepositions = set(functionData.prepositions)
export const conjunctions = set(functionData.conjunctions)
export const auxiliaries = set(functionData.auxiliaries, functionData.clitics)
export const adverbs = set(functionData.adverbs)
export const days = set(functionData.days)
export const months = set(functionData.months)

const openers = set([...determiners, ...subjectPronouns, ...prepositions, ...conjunctions, ...adverbs])
/** Words of closed classes. */
export const functionWords = set([...openers, ...auxiliaries], functionData.otherPronouns)

/** True for a word of a closed class: `the`, `of`, `he`, `would`. */
export function isFunctionWord(lower: string): boolean {
  return functionWords.has(lower)
}

/** `quickly`, `already`: words that stand between a subject and its verb. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || endsAsAdverb(lower)
}

/** `quickly`; `reply` too: nothing is looked up. */
export function endsAsAdverb(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly')
}

import commonData from '../lang/en/common-words.json'
import { addWords, Word } from './lexicon'

/** Words seldom seen in capitals except for their place, in lower case. */
export const commonWords: ReadonlySet<string> = new Set(
  [...commonData.words, ...commonData.modifiers].map((word) => word.toLowerCase()),
)
addWords(commonWords, Word.common)

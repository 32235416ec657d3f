/**
 * What the tokenizer asks of each form of a text. Apart from the lexicon, so that who only looks names up does not load all that was
 * counted of cues.
 */
import acronyms from '../lang/en/acronyms.json'
import cues from '../lang/en/cues.json'
import { addWords, listed, Word } from './lexicon'
import { endsAsAdverb } from './words'

// All forms of reporting words, in lower case.
addWords(Object.keys(cues.cues), Word.cue)
addWords(Object.values(cues.like).flat(), Word.cue)

/** `WHO`: in capitals the name of a body, and no pronoun. */
const bodies: ReadonlySet<string> = new Set(Object.keys(acronyms.names))
const closed = Word.subjectPronoun | Word.pronoun | Word.function

const titled = Word.office | Word.honorific

const onlyInCapitals = Word.initials | Word.office | Word.title

/** What is longer is no word: neither a name nor a title. */
export const longestWord = 200

/** All bits of a word in lower case; `written`: how it stands in the text. */
export function bitsOf(lower: string, written: string): number {
  if (lower.length > longestWord) return 0
  let bits = listed(lower)
  if (bits & closed && bodies.has(written)) bits &= ~closed
  if (endsAsAdverb(lower)) bits |= Word.adverbial
  if (bits & titled || (bits & (Word.single | Word.body)) === Word.single || isPrefixed(lower))
    bits |= Word.title
  return bits & Word.initials && written !== written.toUpperCase() ? bits & ~onlyInCapitals : bits
}

/** `ex-president`, `vice-chair`, `then-governor`, `co-founder` */
function isPrefixed(lower: string): boolean {
  const hyphen = lower.indexOf('-')
  return hyphen > 0 && (listed(lower.slice(lower.lastIndexOf('-') + 1)) & Word.office) !== 0
}

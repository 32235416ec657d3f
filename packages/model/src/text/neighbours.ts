/**
 * What stands before and after a word, in the coarse classes in which `lang/en/cues.json` counts. The counter
 * (`pnpm cues`) calls these very functions, so that the counts and their use can't drift apart.
 */
import clauseWords from '../lang/en/clauses.json'
import { TokenKind, type Tokens } from '../stage'
import { CharClass, classAt } from './chars'
import { bitsAt, Word } from './lexicon'
import { objectPronouns } from './words'

const asking = new Set(clauseWords.asking)
const openSubjects = new Set(clauseWords.openSubjects)

/** The class of the token after `at`; a preposition is a class of its own, since it picks the verb's sense. */
export function classAfter(text: string, tokens: Tokens, at: number): string {
  const next = at + 1
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[at]) return 'end'
  const word = tokens.lower[next]!
  const kind = tokens.kind[next]!
  if (kind === TokenKind.mark) return 'quote'
  if (word === ':' || word === ',') {
    if (tokens.kind[next + 1] === TokenKind.mark) return 'quote'
    return word === ':' ? 'colon' : 'end'
  }
  if (kind >= TokenKind.punctuation) return 'end'
  if (word === 'that' || word === 'to') return word
  if (asking.has(word)) return 'wh'
  const bits = bitsAt(tokens, next)
  if (bits & Word.subjectPronoun || openSubjects.has(word)) return 'pron'
  if (bits & Word.day) return 'time'
  if (bits & Word.preposition) return word
  if (bits & Word.determiner) return 'det'
  if (objectPronouns.has(word)) return 'obj'
  if (bits & Word.auxiliary) return 'aux'
  if (bits & Word.adverbial) return 'adv'
  if (bits & Word.conjunction) return 'conj'
  return isUpper(text, tokens, next) ? 'name' : 'word'
}

/** The class of the token before `at`. */
export function classBefore(text: string, tokens: Tokens, at: number): string {
  const previous = at - 1
  if (previous < 0 || tokens.sentence[previous] !== tokens.sentence[at]) return 'start'
  const word = tokens.lower[previous]!
  const kind = tokens.kind[previous]!
  if (kind === TokenKind.mark) return 'quote'
  if (kind >= TokenKind.punctuation) return 'punct'
  const bits = bitsAt(tokens, previous)
  if (bits & Word.subjectPronoun || openSubjects.has(word)) return 'pron'
  if (word === 'to') return 'to'
  if (bits & Word.determiner || word === "'s") return 'det'
  if (bits & Word.auxiliary) return 'aux'
  if (bits & Word.preposition) return 'prep'
  if (bits & Word.adverbial) return 'adv'
  if (bits & Word.conjunction) return 'conj'
  return isUpper(text, tokens, previous) ? 'name' : 'word'
}

function isUpper(text: string, tokens: Tokens, at: number): boolean {
  return classAt(text, tokens.start[at]!) === CharClass.upper
}

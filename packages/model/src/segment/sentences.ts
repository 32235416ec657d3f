/**
 * Tokens to sentences, within each block.
 *
 *     He met Mr. Hale in the U.S. The talks failed. "Why?" he asked.
 *                                ↑                 ↑ (none after `?"`: the sentence goes on in lower case)
 */
import abbreviations from '../lang/en/abbreviations.json'
import type { Block } from '../record'
import { type Sentence, TokenKind, type Tokens } from '../stage'
import { CharClass, classAt } from '../text/chars'
import { canBe, Word } from '../text/lexicon'

/** What in capitals can only be the first word of a sentence: `The`, `He`, `But`. */
const opening = Word.determiner | Word.subjectPronoun | Word.preposition | Word.conjunction | Word.adverb
const neverLast = new Set(abbreviations.before.map((word) => `${word}.`))

/**
 * In tokens. No sentence of a newspaper is this long; a list or a text without stops is cut here, so that whoever
 * looks through a whole sentence looks through a bounded number of tokens.
 */
const longest = 400
/** So many marks and brackets close a sentence at most. */
const mostClosing = 8

/** Fills in `tokens.sentence` and returns the sentences; every token is in exactly one. */
export function splitSentences(text: string, blocks: readonly Block[], tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  blocks.forEach((block, index) => {
    let first = at
    while (at < tokens.length && tokens.start[at]! < block.end) {
      const end = at + 1 - first >= longest ? at + 1 : endsAt(text, tokens, at, block.end)
      if (end > 0) {
        add(sentences, tokens, index, first, end)
        first = end
        at = end
      } else at++
    }
    if (at > first) add(sentences, tokens, index, first, at)
  })
  return sentences
}

function add(sentences: Sentence[], tokens: Tokens, block: number, first: number, last: number) {
  tokens.sentence.fill(sentences.length, first, last)
  sentences.push({ start: tokens.start[first]!, end: tokens.end[last - 1]!, block, first, last })
}

/** If a sentence ends with token `at` and the marks and brackets right after it, the index after them; else 0. */
function endsAt(text: string, tokens: Tokens, at: number, blockEnd: number): number {
  const kind = tokens.kind[at]!
  if (kind === TokenKind.number) return 0
  const stopped = kind === TokenKind.word
  if (stopped && text[tokens.end[at]! - 1] !== '.') return 0
  const first = text[tokens.start[at]!]!
  if (!stopped && !'.!?…。！？'.includes(first)) return 0
  let next = at + 1
  const farthest = Math.min(tokens.length, next + mostClosing)
  while (next < farthest && tokens.start[next] === tokens.end[next - 1] && closes(text, tokens, next)) next++
  if (next >= tokens.length || tokens.start[next]! >= blockEnd) return next
  if (tokens.start[next] === tokens.end[next - 1] && !'。！？'.includes(first)) return 0
  if (stopped && next === at + 1) return afterAbbreviation(text, tokens, at, next)
  if (!startsSentence(text, tokens, next)) return 0
  // "Why?" Hale asked. – the speaker's name in capitals starts no sentence
  const asked = '!?…'.includes(first) && next > at + 1 && tokens.kind[next - 1] === TokenKind.mark
  if (asked && !canBe(tokens, next, opening) && cueFollows(text, tokens, next)) return 0
  return next
}

/** `in the U.S. The talks` ends, `the U.S. Senate` and `Mr. Hale` do not. */
function afterAbbreviation(text: string, tokens: Tokens, at: number, next: number): number {
  const word = tokens.lower[at]!
  if (!startsSentence(text, tokens, next)) return 0
  if (neverLast.has(word)) return 0
  if (word.length === 2) return endsInLetter(text, tokens, at, next) ? next : 0
  return canBe(tokens, next, opening) ? next : 0
}

/** `wrote on X. The talks`, `got a D. She said`; not `George W. Bush`, `by J. Hale` */
function endsInLetter(text: string, tokens: Tokens, at: number, next: number): boolean {
  if (at === 0 || tokens.kind[at - 1] !== TokenKind.word) return false
  if (classAt(text, tokens.start[at - 1]!) !== CharClass.lower) return false
  // the network of that name
  if (tokens.lower[at] === 'x.' && tokens.lower[at - 1] === 'on') return true
  return canBe(tokens, next, Word.determiner | Word.subjectPronoun)
}

function closes(text: string, tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.mark || ')]}'.includes(text[tokens.start[at]!]!)
}

function startsSentence(text: string, tokens: Tokens, at: number): boolean {
  const kind = classAt(text, tokens.start[at]!)
  return kind !== CharClass.lower
}

/** Within the next four tokens, before any punctuation, a reporting word: `Hale asked`, `Ms. Sue Hale told`. */
function cueFollows(text: string, tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 5, tokens.length); i++) {
    if (tokens.kind[i] !== TokenKind.word) return false
    if (canBe(tokens, i, Word.cue)) return true
    if (classAt(text, tokens.start[i]!) !== CharClass.upper) return false
  }
  return false
}

/**
 * What a capital letter is worth. In the middle of a sentence it marks a name; at its start, and in a headline
 * where every word has one, it says nothing, and the rest of the text has to tell.
 *
 *     Police Question Lavrov          ↓ says nothing     ↓ a name
 *                                     Police questioned Lavrov.
 */
import type { Segmented } from '../stage'
import { TokenKind } from '../stage'
import { CharClass, classAt } from '../text/chars'
import { givenTo } from '../text/first-names'
import { days, months } from '../text/words'
import { readWords, Word } from './lexicon'
import { commonWords, labelWords, monthFirstNames } from './lists'

export interface Casing {
  /** What each token can be: bits of `Word`. */
  words: Uint8Array
  /** The token starts with a capital letter. */
  isCapital(at: number): boolean
  /** The token has a capital that its place does not explain. */
  isTelling(at: number): boolean
  /** The token can be a word of a name. */
  isNameWord(at: number): boolean
  /** The block is in capitals throughout. */
  isShouted(at: number): boolean
  /** The word has a telling capital elsewhere in the text. */
  isToldElsewhere(at: number): boolean
}

/** Bits of a token. */
const capital = 1
const telling = 2
const shouted = 4
const headlined = 8
const nameWord = 16

/** How often a word stands in capitals that tell something, and how often in small letters. */
interface Uses {
  telled: number
  small: number
}

export function readCasing(segmented: Segmented): Casing {
  const { tokens } = segmented
  const words = readWords(tokens)
  const marks = new Uint8Array(tokens.length)
  const uses = readCapitals(segmented, words, marks)
  countSmall(segmented, words, marks, uses)
  for (let at = 0; at < tokens.length; at++) {
    if (marks[at]! & capital && isNameWord(segmented, words, marks, uses, at)) marks[at]! |= nameWord
  }
  return {
    words,
    isCapital: (at) => (marks[at]! & capital) !== 0,
    isTelling: (at) => (marks[at]! & telling) !== 0,
    isShouted: (at) => (marks[at]! & shouted) !== 0,
    isToldElsewhere: (at) => (uses.get(tokens.lower[at]!)?.telled ?? 0) > 0,
    isNameWord: (at) => (marks[at]! & nameWord) !== 0,
  }
}

/** Marks capitals and what they are worth; returns the words that have any. */
function readCapitals(segmented: Segmented, words: Uint8Array, marks: Uint8Array): Map<string, Uses> {
  const { text, tokens, sentences } = segmented
  const { kind, start, end, lower } = tokens
  const uses = new Map<string, Uses>()
  for (let at = 0; at < tokens.length; at++) {
    if (kind[at] === TokenKind.word && startsHigh(text, start[at]!)) marks[at] = capital
  }
  const styles = blockStyles(segmented, words, marks)
  for (const { block, first, last } of sentences) {
    const style = styles[block]!
    const ofBlock = (style === 'shouted' ? shouted : 0) | (style === 'sentence' ? 0 : headlined)
    let fresh = true
    for (let at = first; at < last; at++) {
      marks[at]! |= ofBlock
      if (kind[at] !== TokenKind.word) {
        // after an opening mark, a colon, a dash or a bracket a sentence may begin
        fresh ||= kind[at] === TokenKind.mark || ':–—-•*([/…'.includes(text[start[at]!]!)
        continue
      }
      if (marks[at]! & capital) {
        let use = uses.get(lower[at]!)
        if (use === undefined) {
          use = { telled: 0, small: 0 }
          uses.set(lower[at]!, use)
        }
        if (
          style !== 'shouted' &&
          ((!fresh && style === 'sentence') || isInitials(text, start[at]!, end[at]!))
        ) {
          marks[at]! |= telling
          use.telled++
        }
      }
      fresh = false
    }
  }
  return uses
}

/** Counts how often those words stand in small letters. */
function countSmall({ tokens }: Segmented, words: Uint8Array, marks: Uint8Array, uses: Map<string, Uses>) {
  for (let at = 0; at < tokens.length; at++) {
    // of small words nobody asks
    if (tokens.kind[at] !== TokenKind.word || marks[at]! & capital || words[at]! & Word.function) continue
    const use = uses.get(tokens.lower[at]!)
    if (use !== undefined) use.small++
  }
}

function isNameWord(
  { text, tokens }: Segmented,
  words: Uint8Array,
  marks: Uint8Array,
  uses: ReadonlyMap<string, Uses>,
  at: number,
): boolean {
  const lower = tokens.lower[at]!
  const next = at + 1
  if (words[at]! & Word.function) {
    // `told Will Smith`: a small word that is a first name, where its place does not explain the capital
    // `Doctors Without Borders`, `the Union of Mine Workers`: between two words of a name
    const before = at > 0 && (marks[at - 1]! & capital) !== 0 && (words[at - 1]! & Word.function) === 0
    const inside = (before || tokens.lower[at - 1] === 'of') && !months.has(lower)
    return (
      (marks[at]! & telling) !== 0 &&
      (marks[next]! & telling) !== 0 &&
      (inside || givenTo(lower) !== undefined) &&
      (words[next]! & Word.function) === 0
    )
  }
  // `Image: Anna Berg` is a label
  if (tokens.lower[next] === ':' && labelWords.has(lower)) return false
  if (days.has(lower) || (months.has(lower) && !monthFirstNames.has(lower))) return false
  if (isParty(text, tokens.start[at]!, tokens.end[at]!)) return false
  // `Ban Ki-moon` is a name, `an Oslo-based firm` is not
  const family = at > 0 && (marks[at - 1]! & capital) !== 0 && (words[at - 1]! & Word.function) === 0
  if (isDescribing(text, tokens.start[at]!, tokens.end[at]!, family)) return false
  if (marks[at]! & telling) return true
  const { telled, small } = uses.get(lower)!
  if (telled > 0) return telled > small / 2
  // In a headline only what the text below knows, and a full name
  const first = marks[at]! & headlined ? givenTo(lower) !== undefined : true
  if (!first && !followsFirstName(tokens, marks, at)) return false
  // `Detectives believe`; `Workers Party` is a name
  const common = (words[at]! & Word.group) !== 0 && (marks[next]! & capital) === 0
  return small === 0 && !common && !commonWords.has(lower) && (words[at]! & Word.cue) === 0
}

function followsFirstName({ lower, sentence }: Segmented['tokens'], marks: Uint8Array, at: number): boolean {
  return (
    at > 0 &&
    (marks[at - 1]! & capital) !== 0 &&
    sentence[at - 1] === sentence[at] &&
    givenTo(lower[at - 1]!) !== undefined
  )
}

/** `R-S.C.`, `PACs`: where from and which party; several of a kind. */
function isParty(text: string, start: number, end: number): boolean {
  if (text[start + 1] === '-') return /^[DRI]-[A-Z]/.test(text.slice(start, start + 3))
  return text[end - 1] === 's' && end - start < 6 && /^[A-Z]{2,4}s$/.test(text.slice(start, end))
}

type Style = 'sentence' | 'title' | 'shouted'

/** A block is in title case if nearly all of its words have capitals, save those that never get one: then they tell nothing. */
function blockStyles(
  { text, tokens, sentences, blocks }: Segmented,
  words: Uint8Array,
  marks: Uint8Array,
): Style[] {
  const counted = new Int32Array(blocks.length)
  const high = new Int32Array(blocks.length)
  const full = new Int32Array(blocks.length)
  for (const { block, first, last } of sentences) {
    for (let at = first; at < last; at++) {
      if (tokens.kind[at] !== TokenKind.word || words[at]! & Word.function) continue
      counted[block]!++
      if (marks[at] === 0) continue
      high[block]!++
      if (isInitials(text, tokens.start[at]!, tokens.end[at]!)) full[block]!++
    }
  }
  return blocks.map((block, i) => {
    // `SULA, Vestmark (Harbour News) —`: nothing but names
    if (block.kind === 'dateline') return 'sentence'
    if (counted[i]! >= 3 && full[i]! > counted[i]! * 0.8) return 'shouted'
    // A headline seldom has a full stop: “Bashar Nour met Ann Hale.” is a sentence full of names.
    const share = text[block.end - 1] === '.' ? 0.9 : 0.7
    return counted[i]! >= 4 && high[i]! > counted[i]! * share ? 'title' : 'sentence'
  })
}

/** `eBay`, `al-Assad` start low and are names; `pro-Beijing` is not. */
function startsHigh(text: string, start: number): boolean {
  const first = classAt(text, start)
  if (first === CharClass.upper) return true
  const char = text[start]
  if (first !== CharClass.lower || (char !== 'e' && char !== 'a')) return false
  if (text[start + 2] === '-' && text[start + 1] === 'l') {
    return start + 3 < text.length && classAt(text, start + 3) === CharClass.upper
  }
  return char === 'e' && start + 3 < text.length && classAt(text, start + 1) === CharClass.upper
}

/** `NFC`, `U.S.`: capitals that no place in a sentence explains. */
function isInitials(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  for (let at = start; at < end; at++) if (classAt(text, at) === CharClass.lower) return false
  return true
}

/** `Washington-based`, `Trump-era`: a common word after the hyphen. `Jong-un` and `Wai-keung` are names. */
function isDescribing(text: string, start: number, end: number, family: boolean): boolean {
  // Within the word only: `lastIndexOf` would look back to the start of the text.
  let hyphen = end - 1
  while (hyphen > start && text[hyphen] !== '-') hyphen--
  if (hyphen === start || hyphen === end - 1) return false
  if (classAt(text, hyphen + 1) !== CharClass.lower) return false
  const last = text.slice(hyphen + 1, end)
  if (/(ed|style|born|era|like)$/.test(last)) return true
  return commonWords.has(last) && !(family && hyphen - start < 6 && last.length < 6)
}

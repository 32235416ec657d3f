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
import { days, isCueWord, isFunctionWord, months } from '../text/words'
import { commonWords, firstNameGender, labelWords } from './lists'

export interface Casing {
  /** The token starts with a capital letter. */
  isCapital(at: number): boolean
  /** The token has a capital that its place does not explain. */
  isTelling(at: number): boolean
  /** The token can be a word of a name. */
  isNameWord(at: number): boolean
  /** The block is in capitals throughout. */
  isShouted(at: number): boolean
}

export function readCasing(segmented: Segmented): Casing {
  const { text, tokens, sentences } = segmented
  const capital = new Uint8Array(tokens.length)
  const telling = new Uint8Array(tokens.length)
  const shouted = new Uint8Array(tokens.length)
  const headlined = new Uint8Array(tokens.length)
  const telled = new Map<string, number>()
  const small = new Map<string, number>()
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.kind[at] === TokenKind.word && startsHigh(text, tokens.start[at]!)) capital[at] = 1
  }
  const styles = blockStyles(segmented, capital)
  for (const sentence of sentences) {
    const style = styles[sentence.block]!
    let fresh = true
    for (let at = sentence.first; at < sentence.last; at++) {
      if (style === 'shouted') shouted[at] = 1
      if (style !== 'sentence') headlined[at] = 1
      if (tokens.kind[at] !== TokenKind.word) {
        // after an opening mark, a colon, a dash or a bracket a sentence may begin
        fresh ||= tokens.kind[at] === TokenKind.mark || ':–—-•*([/…'.includes(text[tokens.start[at]!]!)
        continue
      }
      const lower = tokens.lower[at]!
      if (capital[at] === 0) small.set(lower, (small.get(lower) ?? 0) + 1)
      else if (style === 'shouted') fresh = false
      else if ((!fresh && style === 'sentence') || isInitials(text, tokens.start[at]!, tokens.end[at]!)) {
        telling[at] = 1
        telled.set(lower, (telled.get(lower) ?? 0) + 1)
      }
      fresh = false
    }
  }

  const followsFirstName = (at: number) =>
    at > 0 &&
    capital[at - 1] === 1 &&
    tokens.sentence[at - 1] === tokens.sentence[at] &&
    firstNameGender(tokens.lower[at - 1]!) !== undefined
  /** `told Will Smith`: a small word that is a first name, where its place does not explain the capital. */
  const isFirstName = (lower: string, at: number) =>
    telling[at] === 1 &&
    firstNameGender(lower) !== undefined &&
    capital[at + 1] === 1 &&
    telling[at + 1] === 1 &&
    !isFunctionWord(tokens.lower[at + 1]!)
  const isNameWord = (at: number): boolean => {
    if (capital[at] === 0) return false
    const lower = tokens.lower[at]!
    if (isFunctionWord(lower)) return isFirstName(lower, at)
    // `Image: Anna Berg` is a label
    if (labelWords.has(lower) && tokens.lower[at + 1] === ':') return false
    if (days.has(lower) || (months.has(lower) && !commonFirst.has(lower))) return false
    if (party.test(text.slice(tokens.start[at]!, tokens.end[at]!))) return false
    if (isDescribing(text, tokens.start[at]!, tokens.end[at]!)) return false
    if (telling[at] === 1) return true
    const seen = telled.get(lower) ?? 0
    if (seen > 0) return seen > (small.get(lower) ?? 0) / 2
    // In a headline only what the text below knows, and a full name
    if (headlined[at] === 1 && firstNameGender(lower) === undefined && !followsFirstName(at)) return false
    return !small.has(lower) && !commonWords.has(lower) && !isCueWord(lower)
  }
  return {
    isCapital: (at) => capital[at] === 1,
    isTelling: (at) => telling[at] === 1,
    isShouted: (at) => shouted[at] === 1,
    isNameWord,
  }
}

/** `R-S.C.`, `PACs`: where from and which party; several of a kind. */
const party = /^(?:[DRI]-[A-Z]|[A-Z]{2,4}s$)/

/** Months that are first names too. */
const commonFirst = new Set(['april', 'june'])

type Style = 'sentence' | 'title' | 'shouted'

/** A block is in title case if nearly all of its words have capitals, save those that never get one: then they tell nothing. */
function blockStyles({ text, tokens, sentences, blocks }: Segmented, capital: Uint8Array): Style[] {
  const words = new Int32Array(blocks.length)
  const high = new Int32Array(blocks.length)
  const full = new Int32Array(blocks.length)
  for (const { block, first, last } of sentences) {
    for (let at = first; at < last; at++) {
      if (tokens.kind[at] !== TokenKind.word || isFunctionWord(tokens.lower[at]!)) continue
      words[block]!++
      if (capital[at] === 0) continue
      high[block]!++
      if (isInitials(text, tokens.start[at]!, tokens.end[at]!)) full[block]!++
    }
  }
  return blocks.map((block, i) => {
    if (words[i]! >= 3 && full[i]! > words[i]! * 0.8) return 'shouted'
    // A headline seldom has a full stop: “Bashar Nour met Ann Hale.” is a sentence full of names.
    const share = text[block.end - 1] === '.' ? 0.9 : 0.7
    return words[i]! >= 4 && high[i]! > words[i]! * share ? 'title' : 'sentence'
  })
}

/** `eBay`, `al-Assad` start low and are names; `pro-Beijing` is not. */
function startsHigh(text: string, start: number): boolean {
  const first = classAt(text, start)
  if (first === CharClass.upper) return true
  if (first !== CharClass.lower) return false
  const low = text.slice(start, start + 3)
  if (start + 3 >= text.length) return false
  if (low === 'al-' || low === 'el-') return classAt(text, start + 3) === CharClass.upper
  return low[0] === 'e' && classAt(text, start + 1) === CharClass.upper
}

/** `NFC`, `U.S.`: capitals that no place in a sentence explains. */
function isInitials(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  for (let at = start; at < end; at++) if (classAt(text, at) === CharClass.lower) return false
  return true
}

/** `Washington-based`, `Trump-era`: a common word after the hyphen. `Jong-un` and `Wai-keung` are names. */
function isDescribing(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  const hyphen = word.lastIndexOf('-')
  if (hyphen < 0) return false
  const last = word.slice(hyphen + 1)
  if (last === '') return false
  return (
    classAt(last, 0) === CharClass.lower && (commonWords.has(last) || /(ed|style|born|era|like)$/.test(last))
  )
}

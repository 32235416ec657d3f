/**
 * What a capital letter is worth. In the middle of a sentence it marks a name; at its start, and in a headline
 * where every word has one, it says nothing, and the rest of the text has to tell.
 *
 *     Police Question Lavrov          ↓ says nothing     ↓ a name
 *                                     Police questioned Lavrov.
 */
import { type Segmented, TokenKind } from '../stage'
import { labelWords } from '../text/label-words'
import { bitsAt, canBe, Word } from '../text/lexicon'
import { longestWord } from '../text/word-bits'
import { monthFirstNames } from './lists'
import { isDescribing, isInitials, isParty, startsHigh } from './shapes'

export interface Casing {
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
/** In capitals throughout. */
const initials = 32

/** How often a word stands in capitals that tell something, and how often in small letters. */
interface Uses {
  told: number
  small: number
}

export function readCasing(segmented: Segmented): Casing {
  const { tokens } = segmented
  const marks = new Uint8Array(tokens.length)
  const uses = readCapitals(segmented, marks)
  countSmall(segmented, marks, uses)
  for (let at = 0; at < tokens.length; at++) {
    const isOne = tokens.end[at]! - tokens.start[at]! <= longestWord
    if (isOne && marks[at]! & capital && isNameWord(segmented, marks, uses, at)) marks[at]! |= nameWord
  }
  return {
    isCapital: (at) => (marks[at]! & capital) !== 0,
    isTelling: (at) => (marks[at]! & telling) !== 0,
    isShouted: (at) => (marks[at]! & shouted) !== 0,
    isToldElsewhere: (at) => (uses.get(tokens.lower[at]!)?.told ?? 0) > 0,
    isNameWord: (at) => (marks[at]! & nameWord) !== 0,
  }
}

/** Marks capitals and what they are worth; returns the words that have any. */
function readCapitals(segmented: Segmented, marks: Uint8Array): Map<string, Uses> {
  const { text, tokens, sentences } = segmented
  const { kind, start, lower, form } = tokens
  const uses = new Map<string, Uses>()
  const written = capitalsOf(segmented)
  for (let at = 0; at < tokens.length; at++) marks[at] = written[form[at]!]!
  const styles = blockStyles(segmented, marks)
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
          use = { told: 0, small: 0 }
          uses.set(lower[at]!, use)
        }
        if (style !== 'shouted' && ((!fresh && style === 'sentence') || marks[at]! & initials)) {
          marks[at]! |= telling
          use.told++
        }
      }
      fresh = false
    }
  }
  return uses
}

/** For each form whether it starts with a capital, and whether all of it is in capitals. */
function capitalsOf({ text, tokens }: Segmented): Uint8Array {
  const { firstOf, kind, start, end } = tokens
  const written = new Uint8Array(firstOf.length)
  for (let form = 0; form < firstOf.length; form++) {
    const at = firstOf[form]!
    if (kind[at] === TokenKind.word && startsHigh(text, start[at]!))
      written[form] = isInitials(text, start[at]!, end[at]!) ? capital | initials : capital
  }
  return written
}

/** Counts how often those words stand in small letters. */
function countSmall({ tokens }: Segmented, marks: Uint8Array, uses: Map<string, Uses>) {
  const { firstOf, form, kind, lower } = tokens
  const times = new Int32Array(firstOf.length)
  for (let at = 0; at < tokens.length; at++) times[form[at]!]!++
  for (let one = 0; one < firstOf.length; one++) {
    const at = firstOf[one]!
    // of small words nobody asks
    if (kind[at] !== TokenKind.word || marks[at]! & capital || canBe(tokens, at, Word.function)) continue
    const use = uses.get(lower[at]!)
    if (use !== undefined) use.small += times[one]!
  }
}

/** What stands behind a name at the start of a sentence: “Will Tran had 20”; in “Will Tran return in May?” he need not. */
function acts({ tokens }: Segmented, at: number): boolean {
  const lower = tokens.lower[at] ?? ''
  return lower === ',' || canBe(tokens, at, Word.auxiliary) || /(?:ed|[^s]s|said|told)$/.test(lower)
}

function isNameWord(
  segmented: Segmented,
  marks: Uint8Array,
  uses: ReadonlyMap<string, Uses>,
  at: number,
): boolean {
  const { text, tokens } = segmented
  const lower = tokens.lower[at]!
  const next = at + 1
  const word = bitsAt(tokens, at)
  if (word & Word.function) {
    // `told Will Smith`: a small word that is a first name, where its place does not explain the capital
    // `Doctors Without Borders`, `the Union of Mine Workers`: between two words of a name
    const inside =
      (followsCapital(tokens, marks, at) || tokens.lower[at - 1] === 'of') && !(word & Word.month)
    if ((marks[next]! & telling) === 0 || canBe(tokens, next, Word.function)) return false
    const isFirstName = (word & Word.firstName) !== 0
    if ((marks[at]! & telling) !== 0) return inside || isFirstName
    return isFirstName && !(word & Word.month) && acts(segmented, at + 2)
  }
  // `Image: Anna Berg` is a label
  if (tokens.lower[next] === ':' && labelWords.has(lower)) return false
  if (
    (word & Word.day && !isBornOn(segmented, marks, at)) ||
    (word & Word.month && !monthFirstNames.has(lower))
  )
    return false
  if (isParty(text, tokens.start[at]!, tokens.end[at]!)) return false
  // `Ban Ki-moon` is a name, `an Oslo-based firm` is not
  if (isDescribing(text, tokens.start[at]!, tokens.end[at]!, followsCapital(tokens, marks, at))) return false
  if (marks[at]! & telling) return true
  const { told, small } = uses.get(lower)!
  if (told > 0) return told > small / 2
  // In a headline only what the text below knows, and a full name
  const first = marks[at]! & headlined ? (word & Word.firstName) !== 0 : true
  if (!first && !(canBe(tokens, at - 1, Word.firstName) && followsCapital(tokens, marks, at))) return false
  // `Detectives believe`; `Workers Party` is a name
  const common = (word & Word.group) !== 0 && (marks[next]! & capital) === 0
  return small === 0 && !common && (word & (Word.common | Word.cue)) === 0
}

/** `a patient, Sunday Okpara, said`, `Mr Sunday Okpara`: a day that is a first name. */
function isBornOn({ text, tokens }: Segmented, marks: Uint8Array, at: number): boolean {
  const named =
    Word.common | Word.function | Word.organizationSuffix | Word.mediaSuffix | Word.day | Word.month
  if (!(marks[at + 1]! & telling) || canBe(tokens, at + 1, named)) return false
  if (canBe(tokens, at - 1, Word.honorific)) return true
  return text[tokens.start[at - 1] ?? 0] === ',' && text[tokens.start[at + 2] ?? 0] === ','
}

/** Behind a word of the same sentence that has a capital, and is no small word. */
function followsCapital(tokens: Segmented['tokens'], marks: Uint8Array, at: number): boolean {
  return (
    at > 0 &&
    (marks[at - 1]! & capital) !== 0 &&
    tokens.sentence[at - 1] === tokens.sentence[at] &&
    !canBe(tokens, at - 1, Word.function)
  )
}

type Style = 'sentence' | 'title' | 'shouted'

/** A block is in title case if nearly all of its words have capitals, save those that never get one: then they tell nothing. */
function blockStyles({ text, tokens, sentences, blocks }: Segmented, marks: Uint8Array): Style[] {
  const counted = new Int32Array(blocks.length)
  const high = new Int32Array(blocks.length)
  const full = new Int32Array(blocks.length)
  for (const { block, first, last } of sentences) {
    for (let at = first; at < last; at++) {
      if (tokens.kind[at] !== TokenKind.word || canBe(tokens, at, Word.function)) continue
      counted[block]!++
      if (marks[at] === 0) continue
      high[block]!++
      if (marks[at]! & initials) full[block]!++
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

/**
 * The words that were read lately, by their letters: news says the same few thousand over and over, so what follows from a word alone is
 * found out once and kept from text to text.
 *
 * A word is asked for where it stands. Its letters make four numbers, seven bits each, and these are its key: no piece of the text is cut
 * out, and nothing of a text stays behind that would keep all of it.
 */
import type { Tokens } from '../stage'
import { bitsOf } from './word-bits'

/** So many words are kept: bounded memory, whatever the texts. */
export const vocabularySize = 1 << 15
/** Before a text that begins with fewer places left than this, all words are thrown away. */
const roomForText = 1 << 13

const codeBits = 7
const perNumber = 4
const width = 4
const longest = perNumber * width
/** The sign is a quotation mark, not an apostrophe. */
const markBit = 1 << (codeBits * perNumber)

/** The codes of what is no ASCII and stands in news all the time; no token has one of those control characters and is found by its letters. */
const others = '’“”‘—–…éáíóúñüöäçèãôêïøå'
/** A code for each UTF-16 unit that a word here can have, and 0. */
const codes = new Uint8Array(0x10000)
for (let unit = 0x20; unit < 0x80; unit++) codes[unit] = unit
for (let i = 0; i < others.length; i++) codes[others.charCodeAt(i)] = 1 + i

const placeMask = 2 * vocabularySize - 1
const placeShift = Math.clz32(placeMask)

/** So far is a word looked for: who writes words that all belong to one place costs no more. */
const mostSteps = 64

/** Which word each form of a text is, or −1: what is kept of words under these numbers goes with the numbers' age. */
export interface Numbered {
  words: Int32Array
  age: number
}

class Vocabulary {
  /** Of each word: in lower case with curly apostrophes made straight. */
  readonly lower: string[] = []
  /** Of each word what it can be: bits of `Word`. */
  readonly bits = new Int32Array(vocabularySize)
  /** Grows by one whenever the numbers of words begin anew. */
  age = 0

  private readonly keys = new Int32Array(vocabularySize * width)
  /** Open addressing: the number of a word and one, or 0 where there is none. */
  private readonly places = new Uint16Array(2 * vocabularySize)
  private readonly kept = new WeakMap<Tokens, Numbered>()
  /** The letters of the word that is asked for. */
  private readonly letters = new Int32Array(width)

  /** Before a text: while it is read, nothing is thrown away. */
  begin() {
    if (this.lower.length <= vocabularySize - roomForText) return
    this.lower.length = 0
    this.places.fill(0)
    this.age++
  }

  /** Keeps for a text's tokens which word each form is, or −1. */
  keep(tokens: Tokens, words: Int32Array) {
    this.kept.set(tokens, { words, age: this.age })
  }

  /** What was kept. */
  numbersOf(tokens: Tokens): Numbered | undefined {
    return this.kept.get(tokens)
  }

  /** The number of the word that is written from `start` to `end`; −1 for a long one, for one with rarer letters, and where there is no room. */
  numberOf(text: string, start: number, end: number, isMark: boolean): number {
    const { letters, places, keys } = this
    if (!this.read(text, start, end)) return -1
    if (isMark) letters[0]! |= markBit
    const a = letters[0]!
    const b = letters[1]!
    const c = letters[2]!
    const d = letters[3]!
    const mixed = Math.imul(
      a ^ Math.imul(b ^ Math.imul(c ^ Math.imul(d, 0x27d4eb2f), 0x2c1b3c6d), 0x297a2d39),
      0x9e3779b1,
    )
    let place = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> placeShift
    for (let step = 0; step < mostSteps; step++, place = (place + 1) & placeMask) {
      const number = places[place]! - 1
      if (number < 0) return this.enter(place, text, start, end)
      const at = number * width
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) return number
    }
    return -1
  }

  private read(text: string, start: number, end: number): boolean {
    if (end - start > longest) return false
    const { letters } = this
    let at = start
    for (let number = 0; number < width; number++) {
      const stop = Math.min(end, at + perNumber)
      let packed = 0
      for (; at < stop; at++) {
        const code = codes[text.charCodeAt(at)]!
        if (code === 0) return false
        packed = (packed << codeBits) | code
      }
      letters[number] = packed
    }
    return true
  }

  private enter(place: number, text: string, start: number, end: number): number {
    const number = this.lower.length
    if (number === vocabularySize) return -1
    // letter by letter: a slice of the text would keep all of it
    let word = ''
    for (let at = start; at < end; at++) word += text[at]!
    const lower = lowerOf(word)
    this.lower.push(lower)
    this.bits[number] = bitsOf(lower, word)
    this.keys.set(this.letters, number * width)
    this.places[place] = number + 1
    return number
  }
}

/** In lower case, with curly apostrophes made straight. */
export function lowerOf(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** One for all texts. */
export const vocabulary = new Vocabulary()

/**
 * Text to tokens, in one walk over each block.
 *
 *     Mr. O'Brien didn't see the U.S.-led vote (52-48).
 *     Mr.|O'Brien|did|n't|see|the|U.S.-led|vote|(|52-48|)|.
 */
import abbreviations from '../lang/en/abbreviations.json'
import functionData from '../lang/en/function-words.json'
import type { Block } from '../record'
import { TokenKind, type Tokens } from '../stage'
import { CharClass, classAt, isSpaceAt, isWordAt, unitsAt, wordEnd } from '../text/chars'
import { Numbers } from '../text/numbers'
import { lowerOf, vocabulary, vocabularySize } from '../text/vocabulary'
import { bitsOf } from '../text/word-bits'
import { markAt } from './quotation'

/** What stands behind an apostrophe: `s`, `ll`. */
const clitics = new Set(functionData.clitics.filter((one) => one.startsWith("'")).map((one) => one.slice(1)))
const withStop = new Set([...abbreviations.before, ...abbreviations.either])
const longestAbbreviation = Math.max(...[...withStop].map((word) => word.length))

/** Tokens of all blocks, cut at the quotation marks that begin at `signs`; `sentence` is left at 0 for the sentence splitter to fill in. */
export function tokenize(text: string, blocks: readonly Block[], signs: Int32Array): Tokens {
  vocabulary.begin()
  const columns = new Columns(text, signs.length)
  let sign = 0
  for (const block of blocks) {
    let at = block.start
    while (at < block.end) {
      if (isSpaceAt(text, at)) {
        at++
        continue
      }
      while (sign < signs.length && signs[sign]! < at) sign++
      const limit = Math.min(block.end, signs[sign] ?? block.end)
      if (signs[sign] === at) {
        at = columns.push(at, Math.min(block.end, at + markAt(text, at)!.units), TokenKind.mark)
      } else if (isWordAt(text, at)) {
        at = wordAt(text, at, limit, columns)
      } else {
        const end = Math.min(limit, otherEnd(text, at))
        at = columns.push(at, end, kindOfOther(text, at))
      }
    }
  }
  return columns.finish()
}

const space = 0x20
const stop = 0x2e

/** Reads one word with its hyphens, stops and clitics; returns where it ends. */
function wordAt(text: string, start: number, limit: number, columns: Columns): number {
  const kind = classAt(text, start) === CharClass.digit ? TokenKind.number : TokenKind.word
  let end = start
  let stops = 0
  while (end < limit) {
    end = wordEnd(text, end, limit)
    if (end >= limit) break
    const unit = text.charCodeAt(end)
    // as most words end
    if (unit === space) break
    const next = end + 1
    const char = text[end]!
    // U.S.-led: the stop of an abbreviation, then a hyphen
    if (char === '.' && stops > 0 && text[next] === '-' && next + 1 < limit && isWordAt(text, next + 1)) {
      end = next + 1
      continue
    }
    if (next >= limit || !isWordAt(text, next)) break
    if (isApostrophe(char)) {
      const length = Math.min(wordEnd(text, next, limit), limit) - next
      const word = text.slice(next, next + length).toLowerCase()
      if (clitics.has(word)) {
        columns.push(start, end, kind)
        return columns.push(end, next + length, TokenKind.word)
      }
      if (word === 't' && (text[end - 1] === 'n' || text[end - 1] === 'N') && end - start > 1) {
        columns.push(start, end - 1, kind)
        return columns.push(end - 1, next + length, TokenKind.word)
      }
      end = next
    } else if (char === '.') {
      stops++
      end = next
    } else if (joins(char, kind)) end = next
    else break
  }
  // "U.S." and "J." and "Mr." keep the stop that ends them; "end." does not.
  if (
    end < limit &&
    text.charCodeAt(end) === stop &&
    kind === TokenKind.word &&
    keepsStop(text, start, end, stops)
  )
    end++
  return columns.push(start, end, kind)
}

function keepsStop(text: string, start: number, end: number, stops: number): boolean {
  const length = end - start
  if (length === 1) return classAt(text, start) === CharClass.upper
  if (stops > 0) {
    // U.S, a.m, Ph.D: single letters between the stops; example.com is none
    return text[end - 2] === '.' && length <= 2 * stops + 3
  }
  if (length > longestAbbreviation || classAt(text, start) !== CharClass.upper) return false
  return withStop.has(text.slice(start, end).toLowerCase())
}

/** Signs that join two halves of a word: `anti-war`, `AT&T`, and in numbers `1,200`, `4:05`. */
function joins(char: string, kind: number): boolean {
  if (char === '-' || char === '‑' || char === '&' || char === '_' || char === '@') return true
  return kind === TokenKind.number && (char === ',' || char === ':' || char === '/')
}

/** `...`, `--`, `!!!`: a run of one sign is one token. */
function otherEnd(text: string, start: number): number {
  const units = unitsAt(text, start)
  if (units === 2) return start + 2
  let end = start + 1
  if ('.-!?*_=~…'.includes(text[start]!)) while (text[end] === text[start]) end++
  return end
}

function kindOfOther(text: string, at: number): number {
  return classAt(text, at) === CharClass.punctuation ? TokenKind.punctuation : TokenKind.symbol
}

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’' || char === 'ʼ'
}

/** For each word of the vocabulary which form it is in the text that is read, if that form is this word: room that all texts use in turn. */
const formOf = new Int32Array(vocabularySize)

/** A text of an article's length has fewer forms than this. */
const mostForms = 1024

/** Growing columns. */
class Columns {
  private readonly text: string
  private start: Int32Array
  private end: Int32Array
  private kind: Uint8Array
  private form: Int32Array
  private length = 0
  private readonly lower: string[] = []
  private readonly firstOf: number[] = []
  private readonly bits: Numbers
  /** Of each form its number in the vocabulary, or −1. */
  private readonly words: Numbers
  /** The forms that have none. */
  private readonly rare = new Map<string, number>()
  /** A lone `'` can be a mark or an apostrophe. */
  private readonly rareMarks = new Map<string, number>()

  constructor(text: string, marks: number) {
    this.text = text
    // news has a token every five characters or six, and a text of nothing but marks one for each of them
    const size = marks + Math.min(1 << 20, 64 + (text.length >> 2))
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.kind = new Uint8Array(size)
    this.form = new Int32Array(size)
    const forms = Math.min(mostForms, size >> 1)
    this.bits = new Numbers(forms)
    this.words = new Numbers(forms)
  }

  /** Adds a token and returns its end. An empty one is not added. */
  push(start: number, end: number, kind: number): number {
    if (end <= start) return end
    const at = this.length
    if (at === this.start.length) this.grow()
    this.start[at] = start
    this.end[at] = end
    this.kind[at] = kind
    const word = vocabulary.numberOf(this.text, start, end, kind === TokenKind.mark)
    if (word < 0) this.pushRare(at, this.text.slice(start, end), kind)
    else {
      let form = formOf[word]!
      if (this.words.at(form) !== word) {
        form = formOf[word] = this.words.length
        this.newForm(word, vocabulary.bits[word]!)
      }
      this.form[at] = form
      this.lower.push(vocabulary.lower[word]!)
    }
    this.length++
    return end
  }

  finish(): Tokens {
    const { length } = this
    const tokens = {
      length,
      // views and no copies: what is left over at their ends is as little as a text's length lets foresee
      start: this.start.subarray(0, length),
      end: this.end.subarray(0, length),
      kind: this.kind.subarray(0, length),
      sentence: new Int32Array(length),
      lower: this.lower,
      form: this.form.subarray(0, length),
      firstOf: this.firstOf,
      bits: this.bits.all(),
    }
    vocabulary.keep(tokens, this.words.all())
    return tokens
  }

  private pushRare(at: number, written: string, kind: number) {
    const rare = kind === TokenKind.mark ? this.rareMarks : this.rare
    const known = rare.get(written)
    if (known !== undefined) {
      this.form[at] = known
      // the same string every time, so that its hash is worked out once
      this.lower.push(this.lower[this.firstOf[known]!]!)
      return
    }
    const lower = lowerOf(written)
    rare.set(written, this.firstOf.length)
    this.form[at] = this.firstOf.length
    this.lower.push(lower)
    this.newForm(-1, bitsOf(lower, written))
  }

  private newForm(word: number, bits: number) {
    this.firstOf.push(this.length)
    this.words.push(word)
    this.bits.push(bits)
  }

  private grow() {
    const size = this.length * 2
    const [start, end, form] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
    const kind = new Uint8Array(size)
    start.set(this.start)
    end.set(this.end)
    kind.set(this.kind)
    form.set(this.form)
    Object.assign(this, { start, end, kind, form })
  }
}

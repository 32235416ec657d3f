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
import { bitsOf } from '../text/word-bits'
import { markAt } from './quotation'

/** What stands behind an apostrophe: `s`, `ll`. */
const clitics = new Set(functionData.clitics.filter((one) => one.startsWith("'")).map((one) => one.slice(1)))
const withStop = new Set([...abbreviations.before, ...abbreviations.either])
const longestAbbreviation = Math.max(...[...withStop].map((word) => word.length))

/** Tokens of all blocks, cut at the quotation marks that begin at `signs`; `sentence` is left at 0 for the sentence splitter to fill in. */
export function tokenize(text: string, blocks: readonly Block[], signs: Int32Array): Tokens {
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

/** Reads one word with its hyphens, stops and clitics; returns where it ends. */
function wordAt(text: string, start: number, limit: number, columns: Columns): number {
  const kind = classAt(text, start) === CharClass.digit ? TokenKind.number : TokenKind.word
  let end = start
  let stops = 0
  while (end < limit) {
    end = wordEnd(text, end, limit)
    if (end >= limit) break
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
  if (end < limit && text[end] === '.' && kind === TokenKind.word && keepsStop(text, start, end, stops)) end++
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
  const char = String.fromCodePoint(text.codePointAt(at)!)
  // most of all are these two
  return char === ',' || char === '.' || /[\p{P}]/u.test(char) ? TokenKind.punctuation : TokenKind.symbol
}

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’' || char === 'ʼ'
}

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
  private readonly bits = new Numbers()
  private readonly forms = new Map<string, number>()
  /** A lone `'` can be a mark or an apostrophe. */
  private readonly marks = new Map<string, number>()

  constructor(text: string, marks: number) {
    this.text = text
    // news has a token every five characters or six, and a text of nothing but marks one for each of them
    const size = marks + Math.min(1 << 20, 64 + (text.length >> 2))
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.kind = new Uint8Array(size)
    this.form = new Int32Array(size)
  }

  /** Adds a token and returns its end. An empty one is not added. */
  push(start: number, end: number, kind: number): number {
    if (end <= start) return end
    const at = this.length
    if (at === this.start.length) this.grow()
    this.start[at] = start
    this.end[at] = end
    this.kind[at] = kind
    const word = this.text.slice(start, end)
    const form = this.formOf(word, kind)
    this.form[at] = form
    const first = this.firstOf[form]!
    // a name of its own for each different word: the same string every time, so that its hash is worked out once
    if (first < at) this.lower.push(this.lower[first]!)
    else {
      const lower = lowerOf(word)
      this.lower.push(lower)
      this.bits.push(bitsOf(lower, word))
    }
    this.length++
    return end
  }

  finish(): Tokens {
    const { length } = this
    return {
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
  }

  private formOf(word: string, kind: number): number {
    const forms = kind === TokenKind.mark ? this.marks : this.forms
    const known = forms.get(word)
    if (known !== undefined) return known
    forms.set(word, this.firstOf.length)
    return this.firstOf.push(this.length) - 1
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

function lowerOf(word: string): string {
  if (isLow(word)) return word
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Nothing but a … z, as most words are. */
function isLow(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit < 97 || unit > 122) return false
  }
  return true
}

/**
 * What the tagger sees of a text, as small whole numbers. The trainer reads these very numbers (`pnpm tagger-data`),
 * so that training and run time can't drift apart.
 *
 * What a word says of itself (`types`) is looked up once for each different word of an article; what its place says
 * (`places`) once for each token.
 */

import { type MarkedSpan, type Mentioned, TokenKind, type Tokens } from '../../stage'
import { CharClass, classAt } from '../../text/chars'
import { Word } from '../../text/lexicon'
import { firstTokenAt } from '../../text/tokens'
import { type Numbered, vocabulary, vocabularySize } from '../../text/vocabulary'
import { possibleCues } from '../rules/cues'

/** The columns of a word type, and how many values each can have; a word is 32 bits, which the weights know or don't. */
export const typeColumns = {
  word: 0,
  prefix: 2048,
  suffix: 2048,
  ending: 1024,
  shape: 16,
  class: 16,
} as const
/** The columns of a place; powers of two, so that all of them go into one number. */
export const placeColumns = { quotation: 32, block: 32, mention: 128, cue: 8 } as const

export const typeWidth = Object.keys(typeColumns).length
/** How many different places there can be. */
export const placeCount = Object.values(placeColumns).reduce((product, size) => product * size, 1)

/** The features of an article: token `i` has the word type `typeOf[i]`. */
export interface Features {
  /** `typeWidth` numbers for each different word. */
  types: Int32Array
  typeOf: Int32Array
  /** Which word each type is in the vocabulary. */
  numbered?: Numbered | undefined
  /** For each token what its place says, all columns in one number: see `placeOf`. */
  places: Int32Array
}

/** What the network is told of every word type and of every place of an article. */
export function featuresOf(article: Mentioned): Features {
  const { tokens } = article
  const numbered = vocabulary.numbersOf(tokens)
  const types = typesOf(article, numbered)
  const places = new Int32Array(tokens.length)
  setBlocks(article, places)
  setQuotations(article, places)
  setMentions(article, places)
  const cues = possibleCues(article)
  for (let i = 0; i < cues.at.length; i++) places[cues.at[i]!]! |= cueBucket(cues.chance[i]!) << shifts.cue
  return { types, typeOf: tokens.form, numbered, places }
}

/** The columns of those words of the vocabulary that were asked for. */
const known = {
  types: new Int32Array(vocabularySize * typeWidth),
  isKnown: new Uint8Array(vocabularySize),
  age: 0,
}

function typesOf({ text, tokens }: Mentioned, numbered: Numbered | undefined): Int32Array {
  const { firstOf, lower, bits } = tokens
  const types = new Int32Array(firstOf.length * typeWidth)
  if (numbered !== undefined && known.age !== numbered.age) {
    known.isKnown.fill(0)
    known.age = numbered.age
  }
  for (let form = 0; form < firstOf.length; form++) {
    const at = form * typeWidth
    const word = numbered?.words[form] ?? -1
    const from = word * typeWidth
    if (word >= 0 && known.isKnown[word]) {
      for (let i = 0; i < typeWidth; i++) types[at + i] = known.types[from + i]!
      continue
    }
    const first = firstOf[form]!
    setType(types, at, lower[first]!, shapeOf(text, tokens, first), bits[form]!)
    if (word < 0) continue
    for (let i = 0; i < typeWidth; i++) known.types[from + i] = types[at + i]!
    known.isKnown[word] = 1
  }
  return types
}

/** The columns of a place, one by one. */
export function placeOf(place: number): number[] {
  return columns.map((name) => (place >> shifts[name]) & (placeColumns[name] - 1))
}

/** Where each column begins in the number, in bits. */
const shifts = { quotation: 15, block: 10, mention: 3, cue: 0 } as const
const columns = Object.keys(placeColumns) as (keyof typeof placeColumns)[]
const mentionBits = (placeColumns.mention - 1) << shifts.mention

/** Longer words are read only so far: a hash of more tells nothing more. */
const longest = 32

function setType(types: Int32Array, at: number, lower: string, shape: number, bits: number) {
  const word = lower.length > longest ? lower.slice(0, longest) : lower
  // digits fall together: 1,200 and 3,400 are one word
  const folded = shape === Shape.number ? word.replace(/\d/g, '0') : word
  const end = folded.length
  types[at] = hash(folded, 0, end, 0x811c9dc5)
  types[at + 1] = (hash(folded, 0, Math.min(3, end), 0x050c5d1f) >>> 0) % typeColumns.prefix
  types[at + 2] = (hash(folded, Math.max(0, end - 3), end, 0x2f0b4c47) >>> 0) % typeColumns.suffix
  types[at + 3] = (hash(folded, Math.max(0, end - 2), end, 0x1b873593) >>> 0) % typeColumns.ending
  types[at + 4] = shape
  types[at + 5] = classOf(bits)
}

/** FNV-1a over the UTF-16 units `from … to`, mixed once more so that its low bits are as good as the high ones. */
function hash(word: string, from: number, to: number, seed: number): number {
  let value = seed
  for (let i = from; i < to; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value ^ (value >>> 15)
}

const Shape = {
  lower: 0,
  title: 1,
  capitals: 2,
  letter: 3,
  mixed: 4,
  hyphenLower: 5,
  hyphenTitle: 6,
  stops: 7,
  number: 8,
  mark: 9,
  punctuation: 10,
  symbol: 11,
} as const

function shapeOf(text: string, tokens: Tokens, at: number): number {
  const kind = tokens.kind[at]!
  if (kind === TokenKind.number) return Shape.number
  if (kind === TokenKind.mark) return Shape.mark
  if (kind !== TokenKind.word) return kind === TokenKind.punctuation ? Shape.punctuation : Shape.symbol
  const start = tokens.start[at]!
  const end = Math.min(tokens.end[at]!, start + longest)
  let upper = 0
  let lower = 0
  let hyphen = false
  let stop = false
  for (let i = start; i < end; i++) {
    const kind = classAt(text, i)
    if (kind === CharClass.upper) upper++
    else if (kind === CharClass.lower) lower++
    else if (text[i] === '-') hyphen = true
    else if (text[i] === '.') stop = true
  }
  const first = classAt(text, start) === CharClass.upper
  if (hyphen) return first ? Shape.hyphenTitle : Shape.hyphenLower
  if (stop) return Shape.stops
  if (upper === 0) return Shape.lower
  if (lower === 0) return end - start === 1 ? Shape.letter : Shape.capitals
  return first && upper === 1 ? Shape.title : Shape.mixed
}

/** The closed classes that tell most about the word after them, the most telling first. */
const told = [
  Word.subjectPronoun,
  Word.determiner,
  Word.auxiliary,
  Word.preposition,
  Word.conjunction,
  Word.day,
  Word.month,
  Word.adverb,
]

function classOf(bits: number): number {
  for (let i = 0; i < told.length; i++) if (bits & told[i]!) return 1 + i
  return bits & Word.adverbial ? 9 : 0
}

const blockKinds = [
  'headline',
  'standfirst',
  'teaser',
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'caption',
  'dateline',
  'byline',
  'boilerplate',
]

/** The kind of the block, and whether the token begins its sentence. */
function setBlocks({ blocks, sentences }: Mentioned, places: Int32Array) {
  for (const { block, first, last } of sentences) {
    const kind = 1 + blockKinds.indexOf(blocks[block]!.kind)
    for (let at = first; at < last; at++) places[at] = (2 * kind + (at === first ? 1 : 0)) << shifts.block
  }
}

const roles = ['speech', 'scare', 'title', 'nickname']

/** Where in which outermost marked stretch: 0 outside; opening mark, inside, closing mark, by length and role. */
function setQuotations({ tokens, marks }: Mentioned, places: Int32Array) {
  let from = 0
  marks.forEach((mark: MarkedSpan) => {
    if (mark.depth > 0) return
    const first = firstTokenAt(tokens, mark.start, from)
    let last = first
    while (last < tokens.length && tokens.start[last]! < mark.end) last++
    from = first
    const brief = last - first <= 6
    const group = mark.role === 'speech' ? (brief ? 0 : mark.closed ? 1 : 2) : 2 + roles.indexOf(mark.role)
    for (let at = first; at < last; at++) {
      const part = at === first ? (mark.continues ? 3 : 0) : at === last - 1 && mark.closed ? 2 : 1
      places[at]! |= (1 + group * 4 + part) << shifts.quotation
    }
  })
}

const forms = ['name', 'short', 'title', 'acronym', 'pronoun', 'description', 'demonym', 'metonym']
const kinds = ['person', 'organization', 'country', 'place', 'group', 'unnamed']

/** What is mentioned here, by form and kind; its first token is told from the others. */
function setMentions({ tokens, mentions }: Mentioned, places: Int32Array) {
  let from = 0
  for (const mention of mentions) {
    const first = firstTokenAt(tokens, mention.start, from)
    from = first
    const value = 1 + (forms.indexOf(mention.form) * kinds.length + kinds.indexOf(mention.kind)) * 2
    for (let at = first; at < tokens.length && tokens.start[at]! < mention.end; at++) {
      // a mention inside another adds nothing
      if ((places[at]! & mentionBits) === 0) places[at]! |= (value + (at === first ? 1 : 0)) << shifts.mention
    }
  }
}

function cueBucket(chance: number): number {
  let bucket = 1
  for (const limit of [0.15, 0.3, 0.5, 0.7, 0.85, 0.95]) if (chance >= limit) bucket++
  return bucket
}

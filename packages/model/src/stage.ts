/**
 * The vocabulary of the pipeline: what each stage hands to the next. Every type extends the one before,
 * so that a wrong order of stages does not compile. `walk.ts` is the one place that knows the order.
 */

import type { Actor, Quote, RuleName, Span, Warning } from './record'
import type { ActorKind, MentionForm } from './record/actor'
import type { Article, Block } from './record/article'

/** Stage 1, read: an article without quotes and actors. */
export interface Draft {
  /** What the reader could tell of the article itself; `id` is filled in at the end where absent. */
  article: Partial<Omit<Article, 'text' | 'blocks' | 'quotes' | 'actors'>>
  text: string
  /** In order, not overlapping, nothing but white space between them. */
  blocks: Block[]
  warnings: Warning[]
  /** From the text back to the input, where the text is not the input itself. */
  sourceMap?: SourceMap
  /** True where there is no article, and the warnings say why: the draft only carries them. */
  refused?: true
}

/** What came with the input and is not in it. */
export interface ReadHints {
  /** The charset that the transport states, or its whole `Content-Type`; a byte order mark outranks it. */
  charset?: string
}

/**
 * Leads from a text back to the source that it was cut from, stretch by stretch in the order of the text. A stretch is
 * as long in the source as in the text, character for character; else it leads there as a whole (`&amp;`).
 */
export interface SourceMap {
  /** Where each stretch begins in the text. */
  text: number[]
  /** Where each stretch ends in the text. */
  textEnd: number[]
  /** Where each stretch begins in the source. */
  source: number[]
  /** Where each stretch ends in the source. */
  sourceEnd: number[]
}

/** What is read: text, or bytes of any kind, such as `await response.arrayBuffer()` gives. */
export type Input = string | ArrayBuffer | ArrayBufferView

/** A reader turns input into drafts. It never throws; trouble becomes a warning of the draft. */
export type Reader = (input: Input, hints?: ReadHints) => Draft[]

/** What a token is made of. Values are stable: they stand in recorded fixtures. */
export const TokenKind = { word: 0, number: 1, mark: 2, punctuation: 3, symbol: 4 } as const

/**
 * All tokens of a text, in order, as columns: token `i` is `text.slice(start[i], end[i])`.
 * Clitics are tokens of their own (`Lavrov|'s`, `did|n't`), a hyphenated word is one, and so is a quotation mark.
 */
export interface Tokens {
  length: number
  start: Int32Array
  end: Int32Array
  /** A value of `TokenKind`. */
  kind: Uint8Array
  /** The sentence that the token is in: an index into `Segmented.sentences`. */
  sentence: Int32Array
  /** The token in lower case with curly apostrophes made straight; interned, so equal words are one string. */
  lower: string[]
  /** Which form it is, counted from 0: equal for tokens that are written alike and of one kind. */
  form: Int32Array
  /** For each form the first token that has it: what depends on the form alone need be found out once. */
  firstOf: number[]
  /** For each form what it can be: bits of `Word` (see `text/lexicon.ts`). */
  bits: Int32Array
}

/** A stretch of text in one block without a sentence end inside it; `first`..`last` are its tokens, half-open. */
export interface Sentence extends Span {
  block: number
  /** Index of its first token. */
  first: number
  /** Index after its last token. */
  last: number
}

/** What a pair of quotation marks is there for. */
export type MarkRole = 'speech' | 'nickname' | 'title' | 'scare'

/** A stretch in quotation marks, marks included, within one block. */
export interface MarkedSpan extends Span {
  /** Without the marks. */
  inner: Span
  /** 0 for outermost; 1 for single within double, and so on. */
  depth: number
  /** Index of the enclosing stretch in `marks`, or -1. */
  parent: number
  /** False where the closing mark never comes: the stretch ends with its block. */
  closed: boolean
  /** True where it goes on from a stretch that the block before left open (each paragraph opens again, the last one closes). */
  continues: boolean
  role: MarkRole
  block: number
}

/** Stage 2, segment. */
export interface Segmented extends Draft {
  tokens: Tokens
  /** In order; every token is in exactly one. */
  sentences: Sentence[]
  /** By start, then outermost first. */
  marks: MarkedSpan[]
}

/** One place where somebody or something is referred to. */
export interface Mention extends Span {
  form: MentionForm
  kind: ActorKind
  /** The name itself inside the mention, without title, article and possessive: `Lavrov` in `Mr Lavrov`. */
  head: Span
  /** The name that the language data gives it: `United States` for `the Americans`, `Russia` for `Moscow`. */
  canonical?: string | undefined
  /** Title before the name (`US President`) or apposition after it (`the deputy head of …`), as written. */
  roles?: { title: string; of?: string; span: Span }[] | undefined
  gender?: 'female' | 'male' | 'neutral' | undefined
  plural?: boolean | undefined
}

/** Stage 3, mention: who is named where. In order of start; a mention may lie inside another. */
export interface Mentioned extends Segmented {
  mentions: Mention[]
}

/** One attribution: somebody's words, the words that say so, and the words that say whose. */
export interface Attribution {
  content: Span[]
  cue: Span[]
  source: Span[]
  via?: Span[] | undefined
  to?: Span[] | undefined
  rule: RuleName
  /** Share of attributions of the same grade whose content and source are right, as counted on a corpus. */
  confidence: number
  /** What `confidence` was counted over: rule, shape and sureness, such as `cue-before/plain/sure`. */
  grade?: string
}

/** Stage 4, attribute. In order of first content. */
export interface Attributed extends Mentioned {
  attributions: Attribution[]
}

/** Stage 5, resolve: mentions led to actors, sources led to speakers. */
export interface Resolved extends Attributed {
  actors: Actor[]
  quotes: Quote[]
}

/** Finds attributions. A better tagger is plugged in here: `parse(text, { attribution })`. */
export type Attributor = (article: Mentioned) => Attribution[]

/** An attributor that takes its time, such as a larger network: all articles of an input come at once, so that it can batch. */
export interface AsyncAttributor {
  /** For each article what was found in it, in the order of the articles. */
  attribute(articles: readonly Mentioned[]): Promise<Attribution[][]>
}

export type { Actor, Article, Block, Quote, RuleName, Span, Warning }

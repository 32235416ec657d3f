import clauseWords from '../../lang/en/clauses.json'
import type { MarkedSpan, Mentioned, Span, Tokens } from '../../stage'
import { TokenKind } from '../../stage'
import { CharClass, classAt } from '../../text/chars'
import { canBe, Word } from '../../text/lexicon'
import { firstTokenAt } from '../../text/tokens'
import { Stretches } from './stretches'

/** A stretch of tokens, half-open. */
export interface Range {
  first: number
  last: number
}

/** An article as the rules walk through it: everything in tokens, and for each token the marks around it. */
export interface Scene {
  article: Mentioned
  text: string
  tokens: Tokens
  /** For each token the index of the outermost marked stretch it is in (marks included), or -1. */
  marked: Int32Array
  /** For each outermost marked stretch its tokens, marks included. */
  stretch: Stretches
}

/** Titles, nicknames and the like are no speech: for the rules their marks are not there. */
export function sceneOf(article: Mentioned): Scene {
  const { text, tokens, marks } = article
  const marked = new Int32Array(tokens.length).fill(-1)
  const stretch = new Stretches(marks.length)
  let from = 0
  marks.forEach((mark: MarkedSpan, index: number) => {
    if (mark.depth > 0 || mark.role === 'nickname' || mark.role === 'title') return
    const first = firstTokenAt(tokens, mark.start, from)
    let last = first
    while (last < tokens.length && tokens.start[last]! < mark.end) marked[last++] = index
    stretch.set(index, { first, last })
    from = first
  })
  return { article, text, tokens, marked, stretch }
}

export const word = (scene: Scene, at: number): string => scene.tokens.lower[at] ?? ''
export const isWord = (scene: Scene, at: number): boolean =>
  scene.tokens.kind[at] === TokenKind.word || scene.tokens.kind[at] === TokenKind.number
export const isPunctuation = (scene: Scene, at: number): boolean =>
  (scene.tokens.kind[at] ?? 0) >= TokenKind.punctuation
export const isMark = (scene: Scene, at: number): boolean => scene.tokens.kind[at] === TokenKind.mark

/** A row of marks, of signs or of numbers says nothing, however long it is. */
export function hasWord({ tokens }: Pick<Scene, 'tokens'>, { first, last }: Range): boolean {
  for (let at = first; at < last; at++) if (tokens.kind[at] === TokenKind.word) return true
  return false
}

/** True for a word that starts with a capital. */
export function isCapital(scene: Scene, at: number): boolean {
  return (
    scene.tokens.kind[at] === TokenKind.word &&
    classAt(scene.text, scene.tokens.start[at]!) === CharClass.upper
  )
}

const relatives: ReadonlySet<string> = new Set(clauseWords.relatives)
/** `who`, `which`, `that`; not `WHO` in “WHO says”. */
export const isRelative = (scene: Scene, at: number): boolean =>
  relatives.has(word(scene, at)) &&
  (word(scene, at) !== 'who' || canBe(scene.tokens, at, Word.subjectPronoun))

const dashes = new Set(['—', '–', '―', '--', '-', '---'])
export const isDash = (scene: Scene, at: number): boolean => dashes.has(word(scene, at))

/** A comma or a dash: where a clause breaks off. */
export function isBreak(lower: string): boolean {
  return lower === ',' || lower === '—' || lower === '–' || lower === '--'
}

/** The text that a range of tokens covers. */
export function spanOf({ tokens }: Scene, { first, last }: Range): Span {
  return { start: tokens.start[first]!, end: tokens.end[last - 1]! }
}

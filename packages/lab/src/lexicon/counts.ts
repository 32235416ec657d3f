import { classAfter, classBefore, isAdverb, isFunctionWord, type Segmented, trace } from '@news/model/stages'
import type { GoldArticle, GoldQuote } from '../corpus/brat'
import type { Range } from '../corpus/range'
import { tokensIn } from '../corpus/tokens-in'

/** How often a word form stands with one class of neighbour. */
export interface NeighbourCount {
  /** All uses outside of quotation marks. */
  uses: number
  /** Of these, the uses as the head of a cue. */
  cues: number
  /** Of the cues, those whose content follows. */
  followed: number
  /** Of those, the ones whose content begins with the neighbour itself. */
  adjacent: number
  /** Of the cues, those that hold the neighbour too: `called for`. */
  taken: number
}

/** All counts of a word form. */
export interface FormCount {
  uses: number
  cues: number
  /** Cues with content on both sides and nobody named as the source: `the talks seem to stall`. */
  raised: number
  next: Record<string, NeighbourCount>
  prev: Record<string, NeighbourCount>
}

/** Counts that begin. */
export const emptyCount = (): FormCount => ({ uses: 0, cues: 0, raised: 0, next: {}, prev: {} })
export const emptyNeighbour = (): NeighbourCount => ({ uses: 0, cues: 0, followed: 0, adjacent: 0, taken: 0 })

/** The count under a name, made if it is the first. */
export function neighbourIn(counts: Record<string, NeighbourCount>, name: string): NeighbourCount {
  counts[name] ??= emptyNeighbour()
  return counts[name]
}

/** Counts every word form of a corpus outside of quotation marks. */
export function countForms(articles: Iterable<GoldArticle>): Map<string, FormCount> {
  const counts = new Map<string, FormCount>()
  for (const { text, quotes } of articles) {
    const [walk] = trace(text)
    if (walk === undefined) continue
    const heads = cueHeads(walk, quotes)
    const quoted = insideMarks(walk)
    for (let at = 0; at < walk.tokens.length; at++) {
      if (walk.tokens.kind[at] !== 0 || quoted[at] === 1) continue
      const form = walk.tokens.lower[at]!
      if (!counts.has(form)) counts.set(form, emptyCount())
      countUse(counts.get(form)!, walk, at, heads.get(at))
    }
  }
  return counts
}

function countUse(count: FormCount, { text, tokens }: Segmented, at: number, quote: GoldQuote | undefined) {
  const next = neighbourIn(count.next, classAfter(text, tokens, at))
  const prev = neighbourIn(count.prev, classBefore(text, tokens, at))
  for (const one of [count, next, prev]) one.uses++
  if (quote === undefined) return
  for (const one of [count, next, prev]) one.cues++
  const end = tokens.end[at]!
  const neighbour = tokens.start[at + 1] ?? end
  if (
    quote.cue.some(([start, stop]) => start < (tokens.end[at + 1] ?? 0) && stop >= (tokens.end[at + 1] ?? 0))
  )
    next.taken++
  const before = quote.content.some(([start]) => start < end)
  const behind = quote.content.map(([start]) => start).filter((start) => start >= end)
  if (behind.length === 0) return
  next.followed++
  if (Math.min(...behind) <= neighbour) next.adjacent++
  if (before && quote.source.length === 0) count.raised++
}

/** The reporting word in each cue: the first that is no auxiliary, article, preposition or adverb. */
function cueHeads({ tokens }: Segmented, quotes: readonly GoldQuote[]): Map<number, GoldQuote> {
  const heads = new Map<number, GoldQuote>()
  for (const quote of quotes) {
    const head = quote.cue[0] && headOf(tokens, quote.cue[0])
    if (head !== undefined) heads.set(head, quote)
  }
  return heads
}

function headOf(tokens: Segmented['tokens'], range: Range): number | undefined {
  return tokensIn(tokens, range).find((at) => {
    const word = tokens.lower[at]!
    return tokens.kind[at] === 0 && !isFunctionWord(word) && !isAdverb(word)
  })
}

function insideMarks({ tokens, marks }: Segmented): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  let at = 0
  for (const mark of marks) {
    if (mark.depth > 0) continue
    while (at < tokens.length && tokens.start[at]! < mark.start) at++
    while (at < tokens.length && tokens.end[at]! <= mark.end) inside[at++] = 1
  }
  return inside
}

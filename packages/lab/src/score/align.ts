import type { GoldArticle, GoldQuote } from '../corpus/brat'
import type { PredictedQuote } from '../corpus/prediction'
import type { Range } from '../corpus/range'
import { markedStretches } from './marked'
import { common, cover, iou, wordsOf } from './words'

/** A quote as sets of words. */
export interface QuoteWords {
  content: Set<number>
  cue: Set<number>
  source: Set<number>
}

/** A gold quote led to a predicted one, both by index. */
export interface Match {
  gold: number
  predicted: number
  iou: number
}

/** One article with gold and prediction side by side. */
export interface Aligned {
  article: GoldArticle
  words: Range[]
  marked: Range[]
  gold: QuoteWords[]
  predicted: QuoteWords[]
  quotes: PredictedQuote[]
  matches: Match[]
}

/** Matches one to one the quotes whose contents share at least half of their words, best first. */
export function align(article: GoldArticle, quotes: PredictedQuote[]): Aligned {
  const words = wordsOf(article.text)
  const gold = article.quotes.map((quote) => inWords(words, quote))
  const predicted = quotes.map((quote) => inWords(words, quote))
  return {
    article,
    words,
    marked: markedStretches(article.text),
    gold,
    predicted,
    quotes,
    matches: matchesOf(gold, predicted),
  }
}

/** Whether the source is right: some word in common, or none where the gold has none. */
export function sourceRight(gold: QuoteWords, predicted: QuoteWords): boolean {
  return gold.source.size === 0 ? predicted.source.size === 0 : common(gold.source, predicted.source) > 0
}

/** Which predicted quotes are right, content and source, by index. */
export function rightQuotes({ gold, predicted, matches }: Aligned): Set<number> {
  const right = matches.filter((match) => sourceRight(gold[match.gold]!, predicted[match.predicted]!))
  return new Set(right.map((match) => match.predicted))
}

/** Whether the contents are the same words. */
export const isExact = (match: Match) => match.iou > 0.999

const kinds = ['direct', 'mixed', 'indirect'] as const
export type GoldKind = (typeof kinds)[number]

/** All words in quotation marks, none, or something between, as the scorer draws the line. */
export function kindOf(content: Set<number>, marked: Set<number>): GoldKind {
  const inMarks = common(content, marked)
  if (inMarks === 0) return 'indirect'
  return inMarks >= 0.9 * content.size ? 'direct' : 'mixed'
}

function inWords(words: Range[], quote: GoldQuote | PredictedQuote): QuoteWords {
  return {
    content: cover(words, quote.content),
    cue: cover(words, quote.cue ?? []),
    source: cover(words, quote.source ?? []),
  }
}

function matchesOf(gold: QuoteWords[], predicted: QuoteWords[]): Match[] {
  const pairs: Match[] = []
  for (const [g, { content }] of gold.entries()) {
    for (const [p, other] of predicted.entries()) {
      const shared = iou(content, other.content)
      if (shared >= 0.5) pairs.push({ gold: g, predicted: p, iou: shared })
    }
  }
  // The sort is stable: of equal pairs the one first in the gold, then first in the prediction, goes first.
  pairs.sort((a, b) => b.iou - a.iou)
  const takenGold = new Set<number>()
  const takenPredicted = new Set<number>()
  return pairs.filter(({ gold: g, predicted: p }) => {
    if (takenGold.has(g) || takenPredicted.has(p)) return false
    takenGold.add(g)
    takenPredicted.add(p)
    return true
  })
}

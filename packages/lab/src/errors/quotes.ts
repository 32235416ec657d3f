import { type Aligned, isExact, kindOf, type QuoteWords, sourceRight } from '../score/align'
import { common, cover } from '../score/words'

/** What can be wrong with a quote, in the order in which it is reported. */
export const quoteErrorTexts = {
  missed: 'in the gold, and nothing of ours overlaps it',
  spurious: 'ours, and nothing in the gold overlaps it',
  source: 'content found, other source',
  edge: 'content found, other words at its edges',
  apart: 'ours and gold overlap by less than half of the words',
  merged: 'one of ours covers several of the gold',
  split: 'several of ours share one of the gold',
} as const

/** A class of errors: a key of `quoteErrorTexts`. */
export type QuoteErrorClass = keyof typeof quoteErrorTexts

/** One thing that is wrong, with the quotes that it concerns, by index. */
export interface QuoteError {
  class: QuoteErrorClass
  /** What sort of it: the kind that was missed, the rule that was spurious, the edge that is off. */
  sort: string
  aligned: Aligned
  gold: number[]
  predicted: number[]
}

/** Everything that is wrong in one article. A match can be wrong twice: in its source and at an edge. */
export function quoteErrors(aligned: Aligned): QuoteError[] {
  const { gold, predicted, matches, quotes } = aligned
  const error = (
    kind: QuoteErrorClass,
    sort: string,
    of: { gold?: number[]; predicted?: number[] },
  ): QuoteError => ({
    class: kind,
    sort,
    aligned,
    gold: of.gold ?? [],
    predicted: of.predicted ?? [],
  })
  const matchOfGold = new Map(matches.map((match) => [match.gold, match]))
  const matchOfPredicted = new Map(matches.map((match) => [match.predicted, match]))
  const inMarks = cover(aligned.words, aligned.marked)

  const ofMatches = matches.flatMap((match) => {
    const [g, p] = [gold[match.gold]!, predicted[match.predicted]!]
    const both = { gold: [match.gold], predicted: [match.predicted] }
    return [
      ...(sourceRight(g, p) ? [] : [error('source', sourceSort(g, p), both)]),
      ...(isExact(match) ? [] : [error('edge', edgeSort(g.content, p.content), both)]),
    ]
  })
  const ofGold = gold.flatMap((quote, g) => {
    if (matchOfGold.has(g)) return []
    const sort = kindOf(quote.content, inMarks)
    const nearest = mostCommon(quote, predicted)
    if (nearest === undefined) return [error('missed', sort, { gold: [g] })]
    const taken = matchOfPredicted.get(nearest)
    // Ours was counted for another one of the gold already: it covers both.
    if (taken) return [error('merged', sort, { gold: [taken.gold, g], predicted: [nearest] })]
    return [error('apart', sort, { gold: [g], predicted: [nearest] })]
  })
  const ofPredicted = predicted.flatMap((quote, p) => {
    if (matchOfPredicted.has(p)) return []
    const sort = quotes[p]!.rule ?? 'no rule'
    const nearest = mostCommon(quote, gold)
    if (nearest === undefined) return [error('spurious', sort, { predicted: [p] })]
    const taken = matchOfGold.get(nearest)
    if (taken) return [error('split', sort, { gold: [nearest], predicted: [taken.predicted, p] })]
    // Counted from the side of the gold, unless the gold's own best is another one of ours.
    if (mostCommon(gold[nearest]!, predicted) === p) return []
    return [error('apart', sort, { gold: [nearest], predicted: [p] })]
  })
  return [...ofMatches, ...ofGold, ...ofPredicted]
}

/** The one of the others that shares the most content words with a quote. */
function mostCommon(quote: QuoteWords, others: QuoteWords[]): number | undefined {
  let best: number | undefined
  let most = 0
  for (const [index, other] of others.entries()) {
    const count = common(quote.content, other.content)
    if (count > most) {
      most = count
      best = index
    }
  }
  return best
}

function sourceSort(gold: QuoteWords, predicted: QuoteWords): string {
  if (gold.source.size === 0) return 'gold has none'
  return predicted.source.size === 0 ? 'ours has none' : 'another'
}

function edgeSort(gold: Set<number>, predicted: Set<number>): string {
  const left = Math.min(...predicted) - Math.min(...gold)
  const right = Math.max(...predicted) - Math.max(...gold)
  const sorts = [
    left < 0 ? 'too long on the left' : left > 0 ? 'too short on the left' : '',
    right > 0 ? 'too long on the right' : right < 0 ? 'too short on the right' : '',
  ].filter(Boolean)
  return sorts.join(', ') || 'in the middle'
}

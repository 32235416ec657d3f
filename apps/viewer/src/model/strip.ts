import type { Article, QuoteKind } from '@news/model'

/** A stretch of the article in which somebody speaks. */
export interface Stretch {
  /** Id of the quote, of the first one where several lie too close to be told apart. */
  quote: string
  who: string
  kind: QuoteKind
  /** Where it begins and ends, as parts of the whole text from 0 to 1. */
  from: number
  to: number
}

/** A strip is hardly ever drawn wider than this many pixels. */
const pixels = 1000

/**
 * Who speaks where: the text from its first to its last character, flattened to a strip. A quote that lies inside
 * another comes after it, so as to be drawn over it. What the same speaker says in one pixel is one stretch.
 */
export function strip(article: Article, who: (quote: Article['quotes'][number]) => string): Stretch[] {
  const { length } = article.text
  const all = article.quotes
    .flatMap((quote) =>
      quote.content
        .filter(({ start, end }) => start < end && end <= length)
        .map(({ start, end }) => ({
          quote: quote.id,
          who: who(quote),
          kind: quote.kind,
          from: start / length,
          to: end / length,
        })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const last = new Map<string, Stretch>()
  const out: Stretch[] = []
  for (const stretch of all) {
    const before = last.get(stretch.who)
    if (before && before.kind === stretch.kind && samePixel(before.from, stretch.to))
      before.to = Math.max(before.to, stretch.to)
    else {
      out.push(stretch)
      last.set(stretch.who, stretch)
    }
  }
  return out
}

/** The stretch that lies nearest to a place from 0 to 1; of several over it, the innermost. */
export function nearest(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let best: Stretch | undefined
  let least = Number.POSITIVE_INFINITY
  for (const stretch of stretches) {
    const away = Math.max(stretch.from - place, place - stretch.to, 0)
    if (away <= least) [best, least] = [stretch, away]
  }
  return best
}

function samePixel(a: number, b: number): boolean {
  return Math.floor(a * pixels) === Math.floor(b * pixels)
}

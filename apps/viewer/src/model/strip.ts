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

/** So many stretches can be told apart that begin in one pixel. */
const mostInPixel = 2

/**
 * Who speaks where: the text from its first to its last character, flattened to a strip. A quote that lies inside
 * another comes after it, so as to be drawn over it. What the same speaker says in one pixel is one stretch, and of
 * stretches no longer than a pixel only the first two in it are kept, so that there is an end to them in any article.
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
  const inPixel = new Map<number, number>()
  return all.filter((stretch) => {
    const before = last.get(stretch.who)
    if (before && before.kind === stretch.kind && pixelOf(before.from) === pixelOf(stretch.to)) {
      before.to = Math.max(before.to, stretch.to)
      return false
    }
    const pixel = pixelOf(stretch.from)
    const count = inPixel.get(pixel) ?? 0
    if (count >= mostInPixel && pixelOf(stretch.to) <= pixel + 1) return false
    inPixel.set(pixel, count + 1)
    last.set(stretch.who, stretch)
    return true
  })
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

function pixelOf(place: number): number {
  return Math.floor(place * pixels)
}

import { type Aligned, type GoldKind, isExact, kindOf, type QuoteWords, sourceRight } from './align'
import { add, type Counts, type Figure, figure } from './prf'
import { common, cover } from './words'

const names = [
  'marked',
  'markedFound',
  'full',
  'content',
  'exact',
  'tokensContent',
  'tokensSource',
  'tokensCue',
] as const
export type QuoteFigure = (typeof names)[number]

/** The figures over a corpus, all summed over the articles before any division. */
export interface QuoteFigures {
  articles: number
  figures: Record<QuoteFigure, Figure>
  recall: Record<GoldKind, { found: number; gold: number }>
}

/**
 * Scores aligned articles.
 *
 * - marked: each stretch in quotation marks with an owner on both sides, and the right source (markedFound: without that)
 * - content: a quote found, half of the words or more; full: and the source; exact: the very words
 * - tokens: the words tagged as content, source and cue
 */
export function scoreQuotes(articles: Aligned[]): QuoteFigures {
  const sums = Object.fromEntries(names.map((name) => [name, { right: 0, predicted: 0, gold: 0 }])) as Record<
    QuoteFigure,
    Counts
  >
  const recall = { direct: noneOf(), mixed: noneOf(), indirect: noneOf() }
  for (const article of articles) {
    addMatches(sums, article)
    addMarked(sums, article)
    addTokens(sums, article)
    addRecall(recall, article)
  }
  const figures = Object.fromEntries(names.map((name) => [name, figure(sums[name])]))
  return { articles: articles.length, figures: figures as Record<QuoteFigure, Figure>, recall }
}

type Sums = Record<QuoteFigure, Counts>

function addMatches(sums: Sums, { gold, predicted, matches }: Aligned): void {
  const full = matches.filter((match) => sourceRight(gold[match.gold]!, predicted[match.predicted]!))
  add(sums.content, matches.length, predicted.length, gold.length)
  add(sums.full, full.length, predicted.length, gold.length)
  add(sums.exact, matches.filter(isExact).length, predicted.length, gold.length)
}

function addMarked(sums: Sums, { gold, predicted, marked, words }: Aligned): void {
  for (const stretch of marked) {
    const inside = cover(words, [stretch])
    if (inside.size === 0) continue
    const ours = ownerOf(inside, predicted)
    const theirs = ownerOf(inside, gold)
    const found = ours !== undefined && theirs !== undefined
    const right = found && sourceRight(theirs, ours)
    add(sums.markedFound, Number(found), Number(ours !== undefined), Number(theirs !== undefined))
    add(sums.marked, Number(right), Number(ours !== undefined), Number(theirs !== undefined))
  }
}

/** The first of the quotes that hold the most of the words, if it holds half of them. */
function ownerOf(inside: Set<number>, quotes: QuoteWords[]): QuoteWords | undefined {
  let owner: QuoteWords | undefined
  let most = 0
  for (const quote of quotes) {
    const share = common(inside, quote.content) / inside.size
    if (share > most) {
      most = share
      owner = quote
    }
  }
  return most >= 0.5 ? owner : undefined
}

function addTokens(sums: Sums, { gold, predicted }: Aligned): void {
  for (const [name, part] of [
    ['tokensContent', 'content'],
    ['tokensSource', 'source'],
    ['tokensCue', 'cue'],
  ] as const) {
    const theirs = new Set(gold.flatMap((quote) => [...quote[part]]))
    const ours = new Set(predicted.flatMap((quote) => [...quote[part]]))
    add(sums[name], common(theirs, ours), ours.size, theirs.size)
  }
}

function addRecall(recall: QuoteFigures['recall'], { gold, matches, marked, words }: Aligned): void {
  const inMarks = cover(words, marked)
  const found = new Set(matches.map((match) => match.gold))
  for (const [index, quote] of gold.entries()) {
    const kind = recall[kindOf(quote.content, inMarks)]
    kind.gold++
    if (found.has(index)) kind.found++
  }
}

const noneOf = () => ({ found: 0, gold: 0 })

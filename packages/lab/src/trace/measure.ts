import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluation } from '../floors/files'
import { randomFrom } from '../random'
import { countBy, groupBy } from '../score/group'
import { type GroupingFigures, scoreGrouping } from '../score/grouping'
import { type Figure, figure } from '../score/prf'
import { readHand, traceHand } from './hand'
import { peopleOf } from './people'
import { type Pool, wordsOf } from './pools'
import { type TracedQuote, traceSet } from './run'
import { articlesOf } from './stories'

/** What is measured over the seeds of a pool. */
export interface TraceFigures {
  articles: number
  quotes: number
  copies: GroupingFigures
  traces: GroupingFigures
  people: GroupingFigures
  /** Of the places that name a wrong speaker, those told as outliers. */
  wrong: Figure
  /** Of the pairs of places that belong together, by what was done to one of them, those found. */
  edits: Record<string, { found: number; all: number }>
}

/** Seeds that thresholds were tuned on, and those that only the stated figures are from. */
export const seeds: Record<Pool, readonly number[]> = {
  dev: [7, 8, 9, 10, 11, 12],
  'held-out': [1001, 1002, 1003, 1004],
}

/** Makes the sets of a pool and runs the library over them; groups are never compared across sets. */
export function measureTraces(pool: Pool, events = 150, only = seeds[pool]): TraceFigures {
  const all = only.map((seed) => {
    const set = articlesOf(randomFrom(seed), wordsOf(pool), events)
    const own = <T extends { gold: string; ours: string }>(things: T[]) =>
      things.map((thing) => ({ ...thing, gold: `${seed} ${thing.gold}`, ours: `${seed} ${thing.ours}` }))
    const { articles, quotes } = traceSet(set)
    return { articles: own(articles), quotes: own(quotes), people: own(peopleOf(set)) }
  })
  const articles = all.flatMap((one) => one.articles)
  const quotes = all.flatMap((one) => one.quotes)
  const flagged = quotes.filter(({ standing }) => standing === 'outlier')
  return {
    articles: articles.length,
    quotes: quotes.length,
    copies: scoreGrouping(articles),
    traces: scoreGrouping(quotes),
    people: scoreGrouping(all.flatMap((one) => one.people)),
    wrong: figure({
      right: flagged.filter(({ wrong }) => wrong).length,
      predicted: flagged.length,
      gold: quotes.filter(({ wrong }) => wrong).length,
    }),
    edits: byEdit(quotes),
  }
}

/** The cases written by hand, `evaluation/trace/quotes.md`. */
export function measureHand(): { quotes: number; traces: GroupingFigures } {
  const quotes = traceHand(readHand(readFileSync(join(evaluation, 'trace/quotes.md'), 'utf8')))
  return { quotes: quotes.length, traces: scoreGrouping(quotes) }
}

function byEdit(quotes: readonly TracedQuote[]): TraceFigures['edits'] {
  const pairs: TraceFigures['edits'] = {}
  for (const group of groupBy(quotes, ({ gold }) => gold).values()) {
    if (group.length < 2) continue
    const together = countBy(group, ({ ours }) => ours)
    for (const { ours, edits } of group)
      for (const edit of edits) {
        pairs[edit] ??= { found: 0, all: 0 }
        pairs[edit].found += together.get(ours)! - 1
        pairs[edit].all += group.length - 1
      }
  }
  return pairs
}

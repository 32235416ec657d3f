import { createStories, createTraces, fingerprintOf, judge, read, type Witness, witnessesOf } from '@news/corpus'
import type { Grouped } from '../score/grouping'
import type { MadeArticle } from './draft'

/** Near-duplicates of a set: each article with its story and the one it was put in. */
export interface TracedArticle extends Grouped {
  made: string
  id: string
}

/** A quote of a set with its utterance and the trace it was put in. */
export interface TracedQuote extends Grouped {
  witness: Witness
  edits: readonly string[]
  wrong: boolean
}

export interface Traced {
  articles: TracedArticle[]
  quotes: TracedQuote[]
}

/** Runs the library over a set, in the order of publication. */
export function traceSet(set: readonly MadeArticle[]): Traced {
  const inTime = [...set].sort((a, b) => (a.article.published!.value < b.article.published!.value ? -1 : 1))
  const stories = createStories()
  for (const { article } of inTime) stories.add(fingerprintOf(article))
  const traces = createTraces()
  const quotes: Omit<TracedQuote, 'ours'>[] = []
  for (const { article, gold } of inTime) {
    for (const witness of witnessesOf(article, { story: stories.of(article.id)! })) {
      const saying = gold.quotes.get(witness.quote)
      if (saying === undefined) continue
      traces.add(witness)
      quotes.push({ witness, gold: saying.utterance, edits: saying.edits, wrong: saying.wrong })
    }
  }
  return {
    articles: inTime.map(({ article, gold }) => ({ id: article.id, made: gold.made, gold: gold.story, ours: stories.of(article.id)! })),
    quotes: quotes.map((quote) => ({ ...quote, ours: traces.of(quote.witness.id)! })),
  }
}

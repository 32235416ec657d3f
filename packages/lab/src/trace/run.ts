import {
  attributionsOf,
  createStories,
  createTraces,
  fingerprintOf,
  type Standing,
  type Traces,
  type Witness,
  witnessesOf,
} from '@news/corpus'
import type { Grouped } from '../score/grouping'
import type { MadeArticle } from './draft'
import { inTime } from './people'

/** Near-duplicates of a set: each article with its story and the one it was put in. */
export interface TracedArticle extends Grouped {
  made: string
  id: string
}

/** A quote of a set with its utterance and the trace it was put in. */
export interface TracedQuote extends Grouped {
  witness: Witness
  edits: readonly string[]
  /** The article names somebody who did not say it. */
  wrong: boolean
  /** How the speaker stands among those that the trace names. */
  standing?: Standing
}

export interface Traced {
  articles: TracedArticle[]
  quotes: TracedQuote[]
}

/** Runs the library over a set, in the order of publication. */
export function traceSet(set: readonly MadeArticle[]): Traced {
  const ordered = inTime(set)
  const stories = createStories()
  for (const { article } of ordered) stories.add(fingerprintOf(article))
  const traces = createTraces()
  const quotes: Omit<TracedQuote, 'ours'>[] = []
  for (const { article, gold } of ordered) {
    for (const witness of witnessesOf(article, { story: stories.of(article.id)! })) {
      const saying = gold.quotes.get(witness.quote)
      if (saying === undefined) continue
      traces.add(witness)
      quotes.push({ witness, gold: saying.utterance, edits: saying.edits, wrong: saying.wrong })
    }
  }
  const standings = standingsOf(traces)
  return {
    articles: ordered.map(({ article, gold }) => ({
      id: article.id,
      made: gold.made,
      gold: gold.story,
      ours: stories.of(article.id)!,
    })),
    quotes: quotes.map((quote) => {
      const ours = traces.of(quote.witness.id)!
      const standing = standings.get(quote.witness.id)
      return { ...quote, ours, ...(standing === undefined ? {} : { standing }) }
    }),
  }
}

/** How the speaker of each quote stands in its trace. */
function standingsOf(traces: Traces): Map<string, Standing> {
  const found = new Map<string, Standing>()
  for (const trace of traces.all())
    for (const { standing, witnesses } of attributionsOf(traces.witnesses(trace)))
      for (const id of witnesses) found.set(id, standing)
  return found
}

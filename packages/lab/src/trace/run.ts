import {
  attributionsOf,
  createStories,
  createTraces,
  fingerprintOf,
  type Standing,
  type Traces,
  witnessesOf,
} from '@news/corpus'
import type { Grouped } from '../score/grouping'
import type { MadeArticle } from './draft'
import { inTime } from './people'

/** A quote of a set with its utterance and the trace it was put in. */
export interface TracedQuote extends Grouped {
  edits: readonly string[]
  /** The article names somebody who did not say it. */
  wrong: boolean
  /** How the speaker stands among those that the trace names. */
  standing?: Standing
}

export interface Traced {
  /** Each article with its story and the one it was put in. */
  articles: Grouped[]
  quotes: TracedQuote[]
}

/** Runs the library over a set, in the order of publication. */
export function traceSet(set: readonly MadeArticle[]): Traced {
  const ordered = inTime(set)
  const stories = createStories()
  for (const { article } of ordered) stories.add(fingerprintOf(article))
  const traces = createTraces()
  const quotes: (Omit<TracedQuote, 'ours'> & { id: string })[] = []
  for (const { article, gold } of ordered) {
    for (const witness of witnessesOf(article, { story: stories.of(article.id)! })) {
      const saying = gold.quotes.get(witness.quote)
      if (saying === undefined) continue
      traces.add(witness)
      quotes.push({ id: witness.id, gold: saying.utterance, edits: saying.edits, wrong: saying.wrong })
    }
  }
  const standings = standingsOf(traces)
  return {
    articles: ordered.map(({ article, gold }) => ({ gold: gold.story, ours: stories.of(article.id)! })),
    quotes: quotes.map(({ id, ...quote }) => {
      const ours = traces.of(id)!
      const standing = standings.get(id)
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

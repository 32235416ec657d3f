import { quotesOf } from '../predict/quotes'
import { runLibraryWith } from '../predict/run'
import { type Aligned, align } from '../score/align'
import { type Figure, figure } from '../score/prf'
import { scoreQuotes } from '../score/quotes'
import type { CaretArticle } from './carets'
import { type Outcome, outcomesOf } from './outcomes'
import { speakerRight } from './speaker'

/** The figures that have floors, in the order of the table. */
export const floorNames = ['marked', 'found', 'content', 'full', 'exact', 'speaker'] as const
export type FloorName = (typeof floorNames)[number]

/** An article of the set with what the library made of it. */
export interface Measured {
  file: string
  aligned: Aligned
  outcomes: Outcome[]
}

/** Runs the built library over the set, with an attributor of that name. */
export async function measure(articles: CaretArticle[], attribution = 'tagger'): Promise<Measured[]> {
  return (await runLibraryWith(articles, attribution)).map(({ article }, index) => {
    const gold = articles[index]!
    const aligned = align(gold, quotesOf(article))
    const outcomes = outcomesOf(aligned, (g, p) =>
      speakerRight(gold.quotes[g]!.speaker, article.quotes[p]!, article),
    )
    return { file: gold.file, aligned, outcomes }
  })
}

/** The figures over some of the set. `speaker`: content found, and the speaker is the one the gold names. */
export function figuresOf(measured: Measured[]): Record<FloorName, Figure> {
  const { figures } = scoreQuotes(measured.map(({ aligned }) => aligned))
  const outcomes = measured.flatMap((one) => one.outcomes)
  return {
    marked: figures.marked,
    found: figures.markedFound,
    content: figures.content,
    full: figures.full,
    exact: figures.exact,
    speaker: figure({
      right: outcomes.filter(({ right }) => right.includes('speaker')).length,
      predicted: figures.content.predicted,
      gold: figures.content.gold,
    }),
  }
}

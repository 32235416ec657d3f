import type { Article } from '@news/model'
import { type Correction, correct } from '@news/model/correct'

export type { Correction }

/** The articles with the corrections made, in their order; those that can’t be done are left out. */
export function corrected(
  articles: readonly Article[],
  corrections: readonly Correction[],
): readonly Article[] {
  return corrections.length === 0 ? articles : correct(articles, corrections).articles
}

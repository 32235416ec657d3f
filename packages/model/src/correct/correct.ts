import type { Article } from '../record/article'
import { apply, type Problem } from './apply'
import { isCorrection } from './check'
import type { Correction, Corrections } from './correction'
import { cleared, type Desk, deskOf } from './desk'
import { type CorrectionWarningCode, correctionWarningTexts } from './warnings'

/** A correction that was not done. */
export interface CorrectionWarning {
  code: CorrectionWarningCode
  /** One sentence for a person, with the id in question. */
  message: string
  /** Place of the correction in the list, from 0. */
  correction: number
}

/** The corrected articles, and the corrections that were not done. */
export interface Corrected {
  articles: Article[]
  warnings: CorrectionWarning[]
}

/**
 * Does what people decided by hand: corrections in the order they were made, each on the article it names.
 *
 * Pure: the articles given stay as they are, and an article that no correction changed comes back itself. Order and
 * ids stay, so a log can be done again, and to undo a correction is to do the log without it. What was decided by
 * hand has the rule `by-hand` in its basis, and a quote whose speaker was, confidence 1. A correction that can’t be
 * done is left out with a warning; nothing throws, whatever the list holds. What a file of corrections holds is taken
 * as well: `correct(articles, JSON.parse('{"corrections": []}'))`.
 */
export function correct(
  articles: readonly Article[],
  corrections: readonly Correction[] | Corrections,
): Corrected {
  const warnings: CorrectionWarning[] = []
  const desks = new Map<Article, Desk>()
  const named = articlesById(articles)
  const log = 'corrections' in corrections ? corrections.corrections : corrections
  for (const [at, correction] of log.entries()) {
    const problem = problemOf(correction, named, desks)
    if (problem) warnings.push({ ...worded(problem), correction: at })
  }
  return {
    articles: articles.map((article) => {
      const desk = desks.get(article)
      return desk ? cleared(desk) : article
    }),
    warnings,
  }
}

/** Does a correction on every article with the id that it names: one that was handed in twice is corrected twice. */
function problemOf(
  correction: unknown,
  named: ReadonlyMap<string, Article[]>,
  desks: Map<Article, Desk>,
): Problem | undefined {
  if (!isCorrection(correction)) return { code: 'not-a-correction' }
  const found = named.get(correction.article)
  if (!found) return { code: 'unknown-article', id: correction.article }
  let problem: Problem | undefined
  for (const article of found) {
    const desk = desks.get(article) ?? deskOf(article)
    desks.set(article, desk)
    const trouble = apply(desk, correction)
    desk.touched ||= trouble === undefined
    problem ??= trouble
  }
  return problem
}

function articlesById(articles: readonly Article[]): Map<string, Article[]> {
  const named = new Map<string, Article[]>()
  for (const article of articles) {
    const others = named.get(article.id)
    if (others) others.push(article)
    else named.set(article.id, [article])
  }
  return named
}

function worded({ code, id }: Problem): { code: CorrectionWarningCode; message: string } {
  const text = correctionWarningTexts[code]
  const named = id === undefined ? '' : `: ${id.length > 80 ? `${id.slice(0, 80)}…` : id}`
  return { code, message: named === '' ? text : `${text.slice(0, -1)}${named}.` }
}

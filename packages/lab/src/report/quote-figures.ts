import type { QuoteFigures } from '../score/quotes'
import { percent, table } from './table'

const labels = {
  marked: 'marked: right speaker',
  markedFound: 'marked: found as a quote',
  full: 'full: content + source',
  content: 'content: IoU >= 0.5',
  exact: 'content: exact words',
  tokensContent: 'tokens: content',
  tokensSource: 'tokens: source',
  tokensCue: 'tokens: cue',
} as const

/** The figures that stand for all others where there is room for a few, and what they are called there. */
export const mainFigures = {
  marked: 'marked',
  markedFound: 'found',
  content: 'content',
  full: 'full',
  exact: 'exact',
} as const

/** The F1 of each of them in percent, in the same order. */
export function mainF1(figures: QuoteFigures['figures']): string[] {
  return (Object.keys(mainFigures) as (keyof typeof mainFigures)[]).map((name) => percent(figures[name].f1))
}

/** The figures of `eval quotes` as a table. */
export function showQuoteFigures({ figures, recall }: QuoteFigures): string {
  const rows = Object.entries(labels).map(([name, label]) => {
    const { p, r, f1, right, predicted, gold } = figures[name as keyof typeof labels]
    return [label, percent(p), percent(r), percent(f1), right, predicted, gold]
  })
  const kinds = Object.entries(recall).map(([kind, { found, gold }]) => [
    `recall: ${kind}`,
    '',
    percent(gold === 0 ? 0 : found / gold),
    '',
    found,
    '',
    gold,
  ])
  return table(['', 'P', 'R', 'F1', 'right', 'ours', 'gold'], [...rows, ...kinds])
}

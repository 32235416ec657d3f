/** What was right, what was predicted, and what the gold has: summed over the corpus before any division. */
export interface Counts {
  right: number
  predicted: number
  gold: number
}

/** Precision, recall and their harmonic mean, with the counts behind them. */
export interface Figure extends Counts {
  p: number
  r: number
  f1: number
}

/** The figure that counts stand for; 0 where there is nothing to divide by. */
export function figure(counts: Counts): Figure {
  const p = counts.predicted === 0 ? 0 : counts.right / counts.predicted
  const r = counts.gold === 0 ? 0 : counts.right / counts.gold
  return { ...counts, p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

/** Adds counts to a sum that is being built. */
export function add(sum: Counts, right: number, predicted: number, gold: number): void {
  sum.right += right
  sum.predicted += predicted
  sum.gold += gold
}

/**
 * The figures of the article extraction benchmark (scrapinghub, `evaluate.py`): bodies are compared by the runs of
 * four words that they share. What is counted is divided by its sum, so that a long article weighs no more than a
 * short one; precision and recall are the means over the articles.
 */
export interface BodyFigures {
  f1: number
  precision: number
  recall: number
  /** The share of bodies that are the gold's, word by word. */
  accuracy: number
}

export interface BodyPair {
  gold: string
  ours: string
}

/** Those figures over all pages. */
export function scoreBodies(pairs: readonly BodyPair[]): BodyFigures {
  const counts = pairs.map(countsOf)
  const precision = mean(
    counts.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp, fn }) => share(tp, fp, fn)),
  )
  const recall = mean(counts.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fp, fn }) => share(tp, fn, fp)))
  const same = pairs.map(({ gold, ours }) => (wordsOf(gold).join(' ') === wordsOf(ours).join(' ') ? 1 : 0))
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall, accuracy: mean(same) }
}

/** What one body has in common with the gold's: true and false positives and false negatives, as shares of their sum. */
export function countsOf({ gold, ours }: BodyPair): { tp: number; fp: number; fn: number } {
  const wanted = shingles(gold)
  const found = shingles(ours)
  let tp = 0
  let fp = 0
  let fn = 0
  for (const [shingle, count] of wanted) {
    const other = found.get(shingle) ?? 0
    tp += Math.min(count, other)
    fn += Math.max(0, count - other)
  }
  for (const [shingle, count] of found) fp += Math.max(0, count - (wanted.get(shingle) ?? 0))
  const sum = tp + fp + fn || 1
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum }
}

function shingles(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Python's `\w+`. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** `right` of `right` and `wrong`; 1 where nothing was to be found and nothing was, as the benchmark has it. */
function share(right: number, wrong: number, other: number): number {
  if (wrong === 0 && other === 0) return 1
  return right === 0 ? 0 : right / (right + wrong)
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

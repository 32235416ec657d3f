import type { ReadWitness } from './witness'

/** The stretch that two quotes have in common, found word by word. */
export interface Overlap {
  /** Pairs of indices of terms that are the same, in order. */
  pairs: [number, number][]
  /** Weight of the terms that are the same. */
  shared: number
  /** Weight of the terms inside the stretch, of the one that has less there, that the other one has otherwise or not. */
  changed: number
  /** Share of the weight of the shorter quote that is the same. */
  coverage: number
}

/**
 * The best local alignment of two quotes (Smith and Waterman 1981, with Gotoh's affine gaps): words at the edges may
 * be others, words inside may be changed, and what an ellipsis left out costs as much as a few words.
 *
 *     We will not      sign a bad deal, now or ever
 *        They will not sign a deal that is bad … or ever
 */
export function overlapOf(a: ReadWitness, b: ReadWitness): Overlap {
  const [n, m] = [a.terms.length, b.terms.length]
  const width = m + 1
  const best = new Float64Array(width)
  const up = new Float64Array(width).fill(-1e9)
  const steps = new Uint8Array((n + 1) * width)
  let top = 0
  let end = 0
  for (let i = 1; i <= n; i++) {
    const term = a.terms[i - 1]!
    let diagonal = 0
    let left = -1e9
    for (let j = 1; j <= m; j++) {
      const other = b.terms[j - 1]!
      const match = term.key === other.key ? term.weight : -substitution * Math.max(term.weight, other.weight)
      up[j] = Math.max(up[j]! - going, best[j]! - opening)
      left = Math.max(left - going, best[j - 1]! - opening)
      const scores = [0, diagonal + match, up[j]!, left]
      diagonal = best[j]!
      let step = 0
      for (let k = 1; k < 4; k++) if (scores[k]! > scores[step]! + 1e-9) step = k
      best[j] = scores[step]!
      steps[i * width + j] = step
      if (scores[step]! > top + 1e-9) {
        top = scores[step]!
        end = i * width + j
      }
    }
  }
  return measured(a, b, walk(a, b, steps, end, width))
}

const substitution = 0.6
/** What a gap costs, and each word more in it. */
const opening = 0.5
const going = 0.06

function walk(a: ReadWitness, b: ReadWitness, steps: Uint8Array, end: number, width: number) {
  const pairs: [number, number][] = []
  for (let at = end; at > 0 && steps[at] !== 0; ) {
    const [i, j] = [Math.floor(at / width) - 1, (at % width) - 1]
    const step = steps[at]
    if (step === 1 && a.terms[i]!.key === b.terms[j]!.key) pairs.push([i, j])
    at -= step === 1 ? width + 1 : step === 2 ? width : 1
  }
  return pairs.reverse()
}

function measured(a: ReadWitness, b: ReadWitness, pairs: [number, number][]): Overlap {
  const shared = pairs.reduce((sum, [i]) => sum + a.terms[i]!.weight, 0)
  const shorter = Math.min(a.weight, b.weight)
  const inside = (of: ReadWitness, side: 0 | 1) =>
    pairs.length === 0
      ? 0
      : of.terms.slice(pairs[0]![side], pairs.at(-1)![side] + 1).reduce((sum, { weight }) => sum + weight, 0)
  const changed = Math.max(0, Math.min(inside(a, 0), inside(b, 1)) - shared)
  return { pairs, shared, changed, coverage: shorter === 0 ? 0 : shared / shorter }
}

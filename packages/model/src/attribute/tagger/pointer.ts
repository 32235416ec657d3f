/** Which cue each source and content belongs to: the pointer that was trained along with the tags. */
import type { Range } from '../rules/scene'
import type { Tagged } from './tags'

/** How many numbers a token asks for, and answers, unless a head says otherwise. */
export const pointerWidth = 32

/** The pointer of one sequence, with its cues. */
export interface Pointer {
  /** The cue that a span points at, and how sure that is; -1 where there is no cue. */
  cueOf(span: Tagged): { cue: number; chance: number }
}

/** The pointer of a sequence with a single cue. */
export const toTheOnly: Pointer = { cueOf: () => ({ cue: 0, chance: 1 }) }

/** Of a longer span or cue only so many tokens are asked; of a span from both ends. */
const mostAsked = 12

/** How much a token looks like a part of what a cue reports, on the trainer's scale. */
export type Scorer = (points: Float32Array, token: number, cue: Range) => number

/**
 * `distance`: what was learned of each step of distance; `width`: how many numbers a token asks for. `points` and the tokens of the spans count from the start of the sequence.
 */
export function scorerOf(distance: Float32Array, width: number): Scorer {
  return (points, token, { first, last }) => {
    const end = Math.min(last, first + mostAsked)
    let most = Number.NEGATIVE_INFINITY
    for (let at = first; at < end; at++) {
      const score = match(points, token, at, width) + distance[bucket(at - token)]!
      if (score > most) most = score
    }
    return most
  }
}

/** Makes the pointer of a sequence out of what its tokens ask for and answer, and its cues. */
export function pointerOf(
  distance: Float32Array,
  width: number,
): (points: Float32Array, cues: readonly Tagged[]) => Pointer {
  const scoreOf = scorerOf(distance, width)
  return (points, cues) => {
    const sums = new Float64Array(cues.length)
    const scores = new Float64Array(cues.length)
    return {
      cueOf(span) {
        if (cues.length === 0) return { cue: -1, chance: 0 }
        sums.fill(0)
        const tokens = asked(span)
        for (const token of tokens) {
          cues.forEach((cue, i) => {
            scores[i] = scoreOf(points, token, cue)
          })
          toShares(scores)
          for (let cue = 0; cue < sums.length; cue++) sums[cue]! += scores[cue]! / tokens.length
        }
        let cue = 0
        for (let other = 1; other < sums.length; other++) if (sums[other]! > sums[cue]!) cue = other
        return { cue, chance: sums[cue]! }
      },
    }
  }
}

function asked({ first, last }: Tagged): number[] {
  const half = mostAsked / 2
  const tokens: number[] = []
  for (let at = first; at < last; at++) if (at - first < half || last - at <= half) tokens.push(at)
  return tokens
}

/** Makes scores shares of 1, each as great as e to the power of its score. */
function toShares(scores: Float64Array) {
  let most = scores[0]!
  for (const score of scores) if (score > most) most = score
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(scores[i]! - most)
  for (let i = 0; i < scores.length; i++) scores[i]! /= total
}

/** What one token asks for, against what the other answers. */
function match(points: Float32Array, asks: number, answers: number, width: number): number {
  const a = asks * 2 * width
  const b = answers * 2 * width + width
  let sum = 0
  for (let i = 0; i < width; i++) sum += points[a + i]! * points[b + i]!
  return sum
}

const farthest = 15
const steps = Uint8Array.from({ length: 128 }, (_, size) =>
  Math.min(farthest, size < 8 ? size : 8 + Math.floor(2 * Math.log2(size / 8))),
)

/** How far and on which side the cue is: 0 … 15 before, 16 … 31 behind, in growing steps. */
function bucket(gap: number): number {
  const size = Math.abs(gap)
  return (size < steps.length ? steps[size]! : farthest) + (gap > 0 ? 16 : 0)
}

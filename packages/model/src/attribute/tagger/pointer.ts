/** Which cue each source and content belongs to: the pointer that was trained along with the tags. */
import { pointerWidth } from './network'
import type { Tagged } from './tags'

/** The pointer of one sequence, with its cues. */
export interface Pointer {
  /** The cue that a span points at, and how sure that is; -1 where there is no cue. */
  cueOf(span: Tagged): { cue: number; chance: number }
  /** How much a token looks like a part of what a cue reports, on the trainer's scale. */
  scoreOf(token: number, cue: number): number
}

/** Of a longer span or cue only so many tokens are asked; of a span from both ends. */
const mostAsked = 12

/**
 * `distance`: what was learned of each step of distance. `points` and the tokens of the spans count from the start of the sequence.
 */
export function pointerOf(
  distance: Float32Array,
): (points: Float32Array, cues: readonly Tagged[]) => Pointer {
  return (points, cues) => {
    const scoresOf = (token: number) =>
      cues.map(({ first, last }) => {
        let most = Number.NEGATIVE_INFINITY
        for (let at = first; at < Math.min(last, first + mostAsked); at++) {
          const score = match(points, token, at) + distance[bucket(at - token)]!
          if (score > most) most = score
        }
        return most
      })
    return {
      scoreOf: (token, cue) => scoresOf(token)[cue]!,
      cueOf(span) {
        if (cues.length === 0) return { cue: -1, chance: 0 }
        const sums = new Float64Array(cues.length)
        const tokens = asked(span)
        for (const token of tokens) {
          const shares = sharesOf(scoresOf(token))
          for (let cue = 0; cue < sums.length; cue++) sums[cue]! += shares[cue]! / tokens.length
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

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** What one token asks for, against what the other answers. */
function match(points: Float32Array, asks: number, answers: number): number {
  const a = asks * 2 * pointerWidth
  const b = answers * 2 * pointerWidth + pointerWidth
  let sum = 0
  for (let i = 0; i < pointerWidth; i++) sum += points[a + i]! * points[b + i]!
  return sum
}

/** How far and on which side the cue is: 0 … 15 before, 16 … 31 behind, in growing steps. */
function bucket(gap: number): number {
  const size = Math.abs(gap)
  const step = size < 8 ? size : 8 + Math.floor(2 * Math.log2(size / 8))
  return Math.min(15, step) + (gap > 0 ? 16 : 0)
}

import { firstWhere } from './first-where'
import type { Range } from './range'

/** Where tokens stand: token `i` is `text.slice(start[i], end[i])`. */
export interface Places {
  length: number
  start: ArrayLike<number>
  end: ArrayLike<number>
}

/** The tokens that share a character with a range, in order. */
export function tokensIn(tokens: Places, [start, end]: Range): number[] {
  const first = firstWhere(tokens.length, (at) => tokens.end[at]! > start)
  const found: number[] = []
  for (let at = first; at < tokens.length && tokens.start[at]! < end; at++) found.push(at)
  return found
}

import type { Range } from './range'

/** Where tokens stand: token `i` is `text.slice(start[i], end[i])`. */
export interface Places {
  length: number
  start: ArrayLike<number>
  end: ArrayLike<number>
}

/** The tokens that share a character with a range, in order. */
export function tokensIn(tokens: Places, [start, end]: Range): number[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens.end[middle]! <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < tokens.length && tokens.start[at]! < end; at++) found.push(at)
  return found
}

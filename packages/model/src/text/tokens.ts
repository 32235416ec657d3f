import type { Span } from '../record'
import type { Tokens } from '../stage'
import { firstFrom } from './sorted'

/** The tokens that lie in a span, half-open. `from` is where to start to look: a token at or before the first. */
export function tokensIn(tokens: Tokens, span: Span, from = 0): { first: number; last: number } {
  const first = firstTokenAt(tokens, span.start, from)
  let last = first
  while (last < tokens.length && tokens.start[last]! < span.end) last++
  return { first, last }
}

/** Index of the first token that starts at or after an offset; binary search from `from` on. */
export function firstTokenAt(tokens: Tokens, offset: number, from = 0): number {
  return firstFrom(tokens.length, (at) => tokens.start[at]!, offset, from)
}

import type { Mentioned } from '../../stage'
import type { Range } from '../rules/scene'
import { longestSequence } from './network'

/** How much of a network's room there is, and how much of it a token takes. */
export interface Room {
  most: number
  of(token: number): number
}

const tokenByToken: Room = { most: longestSequence, of: () => 1 }

/**
 * What a network reads at once: a block; where that is too long, as many whole sentences of it as fit, or a piece of
 * one. The trainer cuts its texts the same way. No token may take more than there is.
 */
export function sequencesOf(article: Mentioned, room: Room = tokenByToken): Range[] {
  return [...eachSequence(article, room)]
}

/** The same, one after the other: a hostile text has a million blocks. */
export function* eachSequence(
  { sentences, tokens }: Mentioned,
  { most, of }: Room = tokenByToken,
): Generator<Range> {
  const { sentence, length } = tokens
  const block = (at: number) => sentences[sentence[at]!]!.block
  for (let first = 0; first < length; ) {
    let last = first
    let taken = 0
    while (last < length && block(last) === block(first) && taken + of(last) <= most) taken += of(last++)
    if (last < length && block(last) === block(first)) {
      let back = last
      while (back > first && sentence[back] === sentence[back - 1]) back--
      if (back > first) last = back
    }
    yield { first, last }
    first = last
  }
}

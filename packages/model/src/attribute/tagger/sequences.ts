import type { Mentioned } from '../../stage'
import type { Range } from '../rules/scene'
import { longestSequence } from './network'

/**
 * What the network reads at once: a block; where that is too long, as many whole sentences of it as fit, or a piece of
 * one. The trainer cuts its texts the same way.
 */
export function sequencesOf({ sentences, tokens }: Mentioned): Range[] {
  const found: Range[] = []
  const { sentence, length } = tokens
  const block = (at: number) => sentences[sentence[at]!]!.block
  for (let first = 0; first < length; ) {
    let last = first
    while (last < length && last - first < longestSequence && block(last) === block(first)) last++
    if (last < length && block(last) === block(first)) {
      let back = last
      while (back > first && sentence[back] === sentence[back - 1]) back--
      if (back > first) last = back
    }
    found.push({ first, last })
    first = last
  }
  return found
}

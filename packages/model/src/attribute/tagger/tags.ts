import { firstOf } from './viterbi'

/** A run of tokens with one role, half-open. */
export interface Tagged {
  role: number
  first: number
  last: number
  /** How likely the network holds its tags, from 0 to 1. */
  chance: number
}

/** The spans that a row of tags stands for. */
export function spansOf(tags: Uint8Array, count: number, chanceAt: (at: number) => number): Tagged[] {
  const spans: Tagged[] = []
  for (let at = 0; at < count; ) {
    const tag = tags[at]!
    if (tag === 0) {
      at++
      continue
    }
    const role = (tag - 1) >> 1
    let last = at + 1
    let chance = chanceAt(at)
    while (last < count && tags[last] === firstOf(role) + 1) chance += chanceAt(last++)
    spans.push({ role, first: at, last, chance: chance / (last - at) })
    at = last
  }
  return spans
}

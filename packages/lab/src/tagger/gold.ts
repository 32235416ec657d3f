import type { GoldQuote } from '../corpus/brat'
import type { Range } from '../corpus/range'
import { type Places, tokensIn } from '../corpus/tokens-in'

/** Gold as the trainer needs it. */
export interface Tags {
  /** 0 none; source 1 2, cue 3 4, content 5 6: first token, further token. */
  tags: number[]
  /** For each token of a source or a content, the attribution it belongs to, or -1. */
  owner: number[]
}

/** A token that several annotations cover has the tag of the first; of one attribution the cue goes first. */
export function tagsOf(tokens: Places, block: readonly number[], quotes: readonly GoldQuote[]): Tags {
  const tags = new Array<number>(tokens.length).fill(0)
  const owner = new Array<number>(tokens.length).fill(-1)
  const role = new Array<number>(tokens.length).fill(0)
  quotes.forEach((quote, index) => {
    const parts: [number, Range[]][] = [
      [3, quote.cue],
      [1, quote.source],
      [5, quote.content],
    ]
    for (const [first, ranges] of parts)
      for (const range of ranges)
        for (const at of tokensIn(tokens, range))
          if (role[at] === 0) {
            role[at] = first
            owner[at] = index
          }
  })
  for (let at = 0; at < tokens.length; at++) {
    if (role[at] === 0) continue
    const goesOn =
      at > 0 && block[at - 1] === block[at] && role[at - 1] === role[at] && owner[at - 1] === owner[at]
    tags[at] = role[at]! + (goesOn ? 1 : 0)
  }
  return { tags, owner }
}

/** For each token the silver tag over its last character, or an empty one. */
export function silverTags(tokens: Places, silver: readonly [number, number, string][]): string[] {
  let next = 0
  return Array.from({ length: tokens.length }, (_, at) => {
    const end = tokens.end[at]!
    while (next < silver.length && silver[next]![1] < end) next++
    const found = silver[next]
    return found !== undefined && found[0] < end ? found[2] : ''
  })
}

import type { Mention, Mentioned, Segmented } from '../stage'
import { firstTokenAt, tokensIn } from '../text/tokens'
import { readCasing } from './casing'
import { findDescriptions } from './descriptions'
import { findDemonyms, standsForGovernment } from './governments'
import { nameKinds } from './kinds'
import { toMention } from './names'
import { findNationals } from './nationals'
import { findPronouns } from './pronouns'
import { findRuns } from './runs'
import { splitRuns } from './split'
import { spotsIn } from './spots'

/** Stage 3: who is named where. */
export function mention(segmented: Segmented): Mentioned {
  const casing = readCasing(segmented)
  const parts = splitRuns(segmented, casing, findRuns(segmented, casing))
  const spots = spotsIn(segmented.tokens)
  const nationals = findNationals(segmented, casing, spots)
  const persons = new Set(nationals.map(({ head }) => head.end))
  const named: Mention[] = []
  for (const name of nameKinds(segmented, casing, parts)) {
    const one = toMention(segmented, casing, name, standsForGovernment(segmented, name))
    // `Finn` of “the Finn”
    if (!persons.has(one.head.end)) named.push(one)
  }
  const free = outside(segmented, named)
  const described = findDescriptions(segmented, casing, spots).filter(free)
  const mentions = [
    ...named,
    ...findDemonyms(segmented, casing, spots),
    ...described,
    ...nationals,
    ...findPronouns(segmented, casing, spots),
  ]
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { ...segmented, mentions }
}

/** True for a description that is no part of a name or of its title: not `Church` in `the Church of Christ`. */
function outside({ tokens }: Segmented, named: readonly Mention[]): (description: Mention) => boolean {
  const covered = new Uint8Array(tokens.length)
  for (const { start, head } of named) {
    const { first, last } = tokensIn(tokens, { start, end: head.end })
    covered.fill(1, first, last)
  }
  return ({ head }) => covered[firstTokenAt(tokens, head.start)] !== 1
}

import type { Mention, Mentioned, Segmented } from '../stage'
import { readCasing } from './casing'
import { findDescriptions } from './descriptions'
import { nameKinds } from './kinds'
import { toMention } from './names'
import { findPronouns } from './pronouns'
import { findRuns } from './runs'
import { splitRun } from './split'
import { findDemonyms, standsForGovernment } from './governments'

/** Stage 3: who is named where. */
export function mention(segmented: Segmented): Mentioned {
  const casing = readCasing(segmented)
  const parts = findRuns(segmented, casing).flatMap((run) => splitRun(segmented, casing, run))
  const names = nameKinds(segmented, casing, parts)
  const named = names.flatMap((name) => toMention(segmented, casing, name, standsForGovernment(segmented, name)) ?? [])
  const demonyms = findDemonyms(segmented, casing)
  const described = findDescriptions(segmented, casing)
  const mentions = [...named, ...demonyms, ...described, ...findPronouns(segmented)]
  return { ...segmented, mentions: inOrder(mentions) }
}

/** By start, the longer first; of two that cover the same words, the first one found stays. */
function inOrder(mentions: Mention[]): Mention[] {
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return mentions.filter((mention, i) => {
    const last = mentions[i - 1]
    return last === undefined || last.head.start !== mention.head.start || last.end !== mention.end
  })
}

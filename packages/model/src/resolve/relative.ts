/** `One man, who said …`: a source that only points back at the one who is named or described before it. */
import type { Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { joinsOthers } from './called'

/** `who`, `which`, `that` */
export function isRelative(text: string, { start, end }: Span): boolean {
  return end - start < 6 && /^(?:[Ww]ho|[Ww]hich|[Tt]hat)$/.test(text.slice(start, end))
}

/** `One man, who said …`, `Ann Hale, 71, a former postmistress who said …`: whoever is named or described right before. */
export function antecedent(text: string, mentions: readonly Mention[], span: Span): Mention | undefined {
  let found: Mention | undefined
  let named: Mention | undefined
  // `Ann Hale, who has fished there for years and who fears`: the first of them
  const start = firstRelative(text, span.start)
  for (
    let i = firstFrom(mentions.length, (i) => mentions[i]!.start, start) - 1, left = 6;
    i >= 0 && left > 0;
    i--, left--
  ) {
    const one = mentions[i]!
    if (one.end > start) continue
    const between = text.slice(one.end, Math.min(start, one.end + 60))
    // `a clerk, who`, `Ann Hale, 27, who`, `Ann Hale (27), who`
    if (start - one.end < 8 && behindName.test(between)) found = one
    if (
      one.kind === 'person' &&
      one.form !== 'pronoun' &&
      start - one.end < 60 &&
      apposed.test(between) &&
      isOneDescription(between)
    )
      named ??= one
  }
  return found ?? named
}

/** Where the relative clauses of a sentence begin that are joined by “and”. */
function firstRelative(text: string, start: number): number {
  if (text.slice(start - 5, start) !== ' and ') return start
  const before = text.slice(Math.max(0, start - farthestRelative), start)
  const first = before.lastIndexOf(', who ')
  // `Per Holm, who was sacked, and Ann Hale, and who`: hers
  return first < 0 || /[.!?] |\p{Lu}/u.test(before.slice(first)) ? start : start - before.length + first + 2
}
const farthestRelative = 120

const behindName = /^(?:,? | \(\d{1,3}\),? |, \d{1,3}, )$/
/** `, a guide and mother of three, `; not “, a guide who met Per Holm and ” */
const isOneDescription = (between: string) =>
  !joinsOthers.test(between.replace(/ and (?!(?:an?|her|his|its|one|the|their) )[a-z-]+ /, ' '))
const apposed = /^(?:, \d{1,3})?, (?:the|an?) [^,.;]{2,60},? $/

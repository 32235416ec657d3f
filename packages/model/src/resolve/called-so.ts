/** Who is called by a noun that no list knows, or as somebody's: by the words beside their name. */
import type { Attributed, Mention, Span } from '../stage'
import { kinKinds } from '../text/kin'
import type { Doer } from './doings'
import { genderFits, type Referent } from './referent'
import type { Scene } from './scene'
import { nounOf } from './words'

/**
 * `the keeper`, `her brother`, of whom the text has called so beside their name: `His keeper for 33 years, Ann Hale`, `Per Dahl, her only
 * brother,`.
 */
export function calledSo(
  { text }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Doer | undefined {
  const { start, head, end, gender, plural } = mention
  // `the post` is not whoever wrote it
  if (plural || end > head.end || gender === 'neutral') return undefined
  if (!/^(?:the|his|her|its|their) [a-z-]+$/i.test(text.slice(start, end))) return undefined
  const noun = nounOf(text, mention)
  let found: Doer | undefined
  const seen = new Set<Referent>()
  for (const { referent } of scene.recent) {
    if (referent.kind !== 'person' || seen.has(referent) || excluded.includes(referent)) continue
    seen.add(referent)
    if (!genderFits(referent, gender)) continue
    for (const one of referent.mentions.slice(0, mostAsked)) {
      if (one.form === 'pronoun' || one.form === 'description' || one.start > start) continue
      const told = calledAhead(text, one, noun) ?? calledBehind(text, one, noun)
      if (told === undefined) continue
      if (found !== undefined && found.referent !== referent) return undefined
      found = { referent, told }
    }
  }
  return found
}
const mostAsked = 16

/** `His keeper for the past 33 years, `, and the name. */
function calledAhead(text: string, { start }: Mention, noun: string): Span | undefined {
  const from = Math.max(0, start - widest)
  const before = text.slice(from, start).toLowerCase()
  const at = before.lastIndexOf(` ${noun}`)
  const end = at + 1 + noun.length
  return at >= 0 && /^(?: [^,.;:!?"“”()]+)?, (?:(?:dr|mr|mrs|ms|miss|sir)\.? )?$/.test(before.slice(end))
    ? { start: from + at + 1, end: from + end }
    : undefined
}

/** `, her only brother` behind the name; a daughter is a child. */
function calledBehind(text: string, { head }: Mention, noun: string): Span | undefined {
  const behind =
    /^, (?:an?|his|her|its|the|their) (?:[a-z-]+ ){0,3}?([a-z-]+)(?:,| (?:and|for|in|of|who)\b)/.exec(
      text.slice(head.end, head.end + widest),
    )
  const called = behind?.[1]
  if (called === undefined) return undefined
  const kind = kinKinds.get(noun)
  const isSame = called === noun || (kind !== undefined && (kinKinds.get(called) ?? called) === kind)
  const start = head.end + behind![0].indexOf(called)
  return isSame ? { start, end: start + called.length } : undefined
}
const widest = 72

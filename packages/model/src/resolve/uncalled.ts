/** Who is left, where everybody else is something else. */
import people from '../lang/en/people.json'
import titles from '../lang/en/titles.json'
import type { Attributed, Mention, Span } from '../stage'
import { isOfPublic } from './generic'
import { genderFits, type Referent } from './referent'
import type { Scene } from './scene'
import { nounOf, wordsOf } from './words'

/** `the rival club`, `the other driver`: not the one that is spoken of. */
export const othersThan: ReadonlySet<string> = new Set(people.othersThan)

/**
 * `the witness`, `the barber`: where of all who are named shortly before only one has no office, no trade and no other word for what they are.
 *
 *     Hale heard of it from lifeguard Per Dahl. Ann Ruiz needed 60 stitches. “I punched it on the nose,” the victim said.
 *                                              ^^^^^^^^                                                 ^^^^^^^^^^
 */
export function onlyUncalled(
  { text, sentences }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Referent | undefined {
  const { start, end, head, gender, kind, plural } = mention
  const noun = nounOf(text, mention)
  if (kind !== 'unnamed' || plural || gender === 'neutral' || end > head.end || !protagonists.has(noun))
    return undefined
  // `The victim, a student,`, `the plumber who found it`: somebody new
  const behind = text.slice(head.end, head.end + widest)
  if (isNew.test(behind) || !/^the /i.test(text.slice(start, start + 4))) return undefined
  if (
    wordsOf(text.slice(start, head.end)).some((word) => othersThan.has(word)) ||
    isIntroduced(text, start, noun)
  )
    return undefined
  const age = /^, (\d{1,3})\b/.exec(behind)?.[1]
  const { block } = scene.placeOf(mention)
  let found: Referent | undefined
  for (const { referent, block: at, sentence } of scene.recent) {
    if (referent.kind !== 'person' || excluded.includes(referent) || scene.writers.has(referent)) continue
    if (referent === found || block - at > mostBlocks || !genderFits(referent, gender)) continue
    if (
      referent.mentions
        .slice(0, mostAsked)
        .some((one) => one.start < start && (isCalledElse(text, one, noun) || isOfAge(text, one, age)))
    )
      continue
    if (harmed.has(noun) && isAccused.test(text.slice(sentences[sentence]!.start, sentences[sentence]!.end)))
      return undefined
    if (found !== undefined) return undefined
    found = referent
  }
  return found
}
const protagonists: ReadonlySet<string> = new Set([
  ...people.callings,
  ...people.trades,
  ...people.protagonists,
])
const harmed: ReadonlySet<string> = new Set(people.harmed)
const isAccused =
  /\b(?:accused|arrested|attacked by|charged|convicted|custody|guilty|held|jailed|murder(?:ed|ing)?|prison|sentenced|suspect|trial)\b/
/** So many characters behind the description are read. */
const widest = 40
const isNew = /^(?:,? (?:who|whom|whose|identified|named|called|known)\b|, an? )/
/** So many paragraphs ahead of the one that it stands in. */
const mostBlocks = 3
/** So many mentions of somebody are looked at. */
const mostAsked = 16
/** So far back somebody new may have come in, in characters. */
const lookback = 2000

/** `a student`, `two students`, `his student`: then the student is that one. */
function isIntroduced(text: string, start: number, noun: string): boolean {
  const before = text.slice(Math.max(0, start - lookback), start)
  let at = before.lastIndexOf(` ${noun}`)
  for (let places = 0; at > 0 && places < mostAsked; places++) {
    if (before[at + 1 + noun.length] === 's' || introducing.test(before.slice(Math.max(0, at - 40), at)))
      return true
    at = before.lastIndexOf(` ${noun}`, at - 1)
  }
  return false
}
const introducing = /\b(?:an?|another|one|two|three|his|her|their|whose|the)(?: [\w-]+){0,3}$/i

/** `lifeguard Per Dahl`, and whoever a description was led to; a retired postman may be the victim. */
function isCalledElse(text: string, { roles = [], form, start, head }: Mention, noun: string): boolean {
  const isPart = ofStory.has(noun)
  const written = (span: Span) => text.slice(span.start, span.end)
  if (form === 'description') return !isPart || isOffice(written(head))
  return roles.some(
    ({ span }) =>
      !/^(?:mr|mrs|ms|miss|mx)\.?$/i.test(written(span)) &&
      !(isPart && span.start > start && !isOffice(written(span))),
  )
}

/** `a government backbencher`, and not `a retired postman` */
const isOffice = (written: string) =>
  wordsOf(written).some((word) => offices.has(word) && !callings.has(word))

/** Parts that somebody has in what happened, whatever their trade is. */
const ofStory: ReadonlySet<string> = new Set(people.ofStory)
const callings: ReadonlySet<string> = new Set([...people.callings, ...people.trades])
const offices: ReadonlySet<string> = new Set([...people.officials, ...titles.offices])

/** `, 48` behind the name, where the description says another age. */
function isOfAge(text: string, { head }: Mention, age: string | undefined): boolean {
  if (age === undefined) return false
  const known = /^(?:, | \()(\d{1,3})[,.)]/.exec(text.slice(head.end, head.end + 8))?.[1]
  return known !== undefined && known !== age
}

/** `the oil major`, `the auction house`: where only one body that trades is named shortly before. */
export function onlyBody(
  { text }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Referent | undefined {
  const { start, end, head } = mention
  const noun = nounOf(text, mention)
  if (end > head.end || !variations.has(noun) || !/^the /i.test(text.slice(start, start + 4)))
    return undefined
  if (wordsOf(text.slice(start, head.end)).some((word) => othersThan.has(word))) return undefined
  if (isIntroduced(text, start, noun)) return undefined
  const { block } = scene.placeOf(mention)
  let found: Referent | undefined
  for (const { referent, block: at } of scene.recent) {
    if (referent.kind !== 'organization' || excluded.includes(referent) || scene.writers.has(referent))
      continue
    if (referent === found || block - at > mostBlocks || isOfPublic(referent)) continue
    if (
      referent.mentions.slice(0, mostAsked).every(({ form }) => form === 'description' || form === 'pronoun')
    )
      continue
    if (found !== undefined) return undefined
    found = referent
  }
  return found
}
const variations: ReadonlySet<string> = new Set(people.variations)

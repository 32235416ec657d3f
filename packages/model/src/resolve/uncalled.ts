/** Who is left, where everybody else is something else. */
import people from '../lang/en/people.json'
import titles from '../lang/en/titles.json'
import type { Attributed, Mention, Span } from '../stage'
import { isOfPublic } from './generic'
import { genderFits, type Referent } from './referent'
import type { Scene } from './scene'
import { isSilent } from './topic'
import { nounOf, wordsOf } from './words'

/** `the rival club`, `the other driver`: not the one that is spoken of. */
const othersThan: ReadonlySet<string> = new Set(people.othersThan)
const protagonists: ReadonlySet<string> = new Set(people.protagonists)
/** Parts that somebody has in what happened, whatever their trade is. */
const ofStory: ReadonlySet<string> = new Set(people.ofStory)
const callings: ReadonlySet<string> = new Set([...people.callings, ...people.trades])
const offices: ReadonlySet<string> = new Set([...people.officials, ...titles.offices])
const variations: ReadonlySet<string> = new Set(people.variations)
/** So many paragraphs ahead of the one that it stands in. */
const mostBlocks = 3
/** So many mentions of somebody are looked at, and so many places of a noun. */
const mostAsked = 16
/** So far back somebody new may have come in, in characters. */
const lookback = 2000
/** So many characters behind the description are read. */
const widest = 40

/** `the club`, of one that is spoken of already: nobody new, and nobody who has come in by that word. */
export function isOneMore(text: string, { start, end, head, gender, plural }: Mention): boolean {
  // `the post` is not whoever wrote it
  if (plural || gender === 'neutral' || end > head.end || !/^the /i.test(text.slice(start, start + 4)))
    return false
  const words = wordsOf(text.slice(start, head.end))
  return !words.some((word) => othersThan.has(word)) && !isIntroduced(text, start, words.at(-1) ?? '')
}

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

/**
 * `the witness`, `the winner`: where of all who are named shortly before only one has no office, no trade and no other word for what they are.
 *
 *     The inquiry heard from Ann Ruiz, who worked for port director Per Dahl. “I was told to shred them,” the witness said.
 *                            ^^^^^^^^                                                                     ^^^^^^^^^^^
 */
export function onlyUncalled(
  { text, sentences }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Referent | undefined {
  const { start, head, gender, kind } = mention
  const noun = nounOf(text, mention)
  if (kind !== 'unnamed' || !protagonists.has(noun) || !isOneMore(text, mention)) return undefined
  // `The witness, a student,`, `the witness who found it`: somebody new
  const behind = text.slice(head.end, head.end + widest)
  if (isNew.test(behind)) return undefined
  const age = /^, (\d{1,3})\b/.exec(behind)?.[1]
  const { block } = scene.placeOf(mention)
  let found: Referent | undefined
  for (const { referent, block: at, sentence } of scene.recent) {
    if (referent.kind !== 'person' || excluded.includes(referent) || scene.writers.has(referent)) continue
    if (referent === found || block - at > mostBlocks || !genderFits(referent, gender)) continue
    const isElse = (one: Mention) => isCalledElse(text, one, noun) || isOfOtherAge(text, one, age)
    if (referent.mentions.slice(0, mostAsked).some((one) => one.start < start && isElse(one))) continue
    // `Ann Hale died on Sunday`, `Police arrested Ann Hale`
    if (isSilent(text.slice(sentences[sentence]!.start, sentences[sentence]!.end))) return undefined
    if (found !== undefined) return undefined
    found = referent
  }
  return found
}
const isNew = /^(?:,? (?:who|whom|whose|identified|named|called|known)\b|, an? )/

/** `lifeguard Per Dahl`, and whoever a description was led to; a retired postman may be the witness. */
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

/** `, 48` behind the name, where the description says another age. */
function isOfOtherAge(text: string, { head }: Mention, age: string | undefined): boolean {
  if (age === undefined) return false
  const known = /^(?:, | \()(\d{1,3})[,.)]/.exec(text.slice(head.end, head.end + 8))?.[1]
  return known !== undefined && known !== age
}

/** `the oil major`, `the group`: where only one body that trades is named shortly before. */
export function onlyBody(
  { text }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Referent | undefined {
  if (!variations.has(nounOf(text, mention)) || !isOneMore(text, mention)) return undefined
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

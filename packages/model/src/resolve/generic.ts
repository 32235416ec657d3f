/** `the company`, `the group`: a body by a word that fits any, led to the one that is spoken of. */
import organizations from '../lang/en/organizations.json'
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { nationalAdjectives } from '../text/nationals'
import { headed } from './bodies'
import { alsoBodies } from './called'
import { ofUnknownGender, type Referent, type Referents } from './referent'
import type { Scene } from './scene'
import { nounOf } from './words'

/**
 * `the company`, as it speaks: the one body that spoke or was spoken of first in the sentences before, or else `headlined`.
 *
 *     Zelcom bought Hydrel. The company said …
 *     ^^^^^^                ^^^^^^^^^^^
 *     Brantor sees flat profit … Sales crept up, helped by what the group described as “pockets of resilience”.
 *     ^^^^^^^                                                   ^^^^^^^^^
 */
export function resolveBody(
  { text, blocks }: Attributed,
  companies: Companies,
  mention: Mention,
  scene: Scene,
  headlined: Referent | undefined,
): Referent | undefined {
  if (!isGeneric(text, mention)) return undefined
  const { sentence, block } = scene.placeOf(mention)
  const near = scene.recent.filter(
    (one) =>
      sentence - one.sentence <= 2 &&
      !scene.writers.has(one.referent) &&
      isBodyCalled(text, one.referent, mention),
  )
  // `the drugmaker` is not the WHO of the headline
  const first = headlined !== undefined && isBodyCalled(text, headlined, mention) ? headlined : undefined
  const named = new Set(near.map(({ referent }) => referent))
  if (isTold(text, mention) && named.size > 1 && tellsWhence(text, mention)) return undefined
  const subjects = new Set(near.filter(({ subject }) => subject).map(({ referent }) => referent))
  const noun = nounOf(text, mention)
  if (subjects.size > 1 && first === undefined && ofCompany.test(noun)) {
    // `Zelcom closes two depots. Its customer, Bremmer, has left. ¶ The company said`: what the paragraph before began with
    const before = blocks[block - 1]
    const opening = near.find(({ subject, head }) => subject && head.start === before?.start)
    if (opening !== undefined) return opening.referent
  }
  // `Hydrel has free music. The company said so`, whoever the paragraph before is about
  const here = new Set(
    near.filter((one) => one.subject && one.block === block).map(({ referent }) => referent),
  )
  if (here.size === 1) return [...here][0]
  if (subjects.size > 0) return subjects.size === 1 ? [...subjects][0] : first
  // `papers from Zelcom Homes, …. The company said`: as an object only what is a company
  const isOnly = named.size === 1 && (isCompany.test(noun) || traders.has(noun) || isTold(text, mention))
  if (first !== undefined || isOnly) return first ?? [...named][0]
  const somebody = companies.isNamedBefore(mention) ? undefined : takenForSomebody(text, mention, scene)
  if (somebody !== undefined) companies.becomesBody(somebody)
  return somebody
}

/**
 * A body that nothing but its own name tells of, and which was taken for a person or a place: who spoke last, in the paragraph.
 *
 *     Sablewick Data denied it. “The settings were signed off by the client,” it said.
 *     ^^^^^^^^^^^^^^                                                           ^^
 */
export function takenForSomebody(text: string, mention: Mention, scene: Scene): Referent | undefined {
  const last = scene.recent.findLast(({ spoke }) => spoke)
  if (last === undefined || last.block !== scene.placeOf(mention).block) return undefined
  const { kind, mentions } = last.referent
  if ((kind !== 'person' && kind !== 'place') || !ofUnknownGender(last.referent)) return undefined
  return mentions.slice(0, mostAsked).every((one) => isPlainName(text, one)) ? last.referent : undefined
}

/** So many of its mentions are looked through. */
const mostAsked = 32

/** No title, no office, no age and no noun says that it is somebody. */
function isPlainName(text: string, mention: Mention): boolean {
  const { form, roles, kind, head } = mention
  if (form === 'description') return kind === 'organization' || alsoBodies.has(nounOf(text, mention))
  if (ofSomebody.test(text.slice(head.end, head.end + 8))) return false
  return form === 'short' || (form === 'name' && roles === undefined)
}
const ofSomebody = /^,? (?:\d{1,3}|who|whom|whose)\b/

/** Where the text names a company first: behind that, `the company` is hardly whoever spoke. */
export class Companies {
  private first = Number.POSITIVE_INFINITY

  constructor({ all }: Referents) {
    for (const referent of all) if (referent.kind === 'organization') this.enter(referent)
  }

  /** Somebody is known for a body from here on. */
  becomesBody(referent: Referent) {
    referent.kind = 'organization'
    this.enter(referent)
  }

  isNamedBefore({ start }: Mention): boolean {
    return this.first < start
  }

  private enter({ words, mentions: [named] }: Referent) {
    if (named!.form !== 'description' && !isPublic(words)) this.first = Math.min(this.first, named!.start)
  }
}

const generic: ReadonlySet<string> = new Set(people.genericBodies)

/** `the supplier`, `the developer` */
const traders: ReadonlySet<string> = new Set(people.traders)

/** Not `their union` for `the airline`: what has no name is what it is called. */
function isBodyCalled(text: string, { kind, words, mentions }: Referent, mention: Mention): boolean {
  if (kind !== 'organization') return false
  const [first] = mentions
  // `the company` is no ministry
  const noun = nounOf(text, mention)
  if (isCompany.test(noun) && isPublic(words)) return false
  // `the supplier` is no police force
  const makes = noun.endsWith('maker')
  if ((makes || traders.has(noun)) && (isPublic(words) || words.some((word) => publics.has(word))))
    return false
  // `the carmaker` is no chipmaker
  const makesElse = (called: string) => makes && called !== noun && called.endsWith('maker')
  if (
    makes &&
    mentions.slice(0, mostAsked).some((one) => one.form === 'description' && makesElse(nounOf(text, one)))
  )
    return false
  return first!.form !== 'description' || nounOf(text, first!) === noun
}

const publics: ReadonlySet<string> = new Set(organizations.publics)
/** What a company is called, and hardly anything else. */
const ofCompany = /^(?:company|firm|group)$/
/** `the company` */
export const isAnyCompany = (text: string, mention: Mention): boolean =>
  mention.kind === 'organization' && ofCompany.test(nounOf(text, mention))

const isCompany =
  /^(?:airline|brand|carmaker|carrier|company|firm|insurer|lender|retailer|[a-z]*maker|manufacturer|start-?up)$/

/** `Ministry of Mines`, `Wapasik First Nation`, `Sula Police` */
export function isOfPublic({ words }: Referent): boolean {
  return isPublic(words) || words.some((word) => publics.has(word))
}

function isPublic(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return (
    last === 'nation' ||
    (last !== 'bank' && headed.has(last)) ||
    (words.includes('of') && headed.has(words[0]!))
  )
}

/** `the group`, `the French group`, `the London-based rights group`; not “the other group” */
const isOne =
  /^the (?:(?!(?:other|first|second|same|new|whole|entire|latter|rival) )[\p{L}-]+ ){0,2}[\p{L}-]+$/iu

/** `the French group`: which group is said. */
const isTold = (text: string, { start, end }: Mention): boolean =>
  /^the [\p{L}-]+ [\p{L}-]/iu.test(text.slice(start, end))

/** `the French group`, `the London-based group`; not `the mid-cap group` */
function tellsWhence(text: string, { start, end }: Mention): boolean {
  return /\p{Lu}/u.test(text.slice(start + 1, end))
}

/** `the company`, `the group` */
function isGeneric(text: string, mention: Mention): boolean {
  const { kind, start, end } = mention
  const noun = nounOf(text, mention)
  const isBody = kind === 'organization' ? generic.has(noun) : kind === 'unnamed' && traders.has(noun)
  const written = text.slice(start, end)
  if (!isBody || !isOne.test(written)) return false
  // `the Trump team`: whose, and not which
  const [, ...more] = written.split(' ')
  return more.every(
    (word) => !/^\p{Lu}/u.test(word) || word.endsWith('-based') || nationalAdjectives.has(word.toLowerCase()),
  )
}

/** The one body that the headline names; undefined where it names none or several. */
export function headlinedBody({ blocks, mentions }: Attributed, { of }: Referents): Referent | undefined {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  let found: Referent | undefined
  if (headline === undefined) return undefined
  for (const mention of mentions) {
    if (mention.start >= headline.end) break
    const referent = of.get(mention)
    if (referent?.kind !== 'organization' || referent === found) continue
    if (found !== undefined) return undefined
    found = referent
  }
  return found
}

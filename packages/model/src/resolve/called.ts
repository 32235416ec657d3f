/** A name behind a description, in the source or right behind it, is who speaks. */
import people from '../lang/en/people.json'
import type { Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { functionWords } from '../text/words'
import { relativeClause } from './asides'
import { isBody } from './bodies'
import { singles } from './nouns'
import { nounOf } from './words'

/** `a harbourmaster called William Gowdie`, where the source ends ahead of the name. */
export function calledBehind(
  text: string,
  mentions: readonly Mention[],
  { start: from, end }: Span,
  cue: Span | undefined,
): Mention | undefined {
  // `Critics called Hale “a bore”`, but `a student called Ann Hale`
  const isCue = cue !== undefined && cue.start <= end + 1 && cue.end > end
  if (isCue && !oneOfMany.test(text.slice(Math.max(from, end - longestDescription), end))) return undefined
  const next = text[end + 1]
  if (!'ncikr'.includes(next ?? ' ')) return undefined
  const called = /^ (?:named|called|(?:identified|known|referred to) (?:only )?as) /.exec(
    text.slice(end, end + 26),
  )
  if (called === null) return undefined
  const start = end + called[0].length
  const name = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, start)]
  return name?.start === start && name.kind === 'person' && name.form !== 'pronoun' ? name : undefined
}

const oneOfMany = /(?:^|, )(?:an?|another|one) [^,]*$/i

/** `a retired postman named Arthur Venn`, `a driver who gave his name only as Piotr`, `a nurse who gave only her first name, Adela` */
export function isCalled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start)
  return namedAs.test(before) || gaveName.test(before)
}
const namedAs =
  / (?:named|called|go(?:es|ing)? by(?: the name(?: of)?)?|(?:identified|identifying|known|name|referred to|(?:him|her|them)sel(?:f|ves))(?: just| only| simply)? as) $/
const gaveName =
  / (?:gave|gives|give|giving)(?: just| only| simply)? (?:his|her|their)(?: first| full| last)? names?(?: only| simply)?(?:,| as) $/

/** `a group that calls itself Pale Kettle`, `rebels who call themselves the Vipers`, `a militia known as the Vipers` */
export function callsItself(text: string, start: number): boolean {
  return / (?:(?:calls|call|calling) (?:itself|themselves)|known as)(?: the)? $/.test(
    text.slice(Math.max(0, start - 28), start),
  )
}

/**
 * Who is described first and named at the end, however long the description is: “The commissioner of police, Mr Sule Garba”, “one of them,
 * the weaver Bronwen Ellis”, “the warden that night, volunteer captain Ann Hale”, “their umbrella organisation, the Sona Samiti”, “A resident
 * and mother of three, Ann Hale”, “The lawyer who brought it, Ann Hale”, “Its owner, Brightwell Health, which …”.
 */
export function nameBehind(text: string, span: Span, inside: readonly Mention[]): Mention | undefined {
  const aside = relativeClause(text, span)
  const isName = ({ form, kind, start }: Mention) =>
    form !== 'pronoun' &&
    form !== 'description' &&
    // “Brightwell Health of Nashville”
    !(
      (kind === 'place' || kind === 'country') &&
      / (?:of|in|from) $/.test(text.slice(Math.max(0, start - 6), start))
    )
  const ahead = inside.findLast((one) => one.end <= aside && isName(one))
  const last = ahead ?? inside.findLast(isName)
  if (last === undefined || last.start - span.start > longestDescription) return undefined
  const end = ahead === undefined ? span.end : aside
  if (!endsIt.test(text.slice(last.end, Math.min(end, last.end + longestDescription)))) return undefined
  const before = text.slice(span.start, last.start)
  const description = before.slice(0, Math.max(0, before.indexOf(', ')))
  if (!isOne(description, last.kind) || joinsOthers.test(before.slice(description.length))) return undefined
  if (last.kind === 'person')
    return describedAs.test(before.replace(placed, ',')) && !isOfSomeone(before) && isApposed(before)
      ? last
      : undefined
  return last.kind === 'organization' && isOfBody(text, before, inside) ? last : undefined
}

/** “The network operator Gridwest”, “Animal welfare group Paws First”: a body that ends the source behind the word for what it is. */
export function bodyBehind(text: string, span: Span, inside: readonly Mention[]): Mention | undefined {
  const last = inside.at(-1)
  if (last?.kind !== 'organization' || last.form === 'description' || last.head.end < span.end)
    return undefined
  const before = text.slice(span.start, last.start)
  if (before.length > longestDescription || !isKindOfBody.test(before)) return undefined
  const words = before.trim().toLowerCase().split(' ')
  return words.slice(1).some((word) => functionWords.has(word) || /(?:ed|ing)$/.test(word)) ? undefined : last
}
const isKindOfBody = /^\p{L}[\p{Ll}-]*(?: [\p{Ll}-]+){1,5} $/u

/** “A rights group based in Sula, ”, “Its rival on the right, the ”, “One of those customers, the mining company ” */
function isOfBody(text: string, before: string, inside: readonly Mention[]): boolean {
  const [said, kind] = bodyAhead.exec(before)?.slice(1) ?? []
  if (said === undefined) return false
  if (kind !== undefined) return isBody(` ${kind.trim()}`)
  const first = inside.find(({ form }) => form === 'description')
  return (
    first?.kind === 'organization' ||
    alsoBodies.has(nounIn(said)) ||
    (first !== undefined && (/, [Tt]he $/.test(before) || alsoBodies.has(nounOf(text, first))))
  )
}
const bodyAhead = /^([^,]+), (?:[Tt]he ((?:[a-z-]+ ){1,3})?)?$/

/** The noun of a description, before what hangs on it: `rival` of `Its rival on the right`. */
function nounIn(description: string): string {
  const [head = ''] = description.split(hangsBehind, 1)
  return head.slice(head.lastIndexOf(' ') + 1)
}
const hangsBehind = / (?:and|at|based|by|for|from|in|of|on|that|to|which|who|with) /

/** Whether a description is of one: “His wife and business partner”, “The lawyer who brought it”; not “The judge and the jury”, “a man who knew the judge”. */
function isOne(description: string, kind: Mention['kind']): boolean {
  const joint = joinsOthers.exec(`${description} `)
  if (joint === null) return true
  const behind = description.slice(joint.index + joint[0].length)
  const isSame =
    kind === 'person' ? (noun: string) => singles.has(noun) : (noun: string) => isBody(` ${noun}`)
  if (/^(?:who|that|which) /.test(joint[0])) return !isSame(behind.slice(behind.lastIndexOf(' ') + 1))
  // “and mother of three”, “and former mayor”
  return (
    joint[0] === 'and ' &&
    isSame(nounIn(behind)) &&
    !(determined.test(behind) || joinsOthers.test(`${behind} `))
  )
}
const determined = /^(?:(?:an?|her|his|its|my|one|our|the|their|two) |\P{Ll})/u

/** `, 67`; ` of Nashville` */
const endsIt = /^(?: (?:of|in|from) (?:the )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)?(?:, \d{1,3})?,?$/u

/** What a body may be to somebody as well as a person may: `Its owner, Brightwell Health`. */
export const alsoBodies: ReadonlySet<string> = new Set(people.orBodies)

/** `A lawyer for the suspect, Tom Bright`: it may be either. */
function isOfSomeone(before: string): boolean {
  const [, noun = ''] = /^an? .* (?:for|of|to) (?:the|his|her|their) ([a-z-]+), $/i.exec(before) ?? []
  return singles.has(noun)
}

const describedAs =
  /^(?:(?:the|an?|another|one|my|his|her|its|our|their|one of|counsel (?:assisting|for))|\p{Lu}[\p{L}-]*['’]s?) [^,]+, (?:the )?(?:[a-z-]+ ){0,2}$/iu
/** `an economist at the Federal University, Sula, Dr Ann Hale` */
const placed = /, \p{Lu}[\p{L}-]+,(?= (?:(?:Dr|Prof|Mr|Mrs|Ms|Miss)\.? )?$)/u
/** `, volunteer captain ` says what she is; `The cabinet, headed by Ann Hale` and `The judge, sentencing Ann Hale` do not. */
function isApposed(before: string): boolean {
  const [, word] = /, (?!the )(?:[a-z-]+ )*?([a-z-]+) $/.exec(before) ?? []
  return word === undefined || singles.has(word) || !(functionWords.has(word) || /(?:ed|ing|ly)$/.test(word))
}
const longestDescription = 120
export const joinsOthers =
  /\b(?:and|or|who|whose|which|that(?! (?:day|evening|month|morning|night|time|week|year)\b)|including) /

/** A name behind a description, in the source or right behind it, is who speaks. */
import people from '../lang/en/people.json'
import type { Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { functionWords } from '../text/words'
import { singles } from './nouns'
import { nounOf } from './words'

/** `a harbourmaster called William Gowdie`, where the source ends ahead of the name. */
export function calledBehind(text: string, mentions: readonly Mention[], { end }: Span): Mention | undefined {
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

/** `a retired postman named Arthur Venn`, `a driver who gave his name only as Piotr` */
export function isCalled(text: string, start: number): boolean {
  return / (?:named|called|(?:identified|identifying|name|referred to|(?:him|her)self) (?:just |only |simply )?as) $/.test(
    text.slice(Math.max(0, start - 28), start),
  )
}

/** `a group that calls itself Pale Kettle`, `a militia known as the Vipers` */
export function callsItself(text: string, start: number): boolean {
  return / (?:calls itself|calling itself|known as)(?: the)? $/.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

/**
 * Who is described first and named at the end, however long the description is: “The commissioner of police, Mr Sule Garba”, “one of them,
 * the weaver Bronwen Ellis”, “the warden that night, volunteer captain Ann Hale”, “their umbrella organisation, the Sona Samiti”.
 */
export function nameBehind(text: string, span: Span, inside: readonly Mention[]): Mention | undefined {
  const last = inside.findLast(
    ({ form, kind, start }) =>
      form !== 'pronoun' &&
      form !== 'description' &&
      // “Brightwell Health of Nashville”
      !(
        (kind === 'place' || kind === 'country') &&
        / (?:of|in|from) $/.test(text.slice(Math.max(0, start - 6), start))
      ),
  )
  if (last === undefined || last.start - span.start > longestDescription) return undefined
  const before = text.slice(span.start, last.start)
  if (
    !endsIt.test(text.slice(last.end, Math.min(span.end, last.end + longestDescription))) ||
    joinsOthers.test(before)
  )
    return undefined
  if (last.kind === 'person')
    return describedAs.test(before.replace(placed, ',')) && !isOfSomeone(before) && isApposed(before)
      ? last
      : undefined
  const first = inside.find(({ form }) => form === 'description')
  const isBody =
    first !== undefined &&
    (first.kind === 'organization' || /, [Tt]he $/.test(before) || alsoBodies.has(nounOf(text, first)))
  return last.kind === 'organization' && isBody && /^[^,]+, (?:[Tt]he )?$/.test(before) ? last : undefined
}

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
  /^(?:(?:the|an?|my|his|her|its|our|their|one of|counsel (?:assisting|for))|\p{Lu}[\p{L}-]*['’]s?) [^,]+, (?:the )?(?:[a-z-]+ ){0,2}$/iu
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

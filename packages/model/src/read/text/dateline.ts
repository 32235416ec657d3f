/** The place, date and agency in front of a report: `LOS ANGELES, Sept. 28 (UPI) — In a preview …`. */
import { isSpaceAt } from '../../text/chars'
import { labelWords } from '../../text/label-words'
import { monthNumber } from '../../text/months'
import { isAgency } from '../byline'

/** Offsets into the paragraph. */
export interface Dateline {
  /** Empty where only the agency is named: `(UPI) — In …`. */
  place: string
  agency?: string
  /** Where the dateline ends, its dash included. */
  end: number
  /** Where the report begins. */
  next: number
}

const longest = 70

/** Reads the dateline that a paragraph opens with, or gives undefined. `byColon`: a colon may end it as well. */
export function datelineOf(line: string, byColon = false): Dateline | undefined {
  const dash = (byColon ? colonIn(line) : undefined) ?? dashIn(line)
  if (dash === undefined) return undefined
  const before = line.slice(0, dash.start).trimEnd()
  const bracket = before.indexOf('(')
  const agency = bracket >= 0 && before.endsWith(')') ? before.slice(bracket + 1, -1).trim() : undefined
  const words = (bracket >= 0 ? before.slice(0, bracket) : before)
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
  const place = placeIn(words, agency !== undefined && isAgency(agency))
  if (place === undefined || (place === '' && !(agency !== undefined && looksLikeAgency(agency))))
    return undefined
  let next = dash.end
  while (next < line.length && isSpaceAt(line, next)) next++
  if (next >= line.length) return undefined
  return { place, ...(agency ? { agency } : {}), end: dash.end, next }
}

/** The agency of a line that is nothing but its credit: `(Reuters)`, `The Associated Press`. */
export function creditLine(line: string): string | undefined {
  if (line.length > 60) return undefined
  const inside = /^\(([^()]+)\)$/.exec(line)?.[1]?.trim()
  if (inside !== undefined) return looksLikeAgency(inside) ? inside : undefined
  return isAgency(line) ? line : undefined
}

/** Up to four words, each with a capital or all of it known. */
function looksLikeAgency(words: string): boolean {
  return (
    isAgency(words) ||
    (words.length <= 40 &&
      words.split(' ').length <= 4 &&
      words.split(' ').every((word) => /^\p{Lu}/u.test(word)))
  )
}

/**
 * The place is in capitals; what follows may be a region or a date: "BERGEN, Norway, March 3". Beside a known agency
 * it may be written as usual: "Bergen, Norway (Reuters)". Empty where no place is named; undefined where it is something else.
 */
function placeIn(words: readonly string[], byAgency: boolean): string | undefined {
  const place: string[] = []
  for (const word of words) {
    if (/^\p{Lu}[\p{Lu}.'’-]*$/u.test(word)) place.push(word)
    else if (
      place.length > 0 &&
      (/^\d{1,2}$/.test(word) || monthNumber(word.toLowerCase()) !== undefined || /^\p{Lu}/u.test(word))
    )
      continue
    else if (byAgency && place.length === 0 && words.length <= 5 && /^\p{Lu}\p{L}+$/u.test(word))
      place.push(word)
    else return undefined
  }
  if (words.length > 0 && (place.length === 0 || place.join('').length < 3 || place.length > 5))
    return undefined
  return place.join(' ')
}

const label = /^(\p{Lu}[\p{Lu}.'’ -]{2,29})(?:, [^:]{1,20})?: /u

/** Whether a line begins in capitals with a colon behind them, as datelines do in India, and labels of speakers. */
export function isLabelled(line: string): boolean {
  return label.test(line.slice(0, longest))
}

/** `BHIMPUR: The minister said …`, `BHIMPUR, Aug 12: …`; not `UPDATE: …`. */
function colonIn(line: string): { start: number; end: number } | undefined {
  const [whole, place] = label.exec(line.slice(0, longest)) ?? []
  if (whole === undefined || labelWords.has(place!.toLowerCase())) return undefined
  return { start: whole.length - 2, end: whole.length - 1 }
}

/** The first dash with a space on its left, within reach. */
function dashIn(line: string): { start: number; end: number } | undefined {
  for (let at = 1; at < Math.min(line.length, longest); at++) {
    if (!'—–-'.includes(line[at]!)) continue
    if (!isSpaceAt(line, at - 1) && line[at] === '-') continue
    let end = at
    while (line[end] === line[at]) end++
    if (line[at] === '-' && end < line.length && !isSpaceAt(line, end)) continue
    return { start: at, end }
  }
  return undefined
}

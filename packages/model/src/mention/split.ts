/**
 * A run of capitals into titles, modifiers and names.
 *
 *     US President Ann Hale   Russian Foreign Ministry   Texas Senator Hale   Facebook's
 *                  ^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^         ^^^^   ^^^^^^^^
 */
import { type Segmented, TokenKind } from '../stage'
import { kinKinds } from '../text/kin'
import { bitsAt, canBe, Word } from '../text/lexicon'
import { monthNumber } from '../text/months'
import { nationalAdjectives } from '../text/nationals'
import type { Casing } from './casing'
import { endingOf, isExecutive } from './endings'
import { type Entry, knownAt } from './gazetteer'
import { legalForms, otherNames, storms } from './lists'
import type { Run } from './runs'

/** One name in a run. `titled`: a title stands right before it in the run. */
export interface Part extends Run {
  entry: Entry | undefined
  titled: boolean
}

function partOf(first: number, last: number, entry?: Entry, titled = false): Part {
  return { first, last, entry, titled }
}

/** The names in all runs. A last name that is a title, too (`Martin King`), is a name where it stands alone. */
export function splitRuns(segmented: Segmented, casing: Casing, runs: readonly Run[]): Part[] {
  const { tokens } = segmented
  const parts: Part[] = []
  const surnames = new Set<string>()
  for (const run of runs) {
    const found = splitRun(segmented, casing, run)
    for (const part of found) {
      parts.push(part)
      let last = part.last - 1
      while (last > part.first && canBe(tokens, last, Word.nameSuffix)) last--
      const lower = tokens.lower[last]!
      if (last > part.first && canBe(tokens, last, Word.title) && canBe(tokens, part.first, Word.firstName))
        surnames.add(lower)
    }
    const lower = tokens.lower[run.first]!
    const alone = found.length === 0 && run.last - run.first === 1 && surnames.has(lower)
    const isKin = run.last - run.first === 1 && isApposedToKin(segmented, run)
    if (isKin) {
      if (found.length > 0) parts.length -= found.length
      parts.push(partOf(run.first, run.last, undefined, true))
    } else if (alone && !canBe(tokens, run.first - 1, Word.determiner))
      parts.push(partOf(run.first, run.last, undefined, true))
  }
  return parts
}

/** `Her father, Col, said`: whatever else the word is. */
function isApposedToKin({ text, tokens }: Segmented, { first, last }: Run): boolean {
  return (
    first > 1 &&
    kinKinds.has(tokens.lower[first - 2]!) &&
    !canBe(tokens, first, Word.national | Word.day | Word.month) &&
    !nationalAdjectives.has(tokens.lower[first]!) &&
    text[tokens.start[first - 1]!] === ',' &&
    text[tokens.start[last] ?? 0] === ','
  )
}

function splitRun(segmented: Segmented, casing: Casing, run: Run): Part[] {
  const { text, tokens } = segmented
  const parts: Part[] = []
  let { first } = run
  const { last } = run
  if (isExecutive(segmented, first, last)) return [partOf(first, last)]
  const isOfOffice = startsAfterOffice(segmented, first)
  if (
    isOfOffice &&
    nameOf(segmented, first, last).entry === undefined &&
    endingOf(segmented, first, last) === undefined
  ) {
    first = afterModifiers(segmented, first, last)
  }
  const body = bodyBeforeName(segmented, first, last)
  if (body !== undefined)
    return [
      ...splitRun(segmented, casing, { first, last: body }),
      ...splitRun(segmented, casing, { first: body, last }),
    ]
  while (first < last) {
    const known = knownAt(text, tokens, first, last)
    const size = known?.words.length ?? 0
    if (known !== undefined && first + size === last) {
      parts.push(partOf(first, last, known))
      return parts
    }
    // Deutsche Bank AG
    if (known !== undefined && legalForms.has(tokens.lower[last - 1]!) && first + size === last - 1) {
      parts.push(partOf(first, last, known))
      return parts
    }
    const title = lastTitle(segmented, first, last)
    if (title >= first) {
      // Senate Majority Leader Hale: what stands before the title in the run is kept if it is a known name
      if (endingOf(segmented, first, title) === 'organization') parts.push(partOf(first, title))
      else if (known !== undefined && known.type !== 'adjective' && first + size <= title)
        parts.push(partOf(first, first + size, known))
      if (title + 1 < last) parts.push(nameOf(segmented, title + 1, last, true))
      return parts
    }
    if (known === undefined) break
    if (endingOf(segmented, first, last) !== undefined) break
    const rest = first + size
    // `the ambassador to Britain Wen Lihua`
    const personal =
      last - rest > 1 && (canBe(tokens, rest, Word.firstName) || (known.kind === 'country' && isOfOffice))
    if (known.type === 'adjective' || known.type === 'people') first = rest
    else if (size === 1 && canBe(tokens, first, Word.firstName) && !personal) break
    else if (size > 1 || personal || canBe(tokens, rest, Word.common) || known.form === 'acronym') {
      parts.push(partOf(first, rest, known))
      first = rest
    } else break
  }
  if (first < last) parts.push(nameOf(segmented, first, last))
  return parts.filter((part) => !isNothing(segmented, casing, part))
}

/** `Council on Foreign Relations Ann Hale` is two names: where the second begins. */
function bodyBeforeName({ tokens }: Segmented, first: number, last: number): number | undefined {
  for (let at = first + 2; at < last - 1; at++) {
    if (!canBe(tokens, at - 1, Word.organizationSuffix) || canBe(tokens, at, Word.office)) continue
    if (canBe(tokens, at, Word.firstName) && !canBe(tokens, at - 1, Word.title)) return at
  }
  return undefined
}

function nameOf({ text, tokens }: Segmented, first: number, last: number, titled = false): Part {
  const entry = knownAt(text, tokens, first, last)
  return partOf(first, last, entry?.words.length === last - first ? entry : undefined, titled)
}

/** The last title in a run that a name follows; -1 if none. */
function lastTitle(segmented: Segmented, first: number, last: number): number {
  const { tokens } = segmented
  for (let at = last - 1; at >= first; at--) {
    // `Ben “Doc” Hale`: a nickname that is a title elsewhere
    if (!canBe(tokens, at, Word.title) || (at > first && tokens.kind[at - 1] === TokenKind.mark)) continue
    // `Mike Pilot`, `Marine Major`, `Martin King Jr.`: a first name before it, and nothing after
    if (
      (at === last - 1 || (at === last - 2 && canBe(tokens, last - 1, Word.nameSuffix))) &&
      at > first &&
      (canBe(tokens, at - 1, Word.honorific) || canBe(tokens, first, Word.firstName))
    )
      continue
    // `CEO Masayoshi Son`: behind an office and a first name that nobody knows
    if (at === last - 1 && isLastName(segmented, first, at)) continue
    const after = tokens.lower[at + 1]
    if (at + 1 < last && (after === 'of' || after === 'to' || after === 'for' || after === 'on')) continue
    // `Chief Constables' Council`, `General Electric`: the end says it is a body
    // `Judge Mark Hill` is no hill
    const isNamed =
      last - at === 3 && canBe(tokens, at + 1, Word.firstName) && !canBe(tokens, at + 1, Word.common)
    const isBody = at + 1 < last && !isNamed && endingOf(segmented, at, last) !== undefined
    if (isBody && !canBe(tokens, at, Word.honorific)) return -1
    if (at === last - 1 && endingOf(segmented, first, last) !== undefined) return -1
    // `Association of Resident Doctors`
    const isOfBody =
      tokens.lower[at - 1] === 'of' && at - 1 > first && canBe(tokens, at - 2, Word.organizationHead)
    if (isOfBody && !canBe(tokens, at, Word.honorific) && !canBe(tokens, at + 1, Word.firstName)) return -1
    return at
  }
  return -1
}

/** Whether what could be a title, at `at`, stands behind a title and a name. */
function isLastName({ text, tokens }: Segmented, first: number, at: number): boolean {
  const others = Word.title | Word.titleModifier | Word.common | Word.known | Word.organizationSuffix
  if (
    at - first < 2 ||
    canBe(tokens, at - 1, others) ||
    !/^\p{Lu}/u.test(text.slice(tokens.start[at - 1]!, tokens.end[at - 1]!))
  )
    return false
  return canBe(tokens, at - 2, Word.title)
}

function startsAfterOffice({ tokens }: Segmented, first: number): boolean {
  if (first < 2) return false
  const before = tokens.lower[first - 1]!
  const office = before === 'the' ? first - 2 : first - 1
  // Minister of State for Heritage Ann Hale
  const ofState = tokens.lower[office] === 'for' && tokens.lower[office - 1] === 'state' ? office - 2 : office
  return /^(?:for|of|on|to)$/.test(tokens.lower[ofState]!) && canBe(tokens, ofState - 1, Word.title)
}

/** `Secretary of Homeland Security John Hale`: the field is part of the title if a name is left. */
function afterModifiers({ tokens }: Segmented, first: number, last: number): number {
  for (let at = last - 2; at >= first; at--) {
    const word = bitsAt(tokens, at)
    if (word & Word.firstName) continue
    if (word & (Word.titleModifier | Word.common)) return word & Word.title ? first : at + 1
  }
  return first
}

function isNothing({ text, tokens }: Segmented, casing: Casing, { first, last, entry }: Part): boolean {
  if (entry?.type === 'adjective' && entry.kind === 'group') return true
  if (last - first > 1) {
    if (entry !== undefined) return false
    // `Cyclone Imre`
    if (storms.has(tokens.lower[first]!)) return true
    return otherNames.has(text.slice(tokens.start[first]!, tokens.end[last - 1]!).toLowerCase())
  }
  const lower = tokens.lower[first]!
  if (entry === undefined && otherNames.has(lower)) return true
  // `Marine biologist Ann Hale`
  const isOfTitle = canBe(tokens, last, Word.office | Word.single) && !casing.isCapital(last)
  if (isOfTitle && canBe(tokens, first, Word.common) && casing.isNameWord(last + 1)) return true
  if (tokens.end[first]! - tokens.start[first]! === 1) return true
  // June, Sept. 11
  if (monthNumber(lower) !== undefined) return true
  return (
    entry === undefined &&
    (canBe(tokens, first, Word.titleModifier) ||
      (canBe(tokens, first, Word.common) && !casing.isTelling(first)))
  )
}

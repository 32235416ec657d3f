/**
 * A run of capitals into titles, modifiers and names.
 *
 *     US President Ann Hale   Russian Foreign Ministry   Texas Senator Hale   Facebook's
 *                  ^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^         ^^^^   ^^^^^^^^
 */
import type { Segmented } from '../stage'
import { givenTo } from '../text/first-names'
import { determiners } from '../text/words'
import type { Casing } from './casing'
import { type Entry, knownAt } from './gazetteer'
import {
  commonWords,
  honorifics,
  legalForms,
  mediaSuffixes,
  monthNames,
  nameSuffixes,
  offices,
  organizationHeads,
  organizationSuffixes,
  otherNames,
  otherSuffixes,
  placeSuffixes,
  surnameSuffixes,
  titleModifiers,
} from './lists'
import type { Run } from './runs'
import { isTitleWord } from './titles'

/** One name in a run. `titled`: a title stands right before it in the run. */
export interface Part extends Run {
  entry?: Entry
  titled?: boolean
}

/** What the last word of a name makes it. */
type Ending = 'organization' | 'media' | 'place' | 'other'

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
      while (last > part.first && nameSuffixes.has(tokens.lower[last]!)) last--
      const lower = tokens.lower[last]!
      if (last > part.first && isTitleWord(lower) && givenTo(tokens.lower[part.first]!) !== undefined)
        surnames.add(lower)
    }
    const lower = tokens.lower[run.first]!
    const alone = found.length === 0 && run.last - run.first === 1 && surnames.has(lower)
    if (alone && !determiners.has(tokens.lower[run.first - 1] ?? '')) parts.push({ ...run, titled: true })
  }
  return parts
}

function splitRun(segmented: Segmented, casing: Casing, run: Run): Part[] {
  const { text, tokens } = segmented
  const parts: Part[] = []
  let { first } = run
  const { last } = run
  if (
    startsAfterOffice(segmented, first) &&
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
      parts.push({ first, last, entry: known })
      return parts
    }
    // Deutsche Bank AG
    if (known !== undefined && legalForms.has(tokens.lower[last - 1]!) && first + size === last - 1) {
      parts.push({ first, last, entry: known })
      return parts
    }
    const title = lastTitle(segmented, first, last)
    if (title >= first) {
      // Senate Majority Leader Hale: what stands before the title in the run is kept if it is a known name
      if (endingOf(segmented, first, title) === 'organization') parts.push({ first, last: title })
      else if (known !== undefined && known.type !== 'adjective' && first + size <= title)
        parts.push({ first, last: first + size, entry: known })
      if (title + 1 < last) parts.push({ ...nameOf(segmented, title + 1, last), titled: true })
      return parts
    }
    if (known === undefined) break
    if (endingOf(segmented, first, last) !== undefined) break
    const rest = first + size
    const personal = givenTo(tokens.lower[rest]!) !== undefined && last - rest > 1
    if (known.type === 'adjective' || known.type === 'people') first = rest
    else if (size === 1 && givenTo(tokens.lower[first]!) !== undefined && !personal) break
    else if (size > 1 || personal || commonWords.has(tokens.lower[rest]!) || known.form === 'acronym') {
      parts.push({ first, last: rest, entry: known })
      first = rest
    } else break
  }
  if (first < last) parts.push(nameOf(segmented, first, last))
  return parts.filter((part) => !isNothing(segmented, casing, part))
}

/** The end of a name tells what it is, if it has more than one word: `Hale Institute`, `Ministry of Justice`. */
export function endingOf({ text, tokens }: Segmented, first: number, last: number): Ending | undefined {
  let end = last
  for (let at = first + 1; at < last; at++) {
    // Ministry of Justice, Council on Foreign Relations: the head stands before the small word
    const lower = tokens.lower[at]!
    if (
      (lower === 'of' || lower === 'for' || lower === 'on' || lower === 'to') &&
      organizationHeads.has(tokens.lower[at - 1]!)
    ) {
      return tokens.lower[at - 1] === 'republic' ? 'place' : 'organization'
    }
    if (lower === 'of') {
      end = at
      break
    }
  }
  const word = tokens.lower[end - 1]!
  if (end - first < 2) return undefined
  const named = givenTo(tokens.lower[first]!) !== undefined && end - first === 2 && end === last
  if (organizationSuffixes.has(word) && !(named && surnameSuffixes.has(word))) return 'organization'
  if (legalForms.has(word) && isLegalForm(text.slice(tokens.start[end - 1]!, tokens.end[end - 1]!)))
    return 'organization'
  if (named && !mediaSuffixes.has(word)) return undefined
  if (placeSuffixes.has(word)) return 'place'
  if (otherSuffixes.has(word)) return 'other'
  return mediaSuffixes.has(word) && !named ? 'media' : undefined
}

/** `SA`, `SpA`, `Oyj`: as companies write them; not `Se` and `Asa`, which are names. */
function isLegalForm(written: string): boolean {
  return /[A-Z].*[A-Z]/.test(written) || (written.length > 2 && givenTo(written.toLowerCase()) === undefined)
}

/** `Council on Foreign Relations Ann Hale` is two names: where the second begins. */
function bodyBeforeName({ tokens }: Segmented, first: number, last: number): number | undefined {
  for (let at = first + 2; at < last - 1; at++) {
    if (!organizationSuffixes.has(tokens.lower[at - 1]!) || offices.has(tokens.lower[at]!)) continue
    if (givenTo(tokens.lower[at]!) !== undefined && !isTitleWord(tokens.lower[at - 1]!)) return at
  }
  return undefined
}

function nameOf({ text, tokens }: Segmented, first: number, last: number): Part {
  const entry = knownAt(text, tokens, first, last)
  return entry !== undefined && entry.words.length === last - first ? { first, last, entry } : { first, last }
}

/** The last title in a run that a name follows; -1 if none. */
function lastTitle(segmented: Segmented, first: number, last: number): number {
  const { tokens } = segmented
  for (let at = last - 1; at >= first; at--) {
    if (!isTitleWord(tokens.lower[at]!)) continue
    // `Mike Pilot`, `Marine Major`, `Martin King Jr.`: a first name before it, and nothing after
    if (
      (at === last - 1 || (at === last - 2 && nameSuffixes.has(tokens.lower[last - 1]!))) &&
      at > first &&
      (honorifics.has(tokens.lower[at - 1]!) || givenTo(tokens.lower[first]!) !== undefined)
    )
      continue
    const after = tokens.lower[at + 1]
    if (at + 1 < last && (after === 'of' || after === 'to' || after === 'for')) continue
    // `Chief Constables' Council`, `General Electric`: the end says it is a body
    if (at + 1 < last && endingOf(segmented, at, last) !== undefined && !honorifics.has(tokens.lower[at]!))
      return -1
    if (at === last - 1 && endingOf(segmented, first, last) !== undefined) return -1
    return at
  }
  return -1
}

function startsAfterOffice({ tokens }: Segmented, first: number): boolean {
  if (first < 2) return false
  const before = tokens.lower[first - 1]!
  const office = before === 'the' ? first - 2 : first - 1
  return (
    (tokens.lower[office] === 'of' || tokens.lower[office] === 'to') &&
    isTitleWord(tokens.lower[office - 1] ?? '')
  )
}

/** `Secretary of Homeland Security John Hale`: the field is part of the title if a name is left. */
function afterModifiers({ tokens }: Segmented, first: number, last: number): number {
  for (let at = last - 2; at >= first; at--) {
    const lower = tokens.lower[at]!
    if (givenTo(lower) !== undefined) continue
    if (titleModifiers.has(lower) || commonWords.has(lower)) return isTitleWord(lower) ? first : at + 1
  }
  return first
}

function isNothing({ text, tokens }: Segmented, casing: Casing, { first, last, entry }: Part): boolean {
  if (entry?.type === 'adjective' && entry.kind === 'group') return true
  if (last - first > 1) {
    return (
      entry === undefined &&
      otherNames.has(text.slice(tokens.start[first]!, tokens.end[last - 1]!).toLowerCase())
    )
  }
  const lower = tokens.lower[first]!
  if (entry === undefined && otherNames.has(lower)) return true
  if (tokens.end[first]! - tokens.start[first]! === 1) return true
  // June, Sept. 11
  if (monthNames.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)) return true
  return (
    entry === undefined && (titleModifiers.has(lower) || (commonWords.has(lower) && !casing.isTelling(first)))
  )
}

/**
 * Runs of words that make up one name, or a title and a name, before anything is said of what they are.
 *
 *     The Ministry of Foreign Affairs told Ursula van der Leyen and the People's Party
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^
 */
import { type Segmented, TokenKind } from '../stage'
import { isFunctionWord, months } from '../text/words'
import type { Casing } from './casing'
import { knownAt } from './gazetteer'
import { Word } from './lexicon'
import {
  commonWords,
  contexts,
  firstNameGender,
  honorifics,
  loneParticles,
  mediaSuffixes,
  nameSuffixes,
  offices,
  organizationHeads,
  organizationSuffixes,
  otherSuffixes,
  particles,
  placeSuffixes,
  titleModifiers,
} from './lists'

/** Tokens `first`..`last`, half-open. */
export interface Run {
  first: number
  last: number
}

const maxWords = 14

export function findRuns(segmented: Segmented, casing: Casing): Run[] {
  const { tokens } = segmented
  const runs: Run[] = []
  for (const sentence of segmented.sentences) {
    for (let at = sentence.first; at < sentence.last; ) {
      if (!casing.isCapital(at) && tokens.lower[at] !== 'al') {
        at++
        continue
      }
      const end = runFrom(segmented, casing, at, sentence.last)
      if (end > at) {
        const first = afterEpithet(segmented, at, end)
        runs.push({
          first: first > at ? first : widened(segmented, casing, sentence.first, at, end),
          last: end,
        })
        at = end
      } else at++
    }
  }
  return runs
}

/** `Hey Anna`, `Rival Anna Berg`: what stands in capitals before a name and is no part of it. */
function afterEpithet({ tokens }: Segmented, first: number, end: number): number {
  if (end - first < 2 || !contexts.epithets.has(tokens.lower[first]!)) return first
  return firstNameGender(tokens.lower[first + 1]!) === undefined ? first : first + 1
}

/** Where the run that starts at `at` ends; `at` itself if none does. */
function runFrom(segmented: Segmented, casing: Casing, at: number, limit: number): number {
  const { text, tokens } = segmented
  const most = Math.min(limit, at + maxWords)
  let end = wordOrKnown(segmented, casing, at, most)
  while (end > at && end < most) {
    const next = joined(segmented, casing, at, end, most)
    if (next === end) break
    end = next
  }
  // `Jr.` and `III` belong to the name, `, Jr.` too
  if (end > at && end < limit && nameSuffixes.has(tokens.lower[end]!) && adjacent(segmented, end)) end++
  else if (
    end > at &&
    end + 1 < limit &&
    text[tokens.start[end]!] === ',' &&
    /^[js]r\.?$/.test(tokens.lower[end + 1]!)
  )
    end += 2
  return end
}

/** One more word after a run, with what joins it on; `end` if the run is over. */
function joined(segmented: Segmented, casing: Casing, first: number, end: number, limit: number): number {
  const { text, tokens } = segmented
  if (!adjacent(segmented, end)) return end
  const direct = wordOrKnown(segmented, casing, end, limit)
  if (direct > end) return direct
  if (tokens.kind[end] === TokenKind.mark) return acrossNickname(segmented, casing, end, limit)
  const lower = tokens.lower[end]!
  // Theresa May
  if (casing.isTelling(end) && months.has(lower) && firstNameGender(tokens.lower[end - 1]!) !== undefined)
    return end + 1
  // van der Leyen, bin Salman
  if (particles.has(lower) && casing.isCapital(end - 1)) {
    let at = end + 1
    while (at < limit && at < end + 3 && particles.has(tokens.lower[at]!) && !casing.isCapital(at)) at++
    if (at < limit && casing.isNameWord(at) && !organizationSuffixes.has(tokens.lower[at]!)) return at + 1
  }
  if (text[tokens.start[end]!] === '&') return wordAfter(segmented, casing, end + 1, limit, end)
  if (lower === 'of' || lower === 'for' || lower === 'on' || lower === 'to') {
    const head = tokens.lower[end - 1]!
    if (!organizationHeads.has(head) && !(lower === 'of' && hasHead(segmented, first, end))) return end
    // United States Ambassador to …, Council on Foreign Relations: `to` and `on` only right after the head
    const article = tokens.lower[end + 1] === 'the' ? 1 : 0
    const next = wordAfter(segmented, casing, end + 1 + article, limit, end)
    return lower === 'of' || next === end || !knownAt(text, tokens, end + 1 + article, limit) ? next : end
  }
  if (lower === 'and') return acrossAnd(segmented, casing, first, end, limit)
  if (lower === "'s" || tokens.lower[end] === "'" || text[tokens.start[end]!] === '’')
    return acrossPossessive(segmented, casing, end, limit)
  return end
}

/** `Jimmy "Shorty" Doe` is one name. */
function acrossNickname({ marks, tokens }: Segmented, casing: Casing, end: number, limit: number): number {
  const start = tokens.start[end]!
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (marks[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const mark = marks[low]
  if (mark?.start !== start || mark.role !== 'nickname') return end
  let at = end
  while (at < limit && tokens.start[at]! < mark.end) at++
  return at < limit && casing.isNameWord(at) ? at + 1 : end
}

/** `Defense and Security Committee`: a topic on both sides and a body at the end. Not `China and the Council`. */
function acrossAnd(segmented: Segmented, casing: Casing, first: number, end: number, limit: number): number {
  const { tokens } = segmented
  const before = tokens.lower[end - 1]!
  const next = wordAfter(segmented, casing, end + 1, limit, end)
  if (next === end) return end
  // Office of Management and Budget
  const small = tokens.lower[end - 2]
  const inBody = hasHead(segmented, first, end - 2) && (small === 'of' || small === 'for')
  if (inBody && isField(segmented, end - 1) && isField(segmented, end + 1) && next === end + 2) return next
  if (!commonWords.has(before) && !titleModifiers.has(before) && !organizationSuffixes.has(before)) return end
  for (let at = end + 1; at < Math.min(limit, end + 4) && casing.isNameWord(at); at++) {
    if (organizationSuffixes.has(tokens.lower[at]!)) return at + 1
  }
  return end
}

/** `Security and Cooperation`: what a body is for; no place, person, title or body of its own. */
function isField({ text, tokens }: Segmented, at: number): boolean {
  const lower = tokens.lower[at]!
  return (
    knownAt(text, tokens, at, at + 1) === undefined &&
    firstNameGender(lower) === undefined &&
    !honorifics.has(lower) &&
    (!offices.has(lower) || titleModifiers.has(lower)) &&
    !organizationHeads.has(lower)
  )
}

/** `People's Party`, `Pilots' Association`; not `Russia's Foreign Ministry`. */
function acrossPossessive(segmented: Segmented, casing: Casing, end: number, limit: number): number {
  const { tokens } = segmented
  const before = tokens.lower[end - 1]!
  if (!commonWords.has(before) && !(tokens.lower[end] !== "'s" && before.endsWith('s'))) return end
  if (offices.has(before)) return end
  for (let at = end + 1; at < Math.min(limit, end + 4) && casing.isNameWord(at); at++) {
    if (organizationSuffixes.has(tokens.lower[at]!)) return at + 1
  }
  return end
}

function wordAfter(
  segmented: Segmented,
  casing: Casing,
  at: number,
  limit: number,
  otherwise: number,
): number {
  if (at >= limit) return otherwise
  const end = wordOrKnown(segmented, casing, at, limit)
  return end > at ? end : otherwise
}

function wordOrKnown({ text, tokens }: Segmented, casing: Casing, at: number, limit: number): number {
  const begins = (casing.words[at]! & Word.known) !== 0
  if (casing.isNameWord(at)) return at + ((begins && knownAt(text, tokens, at, limit)?.words.length) || 1)
  if (!begins || (!casing.isCapital(at) && tokens.lower[at] !== 'al')) return at
  // `United` and `State` are common words; `United States` is a name wherever it stands
  const known = knownAt(text, tokens, at, limit)
  if (known === undefined) return at
  const sure =
    known.words.length > 1 ||
    !commonWords.has(tokens.lower[at]!) ||
    (known.form === 'acronym' && !casing.isShouted(at))
  return sure ? at + known.words.length : at
}

/** `Health Ministry officials said`: the first word of a sentence is part of what it stands before. */
function widened(
  { tokens }: Segmented,
  casing: Casing,
  sentence: number,
  first: number,
  end: number,
): number {
  const at = first - 1
  if (at < sentence) return first
  const lower = tokens.lower[at]!
  // von der Meer
  const small = afterSpace(tokens, first) && loneParticles.has(lower) && !casing.isCapital(at) ? at : first
  if (small < first && !organizationSuffixes.has(tokens.lower[end - 1]!)) {
    let start = small
    while (start - 1 >= sentence && loneParticles.has(tokens.lower[start - 1]!) && afterSpace(tokens, start))
      start--
    return start
  }
  // Bin Laden, De Blasio
  if (contexts.leading.has(lower) && tokens.start[first]! - tokens.end[at]! === 1) return at
  if (!casing.isCapital(at) || casing.isTelling(at) || isFunctionWord(lower)) return first
  if (offices.has(lower) || honorifics.has(lower)) return at
  const last = tokens.lower[end - 1]!
  const topical = commonWords.has(lower) && tokens.kind[at] === TokenKind.word && !contexts.opening.has(lower)
  const body =
    organizationSuffixes.has(last) ||
    mediaSuffixes.has(last) ||
    placeSuffixes.has(last) ||
    otherSuffixes.has(last)
  return topical && body ? at : first
}

function afterSpace(tokens: Segmented['tokens'], at: number): boolean {
  return at > 0 && tokens.start[at]! - tokens.end[at - 1]! === 1
}

function hasHead({ tokens }: Segmented, first: number, end: number): boolean {
  for (let at = end - 1; at >= first && at > end - 6; at--) {
    if (organizationHeads.has(tokens.lower[at]!)) return true
  }
  return false
}

/** Nothing but one space stands between a token and the one before it. */
function adjacent({ tokens }: Segmented, at: number): boolean {
  return tokens.start[at]! - tokens.end[at - 1]! <= 1
}

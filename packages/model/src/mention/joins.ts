/** What joins the words of a name: `of`, `and`, `&`, a possessive, a nickname in quotation marks. */
import { type Segmented, TokenKind } from '../stage'
import { bitsAt, canBe, Word } from '../text/lexicon'
import { firstFrom } from '../text/sorted'
import type { Casing } from './casing'
import { knownAt } from './gazetteer'
import { particles } from './lists'

/** One more word after a run, with what joins it on; `end` if the run is over. */
export function joined(
  segmented: Segmented,
  casing: Casing,
  first: number,
  end: number,
  limit: number,
): number {
  const { text, tokens } = segmented
  if (!adjacent(segmented, end)) return end
  const direct = wordOrKnown(segmented, casing, end, limit)
  if (direct > end) return direct
  if (tokens.kind[end] === TokenKind.mark) return acrossNickname(segmented, casing, end, limit)
  const lower = tokens.lower[end]!
  // Theresa May
  if (casing.isTelling(end) && canBe(tokens, end, Word.month) && canBe(tokens, end - 1, Word.firstName))
    return end + 1
  // van der Leyen, bin Salman
  if (particles.has(lower) && casing.isCapital(end - 1)) {
    let at = end + 1
    while (at < limit && at < end + 3 && particles.has(tokens.lower[at]!) && !casing.isCapital(at)) at++
    if (at < limit && casing.isNameWord(at) && !canBe(tokens, at, Word.organizationSuffix)) return at + 1
  }
  if (text[tokens.start[end]!] === '&') return wordAfter(segmented, casing, end + 1, limit, end)
  if (lower === 'of' || lower === 'for' || lower === 'on' || lower === 'to') {
    if (!canBe(tokens, end - 1, Word.organizationHead) && !(lower === 'of' && hasHead(segmented, first, end)))
      return end
    // United States Ambassador to …, Council on Foreign Relations: `to` and `on` only right after the head
    const article = tokens.lower[end + 1] === 'the' ? 1 : 0
    const next = wordAfter(segmented, casing, end + 1 + article, limit, end)
    return lower === 'of' || next === end || !knownAt(text, tokens, end + 1 + article, limit) ? next : end
  }
  if (lower === 'and') return acrossAnd(segmented, casing, first, end, limit)
  if (lower === "'s" || lower === "'") return acrossPossessive(segmented, casing, end, limit)
  return end
}

/** `Jimmy "Shorty" Doe` is one name. */
function acrossNickname({ marks, tokens }: Segmented, casing: Casing, end: number, limit: number): number {
  const start = tokens.start[end]!
  const mark = marks[firstFrom(marks.length, (i) => marks[i]!.start, start)]
  if (mark?.start !== start || mark.role !== 'nickname') return end
  let at = end
  while (at < limit && tokens.start[at]! < mark.end) at++
  return at < limit && casing.isNameWord(at) ? at + 1 : end
}

/** `Defense and Security Committee`: a topic on both sides and a body at the end. Not `China and the Council`. */
function acrossAnd(segmented: Segmented, casing: Casing, first: number, end: number, limit: number): number {
  const { tokens } = segmented
  const next = wordAfter(segmented, casing, end + 1, limit, end)
  if (next === end) return end
  // Office of Management and Budget
  const small = tokens.lower[end - 2]
  const inBody = hasHead(segmented, first, end - 2) && (small === 'of' || small === 'for')
  if (inBody && isField(segmented, end - 1) && isField(segmented, end + 1) && next === end + 2) return next
  // `the Storage and Distribution Workers' Union`
  const isTopic =
    first === end - 1 &&
    tokens.lower[first - 1] === 'the' &&
    isDoing(segmented, first) &&
    isDoing(segmented, end + 1)
  if (!isTopic && !canBe(tokens, end - 1, Word.common | Word.titleModifier | Word.organizationSuffix))
    return end
  for (let at = end + 1; at < Math.min(limit, end + 5) && casing.isNameWord(at); at++) {
    if (canBe(tokens, at, Word.organizationSuffix)) return at + 1
    if (tokens.lower[at + 1] === "'") at++
  }
  return end
}

/** `Storage`, `Distribution`: something that is done; neither `Herald` nor `Vikings`. */
function isDoing(segmented: Segmented, at: number): boolean {
  const { tokens } = segmented
  if (!isField(segmented, at) || canBe(tokens, at, Word.organizationSuffix | Word.mediaSuffix)) return false
  return /(?:age|ance|ence|ics|ing|ion|ment|ology|ture)$/.test(tokens.lower[at]!)
}

/** `Security and Cooperation`: what a body is for; no place, person, title or body of its own. */
function isField({ text, tokens }: Segmented, at: number): boolean {
  const word = bitsAt(tokens, at)
  return (
    knownAt(text, tokens, at, at + 1) === undefined &&
    (word & (Word.firstName | Word.honorific | Word.organizationHead)) === 0 &&
    (word & (Word.office | Word.titleModifier)) !== Word.office
  )
}

/** `People's Party`, `Pilots' Association`; not `Russia's Foreign Ministry`. */
function acrossPossessive(segmented: Segmented, casing: Casing, end: number, limit: number): number {
  const { tokens } = segmented
  const before = tokens.lower[end - 1]!
  if (!canBe(tokens, end - 1, Word.common) && !(tokens.lower[end] !== "'s" && before.endsWith('s')))
    return end
  if (canBe(tokens, end - 1, Word.office)) return end
  for (let at = end + 1; at < Math.min(limit, end + 4) && casing.isNameWord(at); at++) {
    if (canBe(tokens, at, Word.organizationSuffix)) return at + 1
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

/** Where the word of a name that stands at `at`, or the known name that begins there, ends; `at` itself if none does. */
export function wordOrKnown({ text, tokens }: Segmented, casing: Casing, at: number, limit: number): number {
  const begins = canBe(tokens, at, Word.known)
  if (casing.isNameWord(at)) return at + ((begins && knownAt(text, tokens, at, limit)?.words.length) || 1)
  if (!begins || (!casing.isCapital(at) && tokens.lower[at] !== 'al')) return at
  // `United` and `State` are common words; `United States` is a name wherever it stands
  const known = knownAt(text, tokens, at, limit)
  if (known === undefined) return at
  const sure =
    known.words.length > 1 ||
    !canBe(tokens, at, Word.common) ||
    (known.form === 'acronym' && !casing.isShouted(at))
  return sure ? at + known.words.length : at
}

function hasHead({ tokens }: Segmented, first: number, end: number): boolean {
  for (let at = end - 1; at >= first && at > end - 6; at--) {
    if (canBe(tokens, at, Word.organizationHead)) return true
  }
  return false
}

/** Nothing but one space stands between a token and the one before it. */
export function adjacent({ tokens }: Segmented, at: number): boolean {
  return tokens.start[at]! - tokens.end[at - 1]! <= 1
}

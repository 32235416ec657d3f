/** What stands around a name, all over the text, says what it is: counted first, decided on when all is seen. */
import type { ActorKind } from '../record'
import { type Segmented, TokenKind } from '../stage'
import { bitsAt, canBe, Word } from '../text/lexicon'
import type { Casing } from './casing'
import { contexts, dailies } from './lists'
import type { Part } from './split'
import { countStated } from './stated'

/** How often a name stands where a person, a place, a body stands. */
export interface Votes {
  person: number
  place: number
  body: number
  /** `The Otters won`, `beat the Otters.`: with an article and no noun behind it, as no person stands. */
  team: number
  /** `ASEAN said`: in capitals among words that are not, and no label. */
  initials: number
  total: number
  telling: number
  /** The text says what it is: `Sula is a town`, `shares of Brantor`, `Dahl said she would`. */
  town: number
  company: number
  somebody: number
  /** `Sulan positions`: before a noun. */
  adjectival: number
}

/** Counts what stands around one name. */
export function count(
  segmented: Segmented,
  casing: Casing,
  part: Part,
  key: string,
  votes: Map<string, Votes>,
) {
  const { text, tokens } = segmented
  let vote = votes.get(key)
  if (vote === undefined) {
    vote = {
      person: 0,
      place: 0,
      body: 0,
      team: 0,
      initials: 0,
      total: 0,
      telling: 0,
      town: 0,
      company: 0,
      somebody: 0,
      adjectival: 0,
    }
    votes.set(key, vote)
  }
  vote.total++
  if (casing.isTelling(part.first) || part.last - part.first > 1) vote.telling++
  if (isInitials(segmented, casing, part)) vote.initials++
  const before = tokens.lower[part.first - 1] ?? ''
  let after = part.last
  // across the Skagerrak
  if (before === 'the' && contexts.locating.has(tokens.lower[part.first - 2] ?? '')) vote.place++
  else if (before === 'the') {
    vote.body++
    if (isPhraseEnd(segmented, part)) vote.team++
  } else if (isLocated(segmented, part)) vote.place++
  const limit = Math.min(segmented.sentences[tokens.sentence[part.first]!]!.last, part.last + mostAdverbs)
  while (after < limit && canBe(tokens, after, Word.adverbial)) after++
  const next = tokens.lower[after] ?? ''
  if (tokens.kind[after] === TokenKind.word && !casing.isCapital(after) && canBe(tokens, after, Word.cue))
    vote.person++
  else if (next === 'who' || next === 'whose' || contexts.personal.has(next)) vote.person++
  else if (
    text[tokens.start[after] ?? 0] === ',' &&
    // `Professor Ann Hale of Pune, who took six months`
    before !== 'of' &&
    (tokens.kind[after + 1] === TokenKind.number ||
      // `Danil, a 22-year-old student`
      tokens.lower[after + 2]?.endsWith('-year-old') === true ||
      contexts.relative.has(tokens.lower[after + 1] ?? ''))
  )
    vote.person++
  // WALLACE: Let's start
  else if (next === ':' && segmented.sentences[tokens.sentence[part.first]!]!.first === part.first)
    vote.person++
  if (contexts.introducing.has(before)) vote.person++
  if (isAdjectival(segmented, casing, part)) vote.adjectival++
  countStated(segmented, part, vote)
}

/** So many stand between a name and its verb. */
const mostAdverbs = 4

/** `ASEAN said`; not `DAHL: No`, `DAHL (laughing): No`, nor `MAN HELD` */
function isInitials({ text, tokens }: Segmented, casing: Casing, { first, last }: Part): boolean {
  if (last - first > 1 || casing.isShouted(first) || ':('.includes(tokens.lower[last] ?? ':')) return false
  return /^[A-Z]{2,7}$/.test(text.slice(tokens.start[first]!, tokens.end[first]!))
}

/** Behind it the phrase is over: a verb that is no noun, a preposition, a mark. */
function isPhraseEnd({ tokens }: Segmented, { last }: Part): boolean {
  return (
    tokens.kind[last] !== TokenKind.word ||
    tokens.sentence[last] !== tokens.sentence[last - 1] ||
    canBe(tokens, last, Word.auxiliary | Word.preposition | Word.conjunction) ||
    contexts.teamDoings.has(tokens.lower[last]!)
  )
}

/** Right before a noun in small letters, as an adjective stands: `Sulan positions`. */
function isAdjectival({ text, tokens }: Segmented, casing: Casing, { last }: Part): boolean {
  const other = Word.function | Word.cue | Word.adverb | Word.adverbial | Word.title
  return (
    tokens.kind[last] === TokenKind.word &&
    tokens.sentence[last] === tokens.sentence[last - 1] &&
    !casing.isCapital(last) &&
    !canBe(tokens, last, other) &&
    text[tokens.start[last]!] !== "'" &&
    text[tokens.start[last]!] !== '’' &&
    !/(?:ed|ing|ly)$/.test(tokens.lower[last]!)
  )
}

/** `in Sula`, `from Sula`; not `from Ann Hale's kitchen`, which says where the kitchen is, nor `a letter from Ann Hale`. */
function isLocated({ tokens }: Segmented, { first, last }: Part): boolean {
  const before = tokens.lower[first - 1] ?? ''
  if (!contexts.locating.has(before)) return false
  // `in Ann Hale's view`
  if (before === 'in' && tokens.lower[last] === "'s" && contexts.views.has(tokens.lower[last + 1] ?? ''))
    return false
  if (before !== 'from') return true
  return tokens.lower[last] !== "'s" && !contexts.received.has(tokens.lower[first - 2] ?? '')
}

/** What the votes make of a name. Undefined where nothing speaks for an actor. */
export function decide(segmented: Segmented, part: Part, votes: Votes): ActorKind | undefined {
  const { text, tokens } = segmented
  const { first, last } = part
  const words = last - first
  const written = text.slice(tokens.start[first]!, tokens.end[last - 1]!)
  if (words === 1) {
    if (/\d/.test(written)) return undefined
    if (votes.town > 0 && votes.town >= votes.somebody) return 'place'
    if (votes.company > 0 && votes.company >= votes.somebody) return 'organization'
    // PolitiFact, YouTube; not McCain or DeVos
    if (/^[A-Z][a-z]+[A-Z][a-z]*$/.test(written) && !/^(?:Mc|Mac|De|Di|La|Le|Van|Fitz)[A-Z]/.test(written))
      return 'organization'
    // the Herald
    if (votes.body > 0 && canBe(tokens, first, Word.mediaSuffix)) return 'organization'
    const isName = canBe(tokens, first, Word.firstName)
    if (!isName && votes.adjectival === votes.total && written !== written.toUpperCase()) return undefined
    if (votes.team > 0 && !isName && votes.somebody === 0 && !canBe(tokens, first, Word.common))
      return 'organization'
    // `NICE said`, but not `it is NOT`
    const speaks = votes.person + votes.body > 0
    if (votes.initials * 2 > votes.total && (speaks || !canBe(tokens, first, Word.common)))
      return 'organization'
    if (votes.person > 0 && votes.body < votes.total && written.length > 4) return 'person'
    if (/^[A-Z][A-Z.&-]{1,6}$/.test(written) && /[A-Z].*[A-Z]/.test(written))
      return canBe(tokens, first, Word.common) ? undefined : 'organization'
    const word = bitsAt(tokens, first)
    if (word & Word.firstName) return 'person'
    if (votes.place > votes.person && votes.place >= votes.total / 3) return 'place'
    if (votes.telling === 0 && votes.person === 0) return undefined
    if (word & Word.common)
      return votes.person > 0 && votes.body === 0 && votes.total > 1 ? 'person' : undefined
    if (word & Word.group || /(ism|ity|ness|ology)$/.test(tokens.lower[first]!)) return undefined
    if (votes.body > 0) return votes.body >= votes.total / 2 ? 'organization' : 'person'
    if (votes.person > 0) return 'person'
    return votes.total > 1 ? 'organization' : undefined
  }
  if (votes.town > 0) return 'place'
  if (votes.company > 0 && votes.company >= votes.somebody) return 'organization'
  // QUESTIONABLE CLAIMS: a heading, unless it speaks or begins with a first name
  if (written.length > 6 && written === written.toUpperCase() && votes.person === 0 && votes.body === 0)
    return undefined
  // the Daily Monitor
  if (dailies.has(tokens.lower[first]!)) return 'organization'
  // RT America, NFC Radio
  if (/^[A-Z][A-Z.&]+ /.test(written) && written !== written.toUpperCase()) return 'organization'
  let common = 0
  for (let at = first; at < last; at++) if (canBe(tokens, at, Word.common)) common++
  if (canBe(tokens, last - 1, Word.mediaSuffix) || canBe(tokens, first, Word.organizationSuffix))
    return 'organization'
  if (votes.body > 0 && votes.body >= votes.total / 2) return 'organization'
  if (common === words) return votes.person > 0 ? 'organization' : undefined
  if (votes.place > votes.person && votes.place >= votes.total / 2) return 'place'
  if (common > 0 && canBe(tokens, first, Word.common))
    return votes.person + votes.body > 0 ? 'organization' : undefined
  return words <= 4 ? 'person' : 'organization'
}

/** What all mentions of one name have in common. */
export function keyOf({ text, tokens }: Segmented, { first, last }: Part): string {
  if (last - first === 1) return tokens.lower[first]!
  return text.slice(tokens.start[first]!, tokens.end[last - 1]!).toLowerCase()
}

/** What a text states of a name, in words beside it: that it is a town, a company, somebody. */
import { type Segmented, TokenKind } from '../stage'
import { canBe, Word } from '../text/lexicon'
import { type Entry, knownAt } from './gazetteer'
import { contexts, genericBodies } from './lists'
import type { Part } from './split'
import type { Votes } from './votes'

/**
 * What the words beside it state.
 *
 *     the mayor of Sula   Sula is a small town   shares of Brantor   Brantor shares   Brantor said it would
 *                  ^^^^   ^^^^                             ^^^^^^^   ^^^^^^^          ^^^^^^^
 */
export function countStated(segmented: Segmented, part: Part, vote: Votes) {
  const { first, last } = part
  const { text, tokens } = segmented
  const before = tokens.lower[first - 1]
  const owner = tokens.lower[first - 2] ?? ''
  if (before === 'of' && contexts.townsOf.has(owner)) vote.town++
  if ((before === 'of' || before === 'in') && contexts.bodiesOf.has(owner)) vote.company++
  // an analyst at Brantor
  if (before === 'at' && contexts.officersAt.has(owner)) vote.company++
  const next = tokens.lower[last] ?? ''
  if (isApposedToBody(segmented, part)) vote.company++
  // `Security firm Coldframe`, `the daily Sula Post`; not `the company Ann Hale founded`
  if (isCompany(segmented, first - 1) && !(contexts.pointing.has(owner) && genericBodies.has(before!)))
    vote.company++
  if (isPriced(segmented, last)) vote.company++
  if (contexts.bodily.has(next) || (next === 'chief' && tokens.lower[last + 1] === 'executive'))
    vote.company++
  else if (next === ',' || next === 'is' || next === 'was') {
    let at = last + 1
    // Sula, Texas
    if (next === ',' && isPlace(knownAt(text, tokens, at, at + 2))) vote.town++
    // `Hungry Minds, which runs breakfast clubs`
    if (tokens.lower[at] === 'which' && contexts.bodilyDoings.has(tokens.lower[at + 1] ?? '')) vote.company++
    if (!canBe(tokens, at, Word.determiner)) return
    // `Sula, a small ferry town on the coast`, `Brantor, the largest appliance maker`; not `Beaton, the island's only plumber`
    // `Brantor, the 120-year-old department store chain`
    for (at++; at < last + 7 && tokens.kind[at] !== TokenKind.mark; at++) {
      if (contexts.towns.has(tokens.lower[at]!) && endsPhrase(segmented, at + 1)) vote.town++
      if (contexts.companies.has(tokens.lower[at]!) && endsPhrase(segmented, at + 1)) vote.company++
    }
  } else if (next === "'s") {
    // Sula's foreign minister, Sula's coastguard
    const owned = tokens.lower[last + 1] ?? ''
    if (contexts.soilOf.has(owned) || (owned === 'foreign' && canBe(tokens, last + 2, Word.office)))
      vote.town++
    // Brantor's fleet, Brantor's quarterly earnings
    else if (contexts.companyOf.has(owned) || contexts.companyOf.has(tokens.lower[last + 2] ?? ''))
      vote.company++
  }
  // `Brantor is to sell its 40 shops`
  else if (ownsLater(segmented, part)) vote.company++
  // `Brantor cut its forecast`; not `Hale said its effects were small`
  else if (tokens.lower[last + 1] === 'its' && contexts.ownDoings.has(next)) vote.company++
  else if (canBe(tokens, last, Word.cue)) {
    const at = tokens.lower[last + 1] === 'that' ? last + 2 : last + 1
    const subject = tokens.lower[at]
    if (subject === 'he' || subject === 'she') vote.somebody++
    else if (subject === 'it' && isAuxiliary(tokens.lower[at + 1] ?? '') && text[tokens.start[at]!] === 'i')
      vote.company++
  }
}

/** `Brantor fell 3%`, `Brantor shed more than 4.5 percent` */
function isPriced({ tokens }: Segmented, verb: number): boolean {
  if (!contexts.priceMoves.has(tokens.lower[verb] ?? '')) return false
  for (let at = verb + 1; at < verb + 5; at++)
    if (tokens.kind[at] === TokenKind.number) return /^(?:%|percent|per)$/.test(tokens.lower[at + 1] ?? '')
  return false
}

/** What opens its sentence has its staff in it, and nobody else who could: `Brantor has pulled its 40 staff out of Sula`. */
function ownsLater({ tokens, sentences }: Segmented, { first, last }: Part): boolean {
  const sentence = sentences[tokens.sentence[first]!]!
  if (first !== sentence.first || canBe(tokens, last, Word.cue)) return false
  for (let at = last; at < Math.min(sentence.last, last + furthest); at++) {
    const lower = tokens.lower[at]!
    if (lower === 'its') {
      for (let noun = at + 1; noun < Math.min(sentence.last, at + 4); noun++)
        if (contexts.holdings.has(tokens.lower[noun]!)) return true
      return false
    }
    if (tokens.kind[at] === TokenKind.mark || canBe(tokens, at, others)) return false
  }
  return false
}
/** So many tokens behind the name. */
const furthest = 16
/** Somebody or something else that may have it. */
const others = Word.subjectPronoun | Word.body | Word.organizationSuffix | Word.known | Word.national

/** `the firm, Sentry Midwest`; `the regulator, Sentry,`, but not `at the agency, Ann Hale said` */
export function isApposedToBody(segmented: Segmented, { first, last }: Part): boolean {
  const { lower } = segmented.tokens
  if (lower[first - 1] !== ',') return false
  if (isCompany(segmented, first - 2)) return true
  return (
    lower[last] === ',' &&
    (contexts.named.has(lower[first - 2] ?? '') || isBehindClause(segmented, first - 1))
  )
}

/** `The company that runs the awards, Sula Live, says`: whether a body and a clause of its own stand before the comma. */
function isBehindClause(segmented: Segmented, comma: number): boolean {
  const { tokens, sentences } = segmented
  const { first } = sentences[tokens.sentence[comma]!]!
  if (!canBe(tokens, first, Word.determiner)) return false
  for (let at = first + 1; at < Math.min(comma, first + 4); at++) {
    if (!/^(?:behind|that|which)$/.test(tokens.lower[at]!)) continue
    if (!isCompany(segmented, at - 1)) return false
    for (let inner = at + 1; inner < comma; inner++)
      if (tokens.kind[inner] === TokenKind.mark || inner - at > longestClause) return false
    return true
  }
  return false
}
/** So many tokens such a clause has. */
const longestClause = 16

/** `retailer`, `daily`; not `miner`, who may be a person. */
function isCompany({ tokens }: Segmented, at: number): boolean {
  return contexts.companies.has(tokens.lower[at] ?? '') && !canBe(tokens, at, Word.single)
}

function endsPhrase({ tokens }: Segmented, at: number): boolean {
  const lower = tokens.lower[at]
  return (
    lower === undefined ||
    (lower !== "'s" &&
      (tokens.kind[at] !== TokenKind.word ||
        canBe(tokens, at, Word.function) ||
        // `Sula Hydro, the company building the dam`
        /(?:ing|ed)$/.test(lower)))
  )
}

function isPlace(entry: Entry | undefined): boolean {
  return entry !== undefined && (entry.type === 'place' || entry.type === 'country')
}

/** `said it would`, `said it has`; not `said it was late`, which may be the weather. */
function isAuxiliary(lower: string): boolean {
  return lower === 'would' || lower === 'will' || lower === 'has' || lower === 'had' || lower === 'plans'
}

/**
 * People without a name, and bodies spoken of by what they are: those who may be the source of a quote, or
 * stand for somebody named before.
 *
 *     said a spokesman for the ministry.   Two senior aides said …   The senator denied it.
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^        ^^^^^^^^^^^
 */
import type { ActorKind } from '../record'
import { type Mention, type Segmented, TokenKind } from '../stage'
import { bitsAt, canBe, Word } from '../text/lexicon'
import { mentionOf } from '../text/mention'
import type { Casing } from './casing'
import { contexts, genderOf, singularDeterminers } from './lists'
import { noun, type Spots } from './spots'

const maxBefore = 6
const maxAfter = 8

export function findDescriptions(segmented: Segmented, casing: Casing, { nouns }: Spots): Mention[] {
  const { tokens, sentences } = segmented
  const found: Mention[] = []
  for (const at of nouns) {
    if (tokens.kind[at] !== TokenKind.word) continue
    const kind = kindOf(bitsAt(tokens, at))
    const sentence = sentences[tokens.sentence[at]!]!
    // `police officers`: the last noun is the head; `minister Hale`: a title
    const next = at + 1 < sentence.last ? tokens.lower[at + 1]! : ''
    if (
      (next !== '' && canBe(tokens, at + 1, noun | Word.office)) ||
      (at + 1 < sentence.last && casing.isNameWord(at + 1))
    )
      continue
    if (next === "'s" || next === "'") continue
    const begins = startOf(segmented, casing, at, sentence.first, kind === 'group')
    const first = trimmedStart(segmented, casing, begins, at)
    // `lawyer` alone is nobody
    if (kind !== 'group' && first === at) continue
    const last = endOf(segmented, casing, at, sentence.last)
    const head = { start: tokens.start[at]!, end: tokens.end[at]! }
    const mention = mentionOf(tokens.start[first]!, tokens.end[last - 1]!, 'description', kind, head)
    mention.gender = genderOf(tokens, at)
    if (kind === 'group') mention.plural = true
    // `Its chief financial officer`: the chief is no one else
    if (found.at(-1)?.start === mention.start) found.pop()
    found.push(mention)
  }
  return found
}

function kindOf(word: number): ActorKind {
  if (word & Word.group) return 'group'
  return word & Word.single ? 'unnamed' : 'organization'
}

/** Left over adjectives, names and numbers to the article. */
function startOf(
  { tokens }: Segmented,
  casing: Casing,
  head: number,
  limit: number,
  several: boolean,
): number {
  let at = head
  while (at > limit && head - at < maxBefore) {
    const before = at - 1
    const lower = tokens.lower[before]!
    if (canBe(tokens, before, Word.determiner)) return several && singularDeterminers.has(lower) ? at : before
    // before a number only the article: not `employs` in “employs 4,300 people”
    if (tokens.kind[at] === TokenKind.number) break
    if (tokens.kind[before] === TokenKind.number) {
      at = before
      continue
    }
    if (lower === "'s" || lower === "'") {
      at = before
      continue
    }
    // a Department of Health spokesman
    if (lower === 'of' && casing.isNameWord(at) && before > limit && casing.isNameWord(before - 1)) {
      at = before - 1
      continue
    }
    if (tokens.kind[before] !== TokenKind.word || canBe(tokens, before, Word.function)) break
    // `state` of “the state chairman” is no verb
    const isVerb = canBe(tokens, before, Word.cue) && !canBe(tokens, before, Word.titleModifier)
    if (!casing.isCapital(before) && (isVerb || isShortAdverb(tokens, before))) break
    at = before
  }
  while (at < head && (tokens.lower[at] === "'s" || tokens.lower[at] === "'")) at++
  return at
}

/** `soon`, not `newly`. */
function isShortAdverb(tokens: Segmented['tokens'], at: number): boolean {
  return canBe(tokens, at, Word.adverb) && !tokens.lower[at]!.endsWith('ly')
}

/** Without an article only names and words of offices belong to it: not `met` in “Hale met campaign officials”. */
function trimmedStart({ tokens }: Segmented, casing: Casing, first: number, head: number): number {
  if (canBe(tokens, first, Word.determiner)) return first
  let named = head
  for (let at = head - 1; at >= first; at--) {
    const lower = tokens.lower[at]!
    if (casing.isCapital(at) || lower === "'s" || lower === "'") named = at
    else if (!canBe(tokens, at, Word.titleModifier | Word.body | Word.office)) {
      // `Hale's recently hired campaign officials` are hers
      const isTheirs = tokens.lower.slice(first, at).includes("'s")
      if (named < head) return named
      return at + 1 < head && casing.isNameWord(first) && !isTheirs ? at + 1 : first
    }
  }
  return first
}

const nounLike = noun | Word.office | Word.titleModifier | Word.organizationSuffix | Word.national

/** One phrase with `for`, `of`, `from` or `at` belongs to it. */
function endOf({ tokens }: Segmented, casing: Casing, head: number, limit: number): number {
  const at = head + 1
  if (at >= limit || !contexts.linking.has(tokens.lower[at]!)) return at
  let end = at + 1
  let words = 0
  while (end < limit && end - at < maxAfter && tokens.kind[end] !== TokenKind.mark) {
    const lower = tokens.lower[end]!
    if (tokens.kind[end] !== TokenKind.word && tokens.kind[end] !== TokenKind.number) break
    const isDeterminer = canBe(tokens, end, Word.determiner)
    if (lower !== "'s" && !isDeterminer && canBe(tokens, end, Word.function)) break
    if (canBe(tokens, end, Word.cue)) break
    // `The Coalition for Fair Polls scored`
    const isVerb =
      words > 0 && /(?:ed|[^'s]s)$/.test(lower) && !casing.isCapital(end) && !canBe(tokens, end, nounLike)
    if (isVerb && casing.isNameWord(end - 1)) break
    if (!isDeterminer) words++
    end++
  }
  return words === 0 ? at : end
}

/**
 * Runs of words that make up one name, or a title and a name, before anything is said of what they are.
 *
 *     The Ministry of Foreign Affairs told Ursula van der Leyen and the People's Party
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^
 */
import { type Segmented, TokenKind } from '../stage'
import { canBe, Word } from '../text/lexicon'
import { nationals } from '../text/nationals'
import type { Casing } from './casing'
import { adjacent, joined, wordOrKnown } from './joins'
import { contexts, loneParticles, modifierWords } from './lists'

/** Tokens `first`..`last`, half-open. */
export interface Run {
  first: number
  last: number
}

const maxWords = 14
const suffix = Word.organizationSuffix | Word.mediaSuffix | Word.placeSuffix | Word.otherSuffix

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

/** `Hey Anna`, `Rival Anna Berg`, `the Frenchman Luc Morel`: what stands in capitals before a name and is no part of it. */
function afterEpithet({ tokens }: Segmented, first: number, end: number): number {
  if (end - first < 2) return first
  const lower = tokens.lower[first]!
  // `Retailer Sula Live said`, at the start of a sentence
  if (contexts.openers.has(lower) && tokens.sentence[first - 1] !== tokens.sentence[first])
    // `Telco Southern Link`
    return canBe(tokens, first + 1, Word.firstName | Word.common) ? first : first + 1
  if (!contexts.epithets.has(lower) && !(tokens.lower[first - 1] === 'the' && nationals.has(lower)))
    return first
  return !canBe(tokens, first + 1, Word.firstName) ? first : first + 1
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
  if (end > at && end < limit && canBe(tokens, end, Word.nameSuffix) && adjacent(segmented, end)) end++
  else if (
    end > at &&
    end + 1 < limit &&
    text[tokens.start[end]!] === ',' &&
    /^[js]r\.?$/.test(tokens.lower[end + 1]!)
  )
    end += 2
  // Dock Workers Local 12
  else if (
    end - at > 1 &&
    end < limit &&
    tokens.lower[end - 1] === 'local' &&
    tokens.kind[end] === TokenKind.number
  )
    end++
  return end
}

/** `Health Ministry officials said`: the first word of a sentence is part of what it stands before. */
function widened(segmented: Segmented, casing: Casing, sentence: number, first: number, end: number): number {
  const { tokens } = segmented
  const at = first - 1
  if (at < sentence) return first
  const lower = tokens.lower[at]!
  // von der Meer
  const small = afterSpace(tokens, first) && loneParticles.has(lower) && !casing.isCapital(at) ? at : first
  if (small < first && !canBe(tokens, end - 1, Word.organizationSuffix)) {
    let start = small
    while (start - 1 >= sentence && loneParticles.has(tokens.lower[start - 1]!) && afterSpace(tokens, start))
      start--
    return start
  }
  // Bin Laden, De Blasio
  if (contexts.leading.has(lower) && tokens.start[first]! - tokens.end[at]! === 1) return at
  if (!casing.isCapital(at) || casing.isTelling(at) || canBe(tokens, at, Word.function)) return first
  if (canBe(tokens, at, Word.office | Word.honorific)) return at
  // `Ban Ki-moon said`, where the text has a Mr. Ban and a ban, too
  if (
    casing.isToldElsewhere(at) &&
    afterSpace(tokens, first) &&
    end - first === 1 &&
    isGiven(segmented, first)
  )
    return at
  const topical =
    canBe(tokens, at, Word.common) &&
    !modifierWords.has(lower) &&
    tokens.kind[at] === TokenKind.word &&
    !contexts.opening.has(lower)
  if (topical && (canBe(tokens, end - 1, suffix) || contexts.headFirst.has(lower))) return at
  // `Hungry Minds, which runs breakfast clubs`
  const runs = tokens.lower[end + 1] === 'which' && contexts.bodilyDoings.has(tokens.lower[end + 2] ?? '')
  return runs && end - first === 1 && tokens.lower[end] === ',' ? at : first
}

/** `Ki-moon`, `Jong-un`: two syllables, the second in small letters. */
export function isGiven({ text, tokens }: Segmented, at: number): boolean {
  return /^[A-Z][a-z]{1,5}-[a-z]{1,6}$/.test(text.slice(tokens.start[at]!, tokens.end[at]!))
}

function afterSpace(tokens: Segmented['tokens'], at: number): boolean {
  return at > 0 && tokens.start[at]! - tokens.end[at - 1]! === 1
}

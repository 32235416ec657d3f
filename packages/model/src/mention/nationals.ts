/**
 * One person, spoken of by their people or their age, without a noun.
 *
 *     “We fought,” the Spaniard said.    The 34-year-old said    the Texas Republican told    the German minister
 *                  ^^^^^^^^^^^^          ^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^
 */
import { type Mention, type Segmented, TokenKind } from '../stage'
import { canBe, Word } from '../text/lexicon'
import { mentionOf } from '../text/mention'
import { nationals } from '../text/nationals'
import type { Casing } from './casing'
import { contexts } from './lists'
import type { Spots } from './spots'

const mostBefore = 3

export function findNationals(segmented: Segmented, casing: Casing, spots: Spots): Mention[] {
  const { tokens, sentences } = segmented
  const found: Mention[] = []
  for (const at of spots.nationals) {
    const { first, last } = sentences[tokens.sentence[at]!]!
    if (at === first) continue
    const national = nationalAt(segmented, casing, at, first)
    if (national === undefined) continue
    const { head } = national
    if (national.adjective ? !isAlone(segmented, at + 1, last) : isName(segmented, casing, at + 1, last))
      continue
    const begin = articleOf(segmented, casing, head, first)
    if (begin === undefined) continue
    const end = tokens.end[at]!
    const mention = mentionOf(tokens.start[begin]!, end, 'description', 'unnamed', {
      start: tokens.start[head]!,
      end,
    })
    mention.gender = national.gender
    found.push(mention)
  }
  return found
}

const isAge = (lower: string) => lower.endsWith('-year-old')

/** The words that end at `at`, and whether they may be an adjective, too; `head` is the first of them. */
function nationalAt(
  { tokens }: Segmented,
  casing: Casing,
  at: number,
  first: number,
): { head: number; adjective: boolean; gender?: 'female' | 'male' } | undefined {
  const lower = tokens.lower[at]!
  if (tokens.kind[at] === TokenKind.number) return isAge(lower) ? { head: at, adjective: true } : undefined
  // the Senegal international
  if (lower === 'international' && casing.isTelling(at - 1)) return { head: at, adjective: true }
  if (!casing.isCapital(at)) return undefined
  const both = at > first ? nationals.get(`${tokens.lower[at - 1]} ${lower}`) : undefined
  if (both !== undefined) return { head: at - 1, ...both }
  const one = nationals.get(lower)
  return one && { head: at, ...one }
}

/** The article, a few words before: `the veteran Spaniard`, `the 28-year-old Finn`, `the New York Democrat`. */
function articleOf({ tokens }: Segmented, casing: Casing, head: number, first: number): number | undefined {
  for (let at = head - 1; at >= Math.max(first, head - 1 - mostBefore); at--) {
    const lower = tokens.lower[at]!
    if (contexts.pointing.has(lower)) return at
    const fits = casing.isCapital(at) || isAge(lower) || tokens.kind[at] === TokenKind.word
    if (!fits || (canBe(tokens, at, Word.function) && !casing.isTelling(at)) || lower.startsWith("'"))
      return undefined
  }
  return undefined
}

/** The name of who is meant: `the Finn Kimi Laine`. */
function isName({ tokens }: Segmented, casing: Casing, at: number, last: number): boolean {
  return at < last && tokens.kind[at] === TokenKind.word && casing.isNameWord(at)
}

/** What follows is no noun of its own: `the German said`; not `the German claims were`, `the German and French ministers`. */
function isAlone({ tokens }: Segmented, next: number, last: number): boolean {
  let at = next
  while (at < last && canBe(tokens, at, Word.adverbial)) at++
  if (at >= last || tokens.kind[at] === TokenKind.mark) return true
  const lower = tokens.lower[at]!
  if (lower === ',') {
    const after = tokens.lower[at + 1]
    return at + 1 >= last || tokens.kind[at + 1] === TokenKind.mark || after === 'who' || after === 'whose'
  }
  return (
    lower === '.' ||
    lower === 'who' ||
    canBe(tokens, at, Word.auxiliary) ||
    (canBe(tokens, at, Word.cue) && isVerb(lower))
  )
}

/** Of reporting words: `said`, `denied`; not `claims`, which may be a noun. */
function isVerb(lower: string): boolean {
  return lower.endsWith('ed') || contexts.neverNouns.has(lower)
}

/**
 * Capitals and peoples that stand for a country, told from the place and from the adjective.
 *
 *     Moscow condemned the test    in Moscow    ties with Moscow    Moscow, Idaho
 *     ^^^^^^ its government                               ^^^^^^
 *     The Americans need to explain      two Americans died         American troops
 *     ^^^^^^^^^^^^^
 */
import { type Mention, type Segmented, TokenKind, type Tokens } from '../stage'
import { canBe, Word } from '../text/lexicon'
import { mentionOf } from '../text/mention'
import type { Casing } from './casing'
import { knownAt } from './gazetteer'
import type { Name } from './kinds'
import { contexts } from './lists'
import type { Spots } from './spots'

/** True for a capital where a country acts or is acted upon. */
export function standsForGovernment(segmented: Segmented, name: Name): boolean {
  if (name.entry?.type !== 'capital' || name.kind === 'person') return false
  const { text, tokens, sentences } = segmented
  const sentence = sentences[tokens.sentence[name.first]!]!
  const first = pairedBefore(segmented, name.first, sentence.first)
  const last = pairedAfter(segmented, name.last, sentence.last)
  const before = first > sentence.first ? tokens.lower[first - 1]! : ''
  const isWord = before !== '' && tokens.kind[first - 1] === TokenKind.word
  // `in Seoul and Pyongyang` is where; `…, and Pyongyang said` begins a clause
  const clause = before === 'and' && tokens.lower[first - 2] === ','
  if ((contexts.whereabouts.has(before) && !clause) || contexts.movements.has(before) || before === '-')
    return false
  if (contexts.partners.has(before)) return true
  let after = last
  while (after < sentence.last && canBe(tokens, after, Word.adverbial)) after++
  const next = after < sentence.last ? tokens.lower[after]! : ''
  const isObject = isWord && !canBe(tokens, first - 1, Word.function) && isVerbLike(tokens, first - 1)
  // Moscow's envoy, but Moscow's mayor
  if (next === "'s" && contexts.stately.has(tokens.lower[after + 1] ?? '')) return true
  // “Paris, the former colonial power, condemned”
  if (next === ',' && !isWord && canBe(tokens, after + 1, Word.determiner)) {
    let closing = after + 2
    while (closing < Math.min(sentence.last, after + 14) && tokens.lower[closing] !== ',') closing++
    if (tokens.lower[closing] === ',' && isAction(tokens, closing + 1)) return true
  }
  // “Paris, France” and a dateline are places
  if (
    next === ',' ||
    next === '(' ||
    next === '' ||
    next === "'s" ||
    '—–-:'.includes(text[tokens.start[after]!]!)
  )
    return isObject
  return isObject || isAction(tokens, after)
}

/** `Berlin and Paris agreed`: what stands before the one stands before the other. */
function pairedBefore({ text, tokens }: Segmented, first: number, limit: number): number {
  if (first - 2 < limit || tokens.lower[first - 1] !== 'and') return first
  const other = knownAt(text, tokens, first - 2, first - 1)
  return other?.type === 'capital' || other?.type === 'country' ? first - 2 : first
}

function pairedAfter({ text, tokens }: Segmented, last: number, limit: number): number {
  if (last + 1 >= limit || tokens.lower[last] !== 'and') return last
  const other = knownAt(text, tokens, last + 1, limit)
  return other?.type === 'capital' || other?.type === 'country' ? last + 1 + other.words.length : last
}

/** Peoples that stand for their country: with an article, or as those who speak. */
export function findDemonyms(segmented: Segmented, casing: Casing, spots: Spots): Mention[] {
  const { text, tokens } = segmented
  const found: Mention[] = []
  let behind = 0
  for (const at of spots.known) {
    if (at < behind || !casing.isCapital(at)) continue
    const known = knownAt(text, tokens, at, tokens.length)
    if (known?.type !== 'people') continue
    const last = at + known.words.length
    behind = last
    const article =
      at > 0 && tokens.lower[at - 1] === 'the' && tokens.sentence[at - 1] === tokens.sentence[at]
    const plural = tokens.lower[last - 1]!.endsWith('s') && !/(ss|ese)$/.test(tokens.lower[last - 1]!)
    const isSubject = isAction(tokens, last)
    const counted =
      at > 0 &&
      (tokens.kind[at - 1] === TokenKind.number || canBe(tokens, at - 1, Word.determiner | Word.common))
    // the French minister, the French said
    if (plural ? article || !counted : article && isSubject) {
      const first = article ? at - 1 : at
      const end = tokens.end[last - 1]!
      const mention = mentionOf(tokens.start[first]!, end, 'demonym', 'country', {
        start: tokens.start[at]!,
        end,
      })
      mention.canonical = known.canonical
      mention.plural = true
      found.push(mention)
    }
  }
  return found
}

/** `provoke Pyongyang`, `urged Moscow`: the word before is no noun or adjective that we know to stand before places. */
function isVerbLike(tokens: Tokens, at: number): boolean {
  return canBe(tokens, at, Word.cue) || contexts.dealings.has(tokens.lower[at]!)
}

/** `said`, `condemned` */
function isAction(tokens: Tokens, at: number): boolean {
  return canBe(tokens, at, Word.cue) || contexts.actions.has(tokens.lower[at] ?? '')
}

/**
 * Capitals and peoples that stand for a country, told from the place and from the adjective.
 *
 *     Moscow condemned the test    in Moscow    ties with Moscow    Moscow, Idaho
 *     ^^^^^^ its government                               ^^^^^^
 *     The Americans need to explain      two Americans died         American troops
 *     ^^^^^^^^^^^^^
 */
import { type Mention, type Segmented, TokenKind } from '../stage'
import { determiners, isAdverb, isCueWord, isFunctionWord } from '../text/words'
import type { Casing } from './casing'
import { knownAt } from './gazetteer'
import type { Name } from './kinds'
import { commonWords, contexts } from './lists'

/** True for a capital where a country acts or is acted upon. */
export function standsForGovernment({ text, tokens, sentences }: Segmented, name: Name): boolean {
  if (name.entry?.type !== 'capital' || name.kind === 'person') return false
  const sentence = sentences[tokens.sentence[name.first]!]!
  const before = name.first > sentence.first ? tokens.lower[name.first - 1]! : ''
  const isWord = before !== '' && tokens.kind[name.first - 1] === TokenKind.word
  // `in Seoul and Pyongyang` is where; `…, and Pyongyang said` begins a clause
  const clause = before === 'and' && tokens.lower[name.first - 2] === ','
  if ((contexts.whereabouts.has(before) && !clause) || contexts.movements.has(before) || before === '-')
    return false
  if (contexts.partners.has(before)) return true
  let after = name.last
  while (after < sentence.last && isAdverb(tokens.lower[after]!)) after++
  const next = after < sentence.last ? tokens.lower[after]! : ''
  // “Paris, France” and a dateline are places
  if (
    next === ',' ||
    next === '(' ||
    next === '' ||
    next === "'s" ||
    '—–-:'.includes(text[tokens.start[after]!]!)
  ) {
    return isWord && !isFunctionWord(before) && isVerbLike(before)
  }
  if (isWord && !isFunctionWord(before) && isVerbLike(before)) return true
  return contexts.actions.has(next) || isCueWord(next)
}

/** Peoples that stand for their country: with an article, or as those who speak. */
export function findDemonyms(segmented: Segmented, casing: Casing): Mention[] {
  const { text, tokens } = segmented
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!casing.isCapital(at)) continue
    const known = knownAt(text, tokens, at, tokens.length)
    if (known?.type !== 'people') continue
    const last = at + known.words.length
    const article =
      at > 0 && tokens.lower[at - 1] === 'the' && tokens.sentence[at - 1] === tokens.sentence[at]
    const plural = tokens.lower[last - 1]!.endsWith('s') && !/(ss|ese)$/.test(tokens.lower[last - 1]!)
    const next = tokens.lower[last] ?? ''
    const isSubject = isCueWord(next) || contexts.actions.has(next)
    const counted =
      at > 0 &&
      (determiners.has(tokens.lower[at - 1]!) ||
        tokens.kind[at - 1] === TokenKind.number ||
        commonWords.has(tokens.lower[at - 1]!))
    // the French minister, the French said
    if (plural ? article || !counted : article && isSubject) {
      const first = article ? at - 1 : at
      found.push({
        start: tokens.start[first]!,
        end: tokens.end[last - 1]!,
        form: 'demonym',
        kind: 'country',
        head: { start: tokens.start[at]!, end: tokens.end[last - 1]! },
        canonical: known.canonical,
        plural: true,
      })
    }
    at = last - 1
  }
  return found
}

/** `provoke Pyongyang`, `urged Moscow`: the word before is no noun or adjective that we know to stand before places. */
function isVerbLike(lower: string): boolean {
  return isCueWord(lower) || contexts.dealings.has(lower)
}

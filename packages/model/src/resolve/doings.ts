/**
 * `the teacher`, of somebody who taught, `the victim`, of somebody who was struck, `the airline`, of whatever cancelled its flights: led to the
 * one of whom the sentences before tell it.
 *
 *     Louw has suspended Ann Hale, who has taught maths there since 2011. The teacher insists that she had no key.
 *                        ^^^^^^^^          ^^^^^^                         ^^^^^^^^^^^
 */
import clauseWords from '../lang/en/clauses.json'
import data from '../lang/en/doings.json'
import people from '../lang/en/people.json'
import type { Attributed, Mention, Span } from '../stage'
import { canBe, Word } from '../text/lexicon'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import { isOneMore } from './one-more'
import { genderFits, ofUnknownGender, type Referent } from './referent'
import type { Appearance, Scene } from './scene'
import { nounOf } from './words'

type Words = ReadonlyMap<string, ReadonlySet<string>>
const wordsBy = (nouns: Readonly<Record<string, string[]>>): Words =>
  new Map(Object.entries(nouns).map(([noun, words]) => [noun, new Set(words)]))

const doings = wordsBy(data.doings)
const undergone = wordsBy(data.undergone)
/** By the noun and the word that the sentence opens with: what must follow soon, if anything. */
const openings: Readonly<Record<string, Readonly<Record<string, string[]>>>> = data.openings
const nothing: ReadonlySet<string> = new Set()
const bodies: ReadonlySet<string> = new Set([...people.bodies, ...people.traders, ...people.genericBodies])
/** So many tokens of the sentence behind the name are looked through, and ahead of it. */
const furthest = 24
const nearest = 4
/** So many tokens stand between `Opening` and `case`. */
const openingReach = 6
/** So far back a sentence tells of it. */
const mostSentences = 12

/** Who is meant, and the word that tells. */
export interface Doer {
  referent: Referent
  told: Span
}

/** `excluded`: whom the words name that the description is the source of. */
export function doerOf(
  article: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Doer | undefined {
  const noun = nounOf(article.text, mention)
  const active = doings.get(noun) ?? nothing
  const passive = undergone.get(noun) ?? nothing
  const opened = openings[noun]
  if ((active.size + passive.size === 0 && opened === undefined) || !isOneMore(article.text, mention))
    return undefined
  const { sentence } = scene.placeOf(mention)
  const isBody = bodies.has(noun)
  let found: Doer | undefined
  for (const one of scene.recent) {
    const { referent } = one
    if (sentence - one.sentence > mostSentences || excluded.includes(referent) || scene.writers.has(referent))
      continue
    if (!(isBody ? mayBeBody(referent) : referent.kind === 'person' && genderFits(referent, mention.gender)))
      continue
    if (found?.referent === referent) continue
    const told =
      openingOf(article, one, opened) ??
      toldBehind(article, one, active, isBody ? nothing : passive, isBody) ??
      toldAhead(article, one, passive, isBody) ??
      toldAhead(article, one, active, true)
    if (told === undefined) continue
    if (found !== undefined) return undefined
    found = { referent, told }
  }
  return found
}

/** A body, or what its name alone does not tell from one. */
function mayBeBody(referent: Referent): boolean {
  return referent.kind === 'organization' || (referent.kind === 'person' && ofUnknownGender(referent))
}

/** `Jailing the man for life, Ann Hale said`, `Opening the case for the Crown, Per Dahl KC said` */
function openingOf(
  { text, tokens, sentences }: Attributed,
  { head, sentence }: Appearance,
  words: Readonly<Record<string, string[]>> | undefined,
): Span | undefined {
  const { first, last, start } = sentences[sentence]!
  const needed = words?.[tokens.lower[first]!]
  if (needed === undefined) return undefined
  // `, Dr Ann Hale`
  if (!/, (?:\p{Lu}[\p{L}-]{0,8}\.? )?$/u.test(text.slice(Math.max(start, head.start - 12), head.start)))
    return undefined
  let isTold = needed.length === 0
  for (let at = first + 1; at < Math.min(last, first + openingReach) && !isTold; at++)
    isTold = needed.includes(tokens.lower[at]!)
  return isTold ? { start: tokens.start[first]!, end: tokens.end[first]! } : undefined
}

/** `Ann Hale taught maths`, `Ann Hale was struck`, of whoever the sentence begins with, or has a relative clause. */
function toldBehind(
  { text, tokens, sentences, mentions }: Attributed,
  { head, sentence, subject }: Appearance,
  active: ReadonlySet<string>,
  passive: ReadonlySet<string>,
  isBody: boolean,
): Span | undefined {
  const { last, start } = sentences[sentence]!
  const isRelative = /^, who /.test(text.slice(head.end, head.end + 6))
  if (!subject && head.start !== start && !isRelative) return undefined
  const behind = firstTokenAt(tokens, head.end)
  let next = firstFrom(mentions.length, (i) => mentions[i]!.start, head.end)
  for (let at = behind; at < Math.min(last, behind + furthest); at++) {
    // up to whoever is named next
    for (; next < mentions.length && mentions[next]!.start <= tokens.start[at]!; next++)
      if (mentions[next]!.kind === 'person' && mentions[next]!.form !== 'pronoun') return undefined
    const words = isUndergone(tokens, at) ? passive : active
    // of a body only what is its own: not `is examining the plane`
    if (words.has(tokens.lower[at]!) && (!isBody || isOwned(tokens, at)))
      return { start: tokens.start[at]!, end: tokens.end[at]! }
    // `said the man drove at her`
    if (canBe(tokens, at, Word.cue)) return undefined
  }
  return undefined
}

/** `its flights`, `its 40 late flights`, `founded in 2011` */
function isOwned(tokens: Attributed['tokens'], at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) if (tokens.lower[before] === 'its') return true
  return tokens.lower[at]!.endsWith('ed')
}

/** `was struck`, `has been badly beaten` */
function isUndergone(tokens: Attributed['tokens'], at: number): boolean {
  let before = at - 1
  while (canBe(tokens, before, Word.adverbial)) before--
  return being.has(tokens.lower[before] ?? '')
}
const being: ReadonlySet<string> = new Set([...clauseWords.being, ...data.getting])

/** `struck Ann Hale`, `an attack on Ann Hale`; what is done by somebody with `by`: `designed by Ann Hale`, `fined by the Markets Authority`. */
function toldAhead(
  { text, tokens, sentences }: Attributed,
  { head, sentence }: Appearance,
  words: ReadonlySet<string>,
  byThem: boolean,
): Span | undefined {
  // `the attack on Ann Hale's office`
  if (words.size === 0 || /^['’]/.test(text.slice(head.end, head.end + 1))) return undefined
  const named = firstTokenAt(tokens, head.start)
  let isBy = false
  for (let at = named - 1; at >= Math.max(sentences[sentence]!.first, named - nearest); at--) {
    isBy ||= tokens.lower[at] === 'by'
    if (words.has(tokens.lower[at]!))
      return isBy === byThem ? { start: tokens.start[at]!, end: tokens.end[at]! } : undefined
  }
  return undefined
}

/**
 * `the teacher`, of somebody who taught, `the airline`, of whatever had its flights cancelled: led to the one whom a sentence before begins
 * with, and who does in it what such a one does.
 *
 *     Louw has suspended Ann Hale, who has taught maths there since 2011. The teacher insists that she had no key.
 *                        ^^^^^^^^          ^^^^^^                         ^^^^^^^^^^^
 */
import data from '../lang/en/doings.json'
import people from '../lang/en/people.json'
import type { Attributed, Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import { genderFits, ofUnknownGender, type Referent } from './referent'
import type { Appearance, Scene } from './scene'
import { othersThan } from './uncalled'
import { nounOf, wordsOf } from './words'

const doings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data.doings).map(([noun, words]) => [noun, new Set(words)]),
)
const bodies: ReadonlySet<string> = new Set([...people.bodies, ...people.traders, ...people.genericBodies])
/** So many tokens of the sentence behind the name are looked through. */
const furthest = 24
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
  const { text } = article
  const noun = nounOf(text, mention)
  const words = doings.get(noun)
  // `the post` is not whoever wrote it
  if (mention.plural || mention.end > mention.head.end || mention.gender === 'neutral') return undefined
  const written = text.slice(mention.start, mention.head.end)
  if (words === undefined) return undefined
  // `the rival club`: not the one that is spoken of
  if (!/^the /i.test(written) || wordsOf(written).some((word) => othersThan.has(word))) return undefined
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
    const told = toldIn(article, one, words, isBody)
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

/** The word of the sentence that tells it of who stands there. */
function toldIn(
  { text, tokens, sentences, mentions }: Attributed,
  { head, sentence, subject }: Appearance,
  words: ReadonlySet<string>,
  isBody: boolean,
): Span | undefined {
  const { first, last, start } = sentences[sentence]!
  const opening = tokens.lower[first]!
  // `Jailing the man for life, Ann Hale said`
  const isBehind = /, (?:\p{Lu}[\p{L}-]{0,8}\.? )?$/u.test(
    text.slice(Math.max(start, head.start - 12), head.start),
  )
  if (words.has(opening) && opening.endsWith('ing') && isBehind)
    return { start: tokens.start[first]!, end: tokens.end[first]! }
  const behind = firstTokenAt(tokens, head.end)
  const isRelative = /^, who /.test(text.slice(head.end, head.end + 6))
  if (!subject && head.start !== start && !isRelative && !isBody) return undefined
  // up to whoever is named next
  let next = firstFrom(mentions.length, (i) => mentions[i]!.start, head.end)
  const limit = Math.min(last, behind + furthest)
  for (let at = behind; at < limit; at++) {
    for (; next < mentions.length && mentions[next]!.start <= tokens.start[at]!; next++)
      if (mentions[next]!.kind === 'person' && mentions[next]!.form !== 'pronoun') return undefined
    if (words.has(tokens.lower[at]!)) return { start: tokens.start[at]!, end: tokens.end[at]! }
  }
  return undefined
}

/**
 * Headlines that give words to somebody with a colon or a dash.
 *
 *     'We will not pay': Corella boss defies hackers      We will not pay – Hale
 *     ^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^   ^^^^
 */
import { TokenKind } from '../../stage'
import { canBe, Word } from '../../text/lexicon'
import { firstFrom } from '../../text/sorted'
import type { Found } from './found'
import { isNobody } from './label'
import { isCapital, isDash, isMark, isWord, type Range, type Scene, word } from './scene'

const someone = Word.single | Word.office | Word.group
const longestName = 4
const fewestTokens = 3
/** Tokens of a topic, its colon with them. */
const longestTopic = 5

export function headlined(scene: Scene, headline: Range): Found | undefined {
  const ahead = quotedAhead(scene, headline)
  if (ahead !== undefined) return ahead
  const { first } = headline
  const colon = topicEnd(scene, headline)
  if (colon === undefined) return signed(scene, headline)
  return isNobody(scene, first, colon) ? undefined : signed(scene, { ...headline, first: colon + 1 })
}

/** `Ferry talks: We will not pay – Hale`: its colon. */
function topicEnd(scene: Scene, { first, last }: Range): number | undefined {
  for (let at = first; at < Math.min(last, first + longestTopic); at++) if (word(scene, at) === ':') return at
  return undefined
}

/** A quotation, a colon, and a sentence about who said it. */
function quotedAhead(scene: Scene, { first, last }: Range): Found | undefined {
  const quoted = scene.stretch.get(scene.marked[first]!)
  if (quoted === undefined || quoted.first !== first || word(scene, quoted.last) !== ':') return undefined
  if (isTitle(scene, quoted)) return undefined
  const source = subjectAt(scene, quoted.last + 1, last)
  return source && said(quoted, quoted.last, source)
}

/** `Corella boss`, `Rancher`, `Hale`: who a headline begins with, by a name or a word for people; any other word may be anything. */
function subjectAt(scene: Scene, first: number, limit: number): Range | undefined {
  const { article, tokens } = scene
  if (first + 1 >= limit) return undefined
  const { mentions } = article
  const start = tokens.start[first]!
  let at = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
  while (mentions[at]?.start === start && mentions[at]!.form === 'description') at++
  const named = mentions[at]?.start === start && mentions[at]!.form !== 'pronoun' ? mentions[at] : undefined
  let last = first
  while (named !== undefined && last < limit && tokens.start[last]! < named.end) last++
  const speaks = named !== undefined && named.kind !== 'place' && named.kind !== 'country'
  // `union boss`
  const isModifier = last === first && !canBe(tokens, first, someone | Word.function | Word.cue)
  if (isModifier && canBe(tokens, first + 1, someone)) last++
  const behind = last
  while (last < limit && canBe(tokens, last, someone)) last++
  return last < limit && (speaks || last > behind) ? { first, last } : undefined
}

/** Words without marks, a dash, and a name or a word for people to the end. */
function signed(scene: Scene, { first, last }: Range): Found | undefined {
  const { tokens } = scene
  let dash = last - 1
  // `Three held over fire – police`
  if (canBe(tokens, dash, someone) && !isCapital(scene, dash)) dash--
  while (dash > first && last - dash <= longestName + 1 && isWord(scene, dash) && isCapital(scene, dash))
    dash--
  if (dash === last - 1 || dash - first < fewestTokens || !isDash(scene, dash)) return undefined
  const source = { first: dash + 1, last }
  const { mentions } = scene.article
  const at = firstFrom(mentions.length, (i) => mentions[i]!.start, tokens.start[source.first]!)
  const isPerson = mentions[at]?.kind === 'person' && mentions[at].end === tokens.end[last - 1]
  if (!isPerson && !canBe(tokens, last - 1, someone)) return undefined
  for (let at = first; at < dash; at++) if (isMark(scene, at)) return undefined
  // `Live We will not pay – Hale`
  if (isTitle(scene, { first, last: dash }) || isNobody(scene, first, first + 1)) return undefined
  return { ...said({ first, last: dash }, dash, source), turn: true }
}

/** `‘House of the Dragon’`, `A Life At Sea`: nothing but the small words of titles is in small letters. */
export function isTitle(scene: Scene, { first, last }: Range): boolean {
  const { tokens } = scene
  for (let at = first; at < last; at++) {
    const isSmall = tokens.kind[at] === TokenKind.word && !isCapital(scene, at) && word(scene, at) !== "'s"
    if (isSmall && !canBe(tokens, at, smallInTitles)) return false
  }
  return true
}

const smallInTitles = Word.determiner | Word.preposition | Word.conjunction

function said(content: Range, cue: number, source: Range): Found {
  return { rule: 'label', content: [content], cue: [{ first: cue, last: cue + 1 }], source: [source] }
}

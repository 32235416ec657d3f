/** Whose words a tagged cue tells: of what is tagged as its source, or of what stands beside it. */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { tokensIn } from '../../text/tokens'
import { objectPronouns, possessives } from '../../text/words'
import { personFrom } from '../rules/acting'
import { isTelling } from '../rules/content'
import { type Found, overlaps } from '../rules/found'
import { isNobodyAlone, phraseBefore } from '../rules/noun-phrase'
import { isCapital, isDash, isRelative, type Range, type Scene, word } from '../rules/scene'
import { sourceOf } from '../rules/sources'
import { asCue, headOf } from './tagged-cue'

/** `Another waitress who`, `a woman you`, `according to Hale`: without what belongs to the clause around it; nothing of `It’s worth noting`. */
export function tidied(scene: Scene, { first, last }: Range): Range[] {
  const alone = last - first === 1 && isNobodyAlone(scene, first)
  // but `his` words are his
  if (word(scene, first) === "'s" || (alone && !possessives.has(word(scene, first)))) return []
  const start = word(scene, first) === 'according' && word(scene, first + 1) === 'to' ? first + 2 : first
  let end = last
  while (end - start > 1 && (isDash(scene, end - 1) || opensClause(scene, end - 1))) end--
  return start < end ? [{ first: start, last: end }] : []
}

/** `who`, and `you` that nothing joins to what stands before it. */
function opensClause(scene: Scene, at: number): boolean {
  if (isRelative(scene, at)) return true
  return canBe(scene.tokens, at, Word.subjectPronoun) && !canBe(scene.tokens, at - 1, Word.conjunction)
}

/** Of sources in several sentences those of the cue's own: in `Hale said no. Berg said so` Berg is not hers. */
export function besideCue({ tokens }: Scene, { first }: Range, sources: Range[]): Range[] {
  if (sources.length < 2) return sources
  const beside = sources.filter((one) => tokens.sentence[one.first] === tokens.sentence[first])
  return beside.length > 0 ? beside : sources
}

/** `told Human Rights Watch`, `wrote to the board warning that`: whoever is told, or written to. */
export function hears(scene: Scene, cue: Range, head: number, { first, last }: Range): boolean {
  if (isTelling(word(scene, head)) && first === cue.last) return true
  return last === cue.first && word(scene, head).endsWith('ing') && word(scene, first - 1) === 'to'
}

/**
 * Who does what was heard of them, and goes on to promise or threaten:
 *
 *     The court heard that Hale met her and promised to pay.     Police said Hale rang, threatening to come.
 *                          ^^^^                                              ^^^^
 */
export function toldOf(
  scene: Scene,
  cue: Range,
  { cue: [before], content, source: [source] }: Found,
  own: readonly Range[],
): Range | undefined {
  const said = content.at(-1)!
  const gap = cue.first - said.last
  if (before === undefined || said.first < before.last || gap < 0 || gap > 2) return undefined
  if (own.some(({ first }) => first >= said.first)) return undefined
  if (scene.tokens.sentence[said.first] !== scene.tokens.sentence[cue.first]) return undefined
  const start = word(scene, said.first) === 'that' ? said.first + 1 : said.first
  const verb = word(scene, headOf(scene, before))
  const isActing = uttering.has(word(scene, cue.first)) && !objectPronouns.has(word(scene, cue.last))
  const bySeveral = source !== undefined && canBe(scene.tokens, source.last - 1, Word.group | Word.body)
  if (!hearing.has(verb) && !(isActing && (bySeveral || retelling.has(verb)))) return undefined
  const person = personFrom(scene, start, said.last, 1)
  if (person !== undefined)
    return tokensIn(scene.tokens, { start: person.start, end: person.head.end }, start)
  let last = start
  while (last < said.last && isCapital(scene, last)) last++
  return last > start ? { first: start, last } : undefined
}
const hearing = new Set(clauseWords.hearing)
const retelling = new Set(clauseWords.retelling)
const uttering = new Set(clauseWords.uttering)

/** A cue without a source: the phrase it leans on, or "Hale said the talks failed but pledged more", the one before. */
export function borrowed(
  scene: Scene,
  cue: Range,
  content: readonly Range[],
  sources: readonly Range[],
): Range[] {
  const sentence = scene.article.sentences[scene.tokens.sentence[cue.first]!]!
  const before = lastBefore(scene, cue, sources, sentence)
  const leaned = sourceOf(scene, asCue(scene, cue), sentence, before)
  // "Calling for talks, Hale added …" – the source comes with the next cue
  const behind = sources.find(({ first }) => first >= cue.last && first < sentence.last)
  const lent = word(scene, headOf(scene, cue)).endsWith('ing') ? behind : undefined
  const range = leaned?.range ?? before ?? lent
  if (range === undefined || overlaps(range, content)) return before ? [before] : []
  return [range]
}

/**
 * The source ahead of a cue; not one that a passive names, where the sentence has another.
 *
 *     Hale declined to comment on the memo, which was seen by the Ledger, but insisted …
 *     ^^^^                                                    ^^^^^^^^^^
 */
function lastBefore(scene: Scene, cue: Range, sources: readonly Range[], sentence: Range): Range | undefined {
  const isAhead = ({ last }: Range) => last <= cue.first
  const acting = sources.findLast((one) => isAhead(one) && one.first >= sentence.first && !isBy(scene, one))
  return acting ?? sources.findLast(isAhead)
}

/** `Ann Hale was quoted by the Ledger as saying`: Hale said it, and the Ledger passed it on. */
export function quotedBy(scene: Scene, { first }: Range): Range | undefined {
  if (word(scene, first - 1) !== 'by' || word(scene, first - 2) !== 'quoted') return undefined
  let at = first - 2
  while (canBe(scene.tokens, at - 1, Word.auxiliary | Word.adverbial)) at--
  const sentence = scene.article.sentences[scene.tokens.sentence[first]!]!
  return at < first - 2 ? phraseBefore(scene, at, sentence.first) : undefined
}

/** `asked by detectives` */
export function isBy(scene: Scene, { first }: Range): boolean {
  return word(scene, first - 1) === 'by'
}

/**
 * What somebody said, told by a noun in place of a verb, and without quotation marks beside it:
 *
 *     A warning from Hale that the dam would break went unheard.       Not before March, came the answer from Hale.
 *                    ^^^^ source                                                                             ^^^^ source
 *       ^^^^^^^ cue       ^^^^^^^^^^^^^^^^^^^^^^^^ content             ^^^^^^^^^^^^^^^^ content ^^^^^^^^^^^^^^^ cue
 */
import clauseWords from '../../lang/en/clauses.json'
import contexts from '../../lang/en/contexts.json'
import { addWords, canBe, Word } from '../../text/lexicon'
import { contentBefore, sentenceEnd, trimmed } from './content'
import type { Found } from './found'
import { hasWord, isBreak, isCapital, type Range, type Scene, word } from './scene'
import { fullSource, isSomebody } from './sources'
import { isBeing } from './subjects'

const tidings: ReadonlySet<string> = new Set(clauseWords.tidings)
/** “of” says what these are about, and not whose they are. */
const ofThings = new Set(clauseWords.ofThings)
/** What somebody gives who is asked, and what is called out. */
const answers = new Set([...clauseWords.answers, ...clauseWords.calls])
const comings = new Set(clauseWords.coming)
const times = new Set(clauseWords.times)
const joins = new Set(clauseWords.saidOf)
addWords([...tidings, ...clauseWords.coming], Word.tiding)
/** So many tokens ahead of the noun it is denied. */
const nearest = 4
const negations = new Set([...contexts.negations, ...clauseWords.lacking])
const finite = new Set(clauseWords.finite)
const fewest = 3
/** `the blunt message on Wednesday from` */
const longestBetween = 5
/** So many tokens behind the noun “that” stands, or a colon. */
const furthest = 24

/** A noun, or `came` with one, and what it reports in its sentence; in order. What is reported by others as well is not left out. */
export function* tidingsIn(scene: Scene): Generator<Found> {
  const { sentences, blocks } = scene.article
  for (const sentence of sentences) {
    if (blocks[sentence.block]!.kind === 'boilerplate') continue
    for (let at = sentence.first + 1; at < sentence.last - 1; at++) {
      if (!canBe(scene.tokens, at, Word.tiding) || scene.marked[at] !== -1) continue
      const found = tidings.has(word(scene, at)) ? withThat(scene, at, sentence) : came(scene, at, sentence)
      if (found === undefined) continue
      yield found
      break
    }
  }
}

/** `warning from Hale that`, `The view of Ann Hale, the mayor, is that` */
function withThat(scene: Scene, noun: number, sentence: Range): Found | undefined {
  let that = noun + 2
  while (that < Math.min(sentence.last, noun + furthest) && word(scene, that) !== 'that') that++
  if (word(scene, that) !== 'that') return undefined
  // `There was no word from police that he was armed`
  for (let at = noun - 1; at >= Math.max(sentence.first, noun - nearest); at--)
    if (negations.has(word(scene, at))) return undefined
  const source = whose(scene, noun + 1, that, !ofThings.has(word(scene, noun)))
  if (source === undefined) return undefined
  let at = source.last
  if (word(scene, at) === ',') at++
  // `A promise by the government that was never kept`: that is the promise
  if (isBeing(scene, at)) at++
  else if (!opensClause(scene, that + 1)) return undefined
  if (at !== that) return undefined
  const last = clauseEnd(
    scene,
    that,
    sentenceEnd(scene, sentence),
    canBe(scene.tokens, sentence.first, Word.preposition),
  )
  if (last - that < fewest) return undefined
  const cue = [{ first: noun, last: noun + 1 }]
  return { rule: 'cue-before', content: [{ first: that, last }], cue, source: [source], chance: 1 }
}

const opensClause = (scene: Scene, at: number) =>
  !canBe(scene.tokens, at, Word.auxiliary) &&
  (isCapital(scene, at) || canBe(scene.tokens, at, Word.determiner | Word.subjectPronoun | Word.group))

/** `that the dam was unsafe | was dismissed`: before the verb of the noun, where nothing new begins between the two. */
function clauseEnd(scene: Scene, first: number, limit: number, opens: boolean): number {
  let verb: number | undefined
  for (let at = first; at < limit; at++) {
    if (scene.marked[at] !== -1) return limit
    const isNew =
      isBreak(word(scene, at)) ||
      canBe(scene.tokens, at, Word.conjunction | Word.subjectPronoun | Word.determiner | Word.preposition)
    if (isNew) verb = undefined
    // `Despite a pledge that it would stay, it closed`
    const isMain =
      word(scene, at) === ',' && canBe(scene.tokens, at + 1, Word.subjectPronoun | Word.determiner)
    if (isMain && opens) return at
    if (!canBe(scene.tokens, at, Word.auxiliary)) continue
    const isOwn = isBeing(scene, at) || finite.has(word(scene, at))
    if (verb !== undefined && at > verb + 1 && isOwn) return trimmed(scene, at)
    verb = at
  }
  return limit
}

/** `of Ann Hale`, `on Monday from the mayor`: who it is, and not what it is about. `ofAny`: “of” says whose it is. */
export function whose(scene: Scene, start: number, limit: number, ofAny: boolean): Range | undefined {
  let at = start
  while (at < start + longestBetween && !joins.has(word(scene, at))) {
    const isWhen =
      canBe(scene.tokens, at, Word.preposition | Word.day | Word.adverb) || times.has(word(scene, at))
    if (!isWhen) return undefined
    at++
  }
  const join = word(scene, at)
  if (!joins.has(join) || (join === 'of' && !ofAny)) return undefined
  let end = at + 1
  while (end < limit && word(scene, end) !== 'that') end++
  const source = fullSource(scene, at + 1, end)
  // `from the coastguard`; “of the dam” says what it is about
  const isDetermined = join !== 'of' && source && canBe(scene.tokens, source.first, Word.determiner)
  if (source === undefined || !(isDetermined || isSomebody(scene, source))) return undefined
  // `the view from Ann Hale's window`
  for (let at = source.first; at <= source.last && word(scene, at) !== ','; at++)
    if (word(scene, at) === "'s") return undefined
  return source
}

/** `came the reply`, `came the answer from Hale`; the rule is that of words ahead of it. */
export function coming(
  scene: Scene,
  verb: number,
  { last }: Range,
): Pick<Found, 'rule' | 'cue' | 'source'> | undefined {
  if (!comings.has(word(scene, verb)) || !canBe(scene.tokens, verb + 1, Word.determiner)) return undefined
  let noun = verb + 2
  const limit = Math.min(last, verb + longestBetween + 1)
  while (noun < limit && !answers.has(word(scene, noun))) noun++
  if (noun >= limit) return undefined
  const source = whose(scene, noun + 1, last, true)
  const cue = [{ first: verb, last: noun + 1 }]
  return { rule: 'cue-after', cue, source: source === undefined ? [] : [source] }
}

/** With what stands ahead of it, or behind a colon: `Then came the voice of the captain: “…”`. */
function came(scene: Scene, verb: number, sentence: Range): Found | undefined {
  const base = coming(scene, verb, sentence)
  if (base === undefined) return undefined
  const said = base.source[0]?.last ?? base.cue[0]!.last
  for (let at = said; at < Math.min(sentence.last - 1, verb + furthest); at++) {
    if (word(scene, at) !== ':') continue
    const last = sentenceEnd(scene, sentence)
    const content = [{ first: at + 1, last }]
    return last - at > 1 ? { ...base, rule: 'cue-before', content, chance: 1 } : undefined
  }
  if (base.source.length === 0) return undefined
  // `In March, came the news from Hale that`: when it came
  const opens = canBe(scene.tokens, sentence.first, Word.preposition | Word.conjunction | Word.adverb)
  const isWhen = opens && word(scene, sentence.first) !== 'not'
  if (!isBreak(word(scene, verb - 1)) || isWhen || word(scene, said) === 'that') return undefined
  const before = contentBefore(scene, verb, sentence, 0)
  return before && hasWord(scene, before) ? { ...base, content: [before], chance: 1 } : undefined
}

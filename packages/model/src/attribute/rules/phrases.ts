/**
 * Phrases that say whose words a sentence is, with no verb of saying:
 *
 *     In the words of her agent, Ann Hale, it is “over”.      The plan, in Hale's view, is dead.      By his own account he slept.
 *                     ^^^^^^^^^^^^^^^^^^^ source                          ^^^^ source                     ^^^ source
 *     ^^^^^^^^^^^^^^^ cue                                                        ^^^^ cue                         ^^^^^^^ cue
 */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { possessives } from '../../text/words'
import { contentBefore, sentenceEnd } from './content'
import { cutTo, type Found } from './found'
import { phraseBefore } from './noun-phrase'
import { pointingBack } from './pointing'
import {
  hasWord,
  isBreak,
  isCapital,
  isMark,
  isPunctuation,
  isWord,
  type Range,
  type Scene,
  word,
} from './scene'
import { fullSource, isSomebody } from './sources'
import { isBeing } from './subjects'
import { leftOpen, takenIn } from './taken'

const views = new Set(clauseWords.views)
/** `in the view of`; not `in the version of` */
const viewsOf = new Set(clauseWords.viewsOf)
const reckonings = new Set(clauseWords.reckonings)
const lent = new Set(clauseWords.lent)
const lending = new Set(clauseWords.lending)
/** `its`, but not `my`: whose that is the phrase does not tell. */
const owners = new Set([...possessives].filter((one) => !['my', 'our', 'your'].includes(one)))
/** `in the country's former finance minister's view` */
const longestOwner = 9
const turning = new Set(clauseWords.turning)
const saying = new Set([...clauseWords.says, ...clauseWords.soSaid, ...clauseWords.saidOnce])
const relatives = new Set(clauseWords.aboutNames)
const openers = Word.preposition | Word.conjunction
const fewest = 3
const longestClause = 64
/** `the mayor, Ann Hale, who has led the town since 2011` */
const longestSource = 18

interface Phrase {
  cue: Range
  source: Range
  /** Behind the phrase. */
  last: number
}

/** What was found, with what such phrases say, and sentences that point back; `labelled`: what a label gives to somebody already. */
export function withPhrases(scene: Scene, found: readonly Found[], labelled: readonly Found[]): Found[] {
  const phrased = apart(scene, [...phrases(scene, labelled)], found)
  const pointing = [...pointingBack(scene)]
  if (phrased.length + pointing.length === 0) return [...found]
  // what takes the sentence that points back for something said is in nobody's way
  const back = leftOpen(scene, [...besides(scene, found, pointing)], pointing)
  const beside = [...besides(scene, found, [...phrased, ...back]), ...phrased]
  return [...beside, ...leftOpen(scene, beside, back)]
}

/** One for each sentence that has such a phrase, in order. `labelled`: what a label gives to somebody already. */
function* phrases(scene: Scene, labelled: readonly Found[]): Generator<Found> {
  const { sentences, blocks } = scene.article
  const isLabelled = takenIn(scene, labelled, ['content'])
  for (const sentence of sentences) {
    if (blocks[sentence.block]!.kind === 'boilerplate') continue
    for (let at = sentence.first; at < sentence.last - fewest; at++) {
      if (scene.marked[at] !== -1 || !canBe(scene.tokens, at, openers)) continue
      const phrase = phraseAt(scene, at, sentence.last)
      const content = phrase && contentAround(scene, at, phrase, sentence)
      if (content === undefined) continue
      if (isLabelled(sentence) > 0) break
      yield { rule: 'according-to', content, cue: [phrase!.cue], source: [phrase!.source], chance: 1 }
      break
    }
  }
}

/** Of such phrases those that stand in nobody's source: not `Per Dahl, who is, in his own words, a slow reader, said`. */
function apart(scene: Scene, phrased: readonly Found[], found: readonly Found[]): Found[] {
  if (phrased.length === 0) return []
  const inSource = takenIn(scene, found, ['source'])
  return phrased.filter((one) => !one.cue.some((range) => inSource(range) > 0))
}

/** What was found without what took words of such phrases for a cue or a source. */
function* besides(scene: Scene, found: Iterable<Found>, phrased: readonly Found[]): Generator<Found> {
  const inPhrase = takenIn(scene, phrased, ['cue', 'source'])
  const said = takenIn(scene, phrased, ['content'])
  for (const one of found) {
    const isTaken = (range: Range) => inPhrase(range) * 2 > range.last - range.first
    if (one.cue.some((range) => inPhrase(range) > 0) || one.source.some(isTaken)) continue
    // `In Hale's view, it is unsafe, but the mayor says it will stand`
    const rest = one.content.filter((range) => said(range) < range.last - range.first)
    yield rest.length > 0 ? cutTo(rest, one) : one
  }
}

function phraseAt(scene: Scene, at: number, limit: number): Phrase | undefined {
  switch (word(scene, at)) {
    case 'in':
      return word(scene, at + 1) === 'the' && viewsOf.has(word(scene, at + 2)) && word(scene, at + 3) === 'of'
        ? from(scene, { first: at, last: at + 4 }, limit)
        : owned(scene, at + 1, limit, views)
    case 'by':
      return owned(scene, at + 1, limit, reckonings)
    case 'to':
      return quoting(scene, at, limit)
    case 'if':
      return until(scene, at + 1, limit, ['to', 'be', 'believed'])
  }
  return undefined
}

/** `in the words of`, `to quote`, and who it is. */
function from(scene: Scene, cue: Range, limit: number): Phrase | undefined {
  const source = fullSource(scene, cue.last, Math.min(limit, cue.last + longestSource))
  return source && isSomebody(scene, source) ? { cue, source, last: source.last } : undefined
}

/** `his own`, `Hale's`, and what of theirs it is. */
function owned(scene: Scene, first: number, limit: number, nouns: ReadonlySet<string>): Phrase | undefined {
  for (let at = first + 1; at < Math.min(limit, first + longestOwner) && isWord(scene, at); at++) {
    if (!nouns.has(word(scene, at))) continue
    const owner = word(scene, at - 1) === 'own' ? at - 2 : at - 1
    const cue = { first: at, last: at + 1 }
    if (owner === first && owners.has(word(scene, owner)))
      return { cue, source: { first, last: first + 1 }, last: at + 1 }
    if (word(scene, owner) !== "'s" && word(scene, owner) !== "'") return undefined
    const source = { first, last: owner }
    return phraseBefore(scene, owner, first)?.first === first && isSomebody(scene, source)
      ? { cue, source, last: at + 1 }
      : undefined
  }
  return undefined
}

/** `to quote Hale`, `to borrow a line from Hale`, `to use Hale's phrase` */
function quoting(scene: Scene, at: number, limit: number): Phrase | undefined {
  const verb = word(scene, at + 1)
  if (verb === 'quote' || verb === 'paraphrase') return from(scene, { first: at, last: at + 2 }, limit)
  if (!lending.has(verb)) return undefined
  const theirs = owned(scene, at + 2, limit, lent)
  if (theirs !== undefined) return theirs
  const noun = lent.has(word(scene, at + 3)) ? at + 3 : at + 4
  const joins = word(scene, noun + 1) === 'of' || word(scene, noun + 1) === 'from'
  return lent.has(word(scene, noun)) && joins ? from(scene, { first: at, last: noun + 2 }, limit) : undefined
}

/** `Hale is to be believed` */
function until(scene: Scene, first: number, limit: number, end: readonly string[]): Phrase | undefined {
  const source = fullSource(scene, first, limit)
  if (source === undefined || !isSomebody(scene, source)) return undefined
  let at = source.last
  if (word(scene, at) === ',') at++
  if (!isBeing(scene, at) || !end.every((one, i) => word(scene, at + 1 + i) === one)) return undefined
  const last = at + 1 + end.length
  return { cue: { first: at, last }, source, last }
}

/** What the phrase is about, if it stands apart: at the start, between commas, at the end. */
function contentAround(
  scene: Scene,
  at: number,
  { source, last }: Phrase,
  sentence: Range,
): Range[] | undefined {
  const { first } = sentence
  const opens = at === first || (at === first + 1 && canBe(scene.tokens, first, Word.conjunction))
  if (!opens && !isBreak(word(scene, at - 1)) && !isMark(scene, at - 1)) return undefined
  const comma = isBreak(word(scene, last))
  const start = comma ? last + 1 : last
  let ends = last
  while (ends < sentence.last && isPunctuation(scene, ends)) ends++
  const isLast = ends >= sentence.last
  // `In her view the plan is dead`
  const begins = opens && source.last - source.first === 1 && opensClause(scene, start)
  if (!isLast && !comma && !isMark(scene, start) && !begins) return undefined
  // `In the words of Ann Hale, who led the study: “…”`
  const goesOn = canBe(scene.tokens, start, Word.pronoun) && relatives.has(word(scene, start))
  if (!isLast && goesOn) return undefined
  const end = edgeOf(scene, start, sentenceEnd(scene, sentence))
  if (saysItself(scene, { first, last: end }, { first: at, last })) return undefined
  const floor = behindSemicolon(scene, first, at)
  const before = opens ? [] : [contentBefore(scene, at, sentence, floor)].filter((one) => one !== undefined)
  if (isLast) return enough(scene, before)
  if (start >= end) return undefined
  // `he was, in her words, “the torchbearer”`: only what is quoted is hers (PolNeAR train)
  return enough(scene, [...(isMark(scene, start) ? [] : before), { first: start, last: end }])
}

/** `It would pay; the first was, in her words, “a torch”`: where the clause begins, or 0. */
function behindSemicolon(scene: Scene, first: number, at: number): number {
  for (let before = at - 1; before > Math.max(first, at - longestClause); before--)
    if (word(scene, before) === ';') return before + 1
  return 0
}

/** Before `, but the mayor says`; where a quotation begins right behind the phrase, with what belongs to it: `“the torchbearer” of his legacy`. */
function edgeOf(scene: Scene, start: number, end: number): number {
  const quoted = isMark(scene, start) ? scene.stretch.get(scene.marked[start]!) : undefined
  if (quoted !== undefined && isBreak(word(scene, quoted.last - 2))) return Math.min(end, quoted.last)
  for (let at = quoted?.last ?? start; at < end - 1; at++) {
    if (!isBreak(word(scene, at)) || scene.marked[at] !== -1) continue
    // of a list the next one may follow
    if (quoted !== undefined || turning.has(word(scene, at + 1))) return at
  }
  return end
}

/** `In her opinion, Judge Hale wrote that …`: the verb says it, and not the phrase. */
function saysItself(scene: Scene, { first, last }: Range, phrase: Range): boolean {
  for (let at = first; at < last; at++) {
    if (at >= phrase.first && at < phrase.last) continue
    const isOfSomebody = isCapital(scene, at - 1) || canBe(scene.tokens, at - 1, someone)
    if (scene.marked[at] === -1 && isOfSomebody && saying.has(word(scene, at))) return true
  }
  return false
}

const someone = Word.single | Word.group | Word.office | Word.subjectPronoun

const opensClause = (scene: Scene, at: number) =>
  isCapital(scene, at) || canBe(scene.tokens, at, Word.determiner | Word.subjectPronoun)

function enough(scene: Scene, content: Range[]): Range[] | undefined {
  const length = content.reduce((sum, { first, last }) => sum + last - first, 0)
  return length >= fewest && content.every((one) => hasWord(scene, one)) ? content : undefined
}

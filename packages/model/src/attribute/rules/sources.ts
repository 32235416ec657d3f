/** Whose words: the noun phrase that a reporting word belongs to. */
import clauseWords from '../../lang/en/clauses.json'
import { TokenKind } from '../../stage'
import { canBe, Word } from '../../text/lexicon'
import { isTelling } from './content'
import type { Cue } from './cues'
import { appositionEnd, phraseAfter, phraseBefore } from './noun-phrase'
import {
  isBreak,
  isCapital,
  isMark,
  isPunctuation,
  isRelative,
  isWord,
  type Range,
  type Scene,
  word,
} from './scene'

/** A source and where it stands: `shared` is the subject of an earlier cue in the sentence. */
export interface Source {
  range: Range
  side: 'before' | 'after' | 'shared'
}

const neverSources = new Set(clauseWords.neverSources)
const joiners = new Set(clauseWords.joiners)
const beforeTimes = new Set(clauseWords.beforeTimes)

/**
 * The source of a cue. `sentence` bounds the search; `earlier` is the source of the cue before it in the sentence.
 */
export function sourceOf(
  scene: Scene,
  cue: Cue,
  sentence: Range,
  earlier: Range | undefined,
): Source | undefined {
  if (word(scene, cue.head) === 'according') {
    const range = fullSource(scene, cue.head + 2, sentence.last)
    return range && { range, side: 'after' }
  }
  const at = cue.first - 1
  const lower = word(scene, at)
  const participle = lowerHead(scene, cue).endsWith('ing')
  if (participle && (at < sentence.first || isMark(scene, at))) return shared(earlier)
  if (at < sentence.first || isMark(scene, at)) return inverted(scene, cue, sentence) ?? shared(earlier)
  if (isBreak(lower)) {
    if (participle) return shared(earlier ?? subjectOf(scene, sentence, at))
    if (isMark(scene, at - 1)) return inverted(scene, cue, sentence) ?? shared(earlier)
    const after = inverted(scene, cue, sentence)
    if (after && (cue.trails || !cue.adjacent) && endsThere(scene, after.range.last, sentence.last))
      return after
    return appositive(scene, at, sentence) ?? shared(earlier ?? subjectOf(scene, sentence, at))
  }
  if (joiners.has(lower)) return shared(earlier ?? subjectOf(scene, sentence, at))
  if (isRelative(scene, at)) {
    const end = word(scene, at - 1) === ',' ? at - 1 : at
    const antecedent = phraseBefore(scene, end, sentence.first)
    if (antecedent) return { range: { first: antecedent.first, last: at + 1 }, side: 'before' }
  }
  const floor = Math.max(sentence.first, earlier?.last ?? 0)
  const range = phraseBefore(scene, timeBefore(scene, cue.first, floor), floor)
  // `Hale wrote to the board warning that`: Hale
  if (range && participle && word(scene, range.first - 1) === 'to')
    return shared(earlier ?? subjectOf(scene, sentence, range.first - 1))
  return range ? { range, side: 'before' } : shared(earlier ?? subjectOf(scene, sentence, at))
}

/** `Hale on Tuesday said` – over the day to the name. */
function timeBefore(scene: Scene, end: number, floor: number): number {
  if (end - 1 <= floor || !canBe(scene.tokens, end - 1, Word.day)) return end
  return beforeTimes.has(word(scene, end - 2)) ? end - 2 : end - 1
}

function shared(range: Range | undefined): Source | undefined {
  return range && { range, side: 'shared' }
}

/** `"…," said Hale, the union's leader` */
function inverted(scene: Scene, cue: Cue, sentence: Range): Source | undefined {
  const start = cue.last
  if (neverSources.has(word(scene, start)) || word(scene, start) === 'that') return undefined
  // `told Human Rights Watch`: whoever is told
  if (isTelling(lowerHead(scene, cue))) return undefined
  const range = phraseAfter(scene, start, sentence.last)
  return range && { range: withApposition(scene, range, sentence.last), side: 'after' }
}

/** Nothing more is said behind the source: the sentence ends, or breaks off for the rest of the quote. */
function endsThere(scene: Scene, at: number, limit: number): boolean {
  return at >= limit || isPunctuation(scene, at) || isMark(scene, at)
}

function withApposition(scene: Scene, range: Range, limit: number): Range {
  return { first: range.first, last: appositionEnd(scene, range.last, limit) }
}

/**
 * Who is named behind “according to” and the like, with an apposition: `Hale, the mayor`, `her agent, Ann Hale`. Only one that a comma
 * ends: in `According to Hale, the ferry is late` nothing does.
 */
export function fullSource(scene: Scene, start: number, limit: number): Range | undefined {
  const range = phraseAfter(scene, start, limit)
  if (range === undefined) return undefined
  const named = nameEnd(scene, range, limit)
  if (named !== undefined) return { first: start, last: named }
  const whole = withApposition(scene, range, limit)
  return word(scene, whole.last) === ',' ? whole : range
}

/** `, Ann Hale` behind a description, where a comma or the end of the sentence ends it. */
function nameEnd(scene: Scene, { last }: Range, limit: number): number | undefined {
  const isOne = !canBe(scene.tokens, last - 1, Word.body | Word.group)
  if (word(scene, last) !== ',' || isCapital(scene, last - 1) || !isOne) return undefined
  let at = last + 1
  while (at < limit && at - last <= longestName && isCapital(scene, at)) at++
  // `In the opinion of the judge, Per Dahl, who has six children, is no danger`: Dahl is the one it is about
  const next = word(scene, at + 1)
  const goesOn = word(scene, at) === ',' && (aboutNames.has(next) || /^\d/.test(next))
  return at > last + 1 && !goesOn && (endsThere(scene, at, limit) || isBreak(word(scene, at)))
    ? at
    : undefined
}
const longestName = 5
const aboutNames = new Set(clauseWords.aboutNames)

/** A name, `the mayor`, `the union`. */
export function isSomebody(scene: Scene, { first, last }: Range): boolean {
  for (let at = first; at < last; at++) {
    const isName = isCapital(scene, at) && !canBe(scene.tokens, at, Word.day | Word.month)
    if (isName || canBe(scene.tokens, at, somebody)) return true
  }
  return false
}
const somebody = Word.single | Word.office | Word.body | Word.group

/**
 * `Klint, the deputy head of the committee, said` – from the comma before the cue back to the one behind the name,
 * over at most three insertions.
 */
function appositive(scene: Scene, comma: number, sentence: Range): Source | undefined {
  let commas = 0
  let best: Range | undefined
  for (let at = comma - 1; at > Math.max(sentence.first, comma - 45) && commas < 4; at--) {
    if (isMark(scene, at)) break
    if (!isBreak(word(scene, at))) continue
    commas++
    const name = phraseBefore(scene, at, sentence.first)
    // “Ann Hale, 84, said”: the age is no name, the phrase before its comma is
    if (name === undefined || isNumber(scene, name)) continue
    // `The group that owns her songs, Big Anvil, says`: not the songs
    if (best === undefined && isCapital(scene, at + 1) && !isSomebody(scene, name) && isOwned(scene, name))
      break
    best = { first: name.first, last: comma }
    // the phrase that opens the sentence is its subject; further left there is nothing
    if (name.first === sentence.first || isClauseOpener(scene, name.first - 1)) break
  }
  if (best === undefined) {
    const name = phraseBefore(scene, comma, sentence.first)
    return name && { range: name, side: 'before' }
  }
  return { range: best, side: 'before' }
}

/** `her songs`, `the awards`: the end of a clause about whoever is named behind it. */
function isOwned(scene: Scene, { first }: Range): boolean {
  return isWord(scene, first - 1) && !canBe(scene.tokens, first - 1, Word.conjunction)
}

function isNumber({ tokens }: Scene, { first, last }: Range): boolean {
  return last - first === 1 && tokens.kind[first] === TokenKind.number
}

function isClauseOpener(scene: Scene, at: number): boolean {
  return canBe(scene.tokens, at, Word.conjunction) || word(scene, at) === 'that' || isPunctuation(scene, at)
}

/** The phrase that the sentence begins with, behind an opening such as `On Tuesday,`. */
function subjectOf(scene: Scene, sentence: Range, before: number): Range | undefined {
  let at = sentence.first
  while (at < before) {
    const range = phraseAfter(scene, at, before)
    if (range && !isPunctuation(scene, range.last)) return range
    if (range) {
      const end = appositionEnd(scene, range.last, before)
      if (end > range.last && end < before) return { first: range.first, last: end }
    }
    while (at < before && word(scene, at) !== ',') at++
    at++
  }
  return undefined
}

/** The reporting word itself, in lower case. */
export function lowerHead(scene: Scene, cue: Cue): string {
  return word(scene, cue.head)
}

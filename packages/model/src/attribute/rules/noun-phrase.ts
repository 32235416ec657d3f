/**
 * Noun phrases without a parser: a walk over words until something comes that can't belong to one.
 *
 *     But a spokesman for the ministry said      ← the walk to the left from "said" stops before "But"
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     "…", said Jonas Lindqvist, the deputy head of the pilots' association.
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the walk to the right
 */
import clauseWords from '../../lang/en/clauses.json'
import { bitsAt, canBe, Word } from '../../text/lexicon'
import { endsAsAdverb, possessives } from '../../text/words'
import { isCapital, isMark, isPunctuation, isWord, type Range, type Scene, word } from './scene'

/** Prepositions that hang one noun phrase on another: `a spokesman for the ministry`. */
const inner = new Set(clauseWords.linking)
const standalone = new Set(clauseWords.standalone)
const articles = new Set([...clauseWords.articles, ...possessives])
const apposing = new Set(clauseWords.apposing)
const nounsInLy = new Set(clauseWords.nounsInLy)
const beforeTimes = new Set(clauseWords.beforeTimes)
const maxWords = 18

/** The noun phrase that ends right before `end`, or undefined. `floor` is the first token it may use. */
export function phraseBefore(scene: Scene, end: number, floor: number): Range | undefined {
  let first = end
  let at = beforeBrackets(scene, end - 1, floor)
  if (at < floor || !isWord(scene, at)) return undefined
  const isPronoun = canBe(scene.tokens, at, Word.subjectPronoun)
  if (isPronoun || (standsAlone(scene, at) && !isNounBefore(scene, at, floor)))
    return { first: at, last: end }
  const stop = Math.max(floor, end - maxWords)
  while (at >= stop) {
    const lower = word(scene, at)
    if (!belongs(scene, at, end)) break
    if (canBe(scene.tokens, at, Word.determiner)) {
      first = at
      at--
      // "all the", "half of the" – more determiners, or a preposition that hangs this phrase on another
      while (at >= stop && canBe(scene.tokens, at, Word.determiner) && !standsAlone(scene, at)) first = at--
      if (at < stop || !inner.has(word(scene, at)) || !isNounBefore(scene, at, stop)) break
      at--
      continue
    }
    if (inner.has(lower)) {
      if (!isNounBefore(scene, at, stop)) break
      at--
      continue
    }
    if (isMark(scene, at)) {
      at--
      continue
    }
    if (lower === 'and' || lower === '&') {
      if (!joinsNames(scene, at, stop)) break
      at--
      continue
    }
    first = at
    at--
  }
  return first < end && !(end - first === 1 && isNobodyAlone(scene, first)) ? { first, last: end } : undefined
}

/** An article (`the first question is`), `repeatedly`, `prompting`: nobody, where nothing else is there. */
export function isNobodyAlone(scene: Scene, at: number): boolean {
  return articles.has(word(scene, at)) || isManner(scene, at)
}

/** `repeatedly`, `prompting` */
function isManner(scene: Scene, at: number): boolean {
  const lower = word(scene, at)
  if (isCapital(scene, at) || canBe(scene.tokens, at, Word.group | Word.body | Word.single)) return false
  return (endsAsAdverb(lower) && !nounsInLy.has(lower)) || lower.endsWith('ing')
}

/** `he`, `others` */
function standsAlone(scene: Scene, at: number): boolean {
  return standalone.has(word(scene, at)) || canBe(scene.tokens, at, Word.subjectPronoun)
}

/** `Sen. Hale (R-Ga.) said` – over the brackets to the name. */
function beforeBrackets(scene: Scene, at: number, floor: number): number {
  if (word(scene, at) !== ')') return at
  for (let open = at - 1; open >= Math.max(floor, at - 8); open--)
    if (word(scene, open) === '(') return open - 1
  return at
}

/** The noun phrase that starts at `start`, with an apposition behind a comma, or undefined. */
export function phraseAfter(scene: Scene, start: number, limit: number): Range | undefined {
  if (start >= limit || !isWord(scene, start) || canBe(scene.tokens, start, Word.day)) return undefined
  if (canBe(scene.tokens, start, Word.subjectPronoun)) return { first: start, last: start + 1 }
  let last = start
  let at = start
  while (at < Math.min(limit, start + maxWords)) {
    const lower = word(scene, at)
    const isDeterminer = canBe(scene.tokens, at, Word.determiner)
    const fits = isDeterminer || (at === start ? !isClosed(scene, at) : belongs(scene, at, limit))
    if (!fits || (at > start && canBe(scene.tokens, at, Word.day))) break
    if (inner.has(lower)) {
      const next = at + 1
      // "Hale of the union" is one phrase; "Hale in Oslo on Tuesday" ends at the name
      if ((lower !== 'of' && lower !== 'for') || next >= limit || !isWord(scene, next)) break
    } else if (lower !== 'and') last = at + 1
    at++
  }
  if (last === start || (last - start === 1 && isManner(scene, start))) return undefined
  return { first: start, last }
}

/** `, the deputy head of the association` behind a name: where the apposition ends, or `at` if there is none. */
export function appositionEnd(scene: Scene, at: number, limit: number): number {
  if (word(scene, at) !== ',' || at + 1 >= limit || isMark(scene, at + 1)) return at
  const opening = word(scene, at + 1)
  const opens = apposing.has(opening)
  const noun =
    !isClosed(scene, at + 1) &&
    !isCapital(scene, at + 1) &&
    !opening.endsWith('ing') &&
    /^\p{L}/u.test(opening)
  const age = /^\d{1,3}$/.test(opening)
  if (!opens && !noun && !age) return at
  let end = at + 1
  while (end < limit && word(scene, end) !== ',' && !isMark(scene, end) && end - at < 25) end++
  // the stop of the sentence is none of it
  while (end > at && isPunctuation(scene, end - 1) && ![')', ']'].includes(word(scene, end - 1))) end--
  return end
}

function belongs(scene: Scene, at: number, end: number): boolean {
  const lower = word(scene, at)
  if (lower === '&') return true
  // Jimmy "Shorty" Doe: marks that are no speech
  if (isMark(scene, at) && scene.marked[at] === -1) return true
  if (!isWord(scene, at)) return false
  const bits = bitsAt(scene.tokens, at)
  if (lower === "'s" || bits & Word.determiner || inner.has(lower) || lower === 'and') return true
  // "In October Hale said" – the month belongs to what comes before, and is nobody where it stands last
  if (bits & (Word.day | Word.month) && (at === end - 1 || beforeTimes.has(word(scene, at - 1)))) return false
  if (lower.endsWith('ly') && !isCapital(scene, at)) return isQualified(scene, at)
  if (bits & closed) return false
  return (
    (bits & Word.cue) === 0 || isCapital(scene, at) || isNounUse(scene, at, end) || isQualified(scene, at)
  )
}

/** `its newly hired spokesman`, `the recently named chair`: an adverb and a participle, between whose it is and what it is. */
function isQualified(scene: Scene, at: number): boolean {
  const adverb = word(scene, at).endsWith('ly') ? at : at - 1
  return (
    word(scene, adverb).endsWith('ly') &&
    word(scene, adverb + 1).endsWith('ed') &&
    (canBe(scene.tokens, adverb - 1, Word.determiner) || word(scene, adverb - 1) === "'s")
  )
}

/** "report" and "claims" are reporting words, but not after "the" or "its", nor in "the IMF report said". */
function isNounUse(scene: Scene, at: number, end: number): boolean {
  const before = word(scene, at - 1)
  if (at === end - 1 && isCapital(scene, at - 1) && !isClosed(scene, at - 1)) return true
  return canBe(scene.tokens, at - 1, Word.determiner) || before === "'s" || /(?:al|ic|an)$/.test(before)
}

function isNounBefore(scene: Scene, at: number, floor: number): boolean {
  const previous = at - 1
  return (
    previous >= floor && isWord(scene, previous) && !canBe(scene.tokens, previous, closed | Word.adverbial)
  )
}

/** "China and Russia said": both sides are names. */
function joinsNames(scene: Scene, at: number, floor: number): boolean {
  const left = at - 1
  if (left < floor || !isWord(scene, left)) return false
  return isCapital(scene, left) && isCapital(scene, at + 1)
}

const closed =
  Word.auxiliary | Word.preposition | Word.conjunction | Word.subjectPronoun | Word.adverb | Word.determiner

function isClosed({ tokens }: Scene, at: number): boolean {
  return canBe(tokens, at, closed)
}

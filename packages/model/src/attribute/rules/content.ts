/** Which words are reported: where the content begins after its cue, where it ends, and what of it stands before. */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { days, objectPronouns } from '../../text/words'
import type { Cue } from './cues'
import { phraseAfter } from './noun-phrase'
import { isBreak, isCapital, isMark, isPunctuation, isWord, type Range, type Scene, word } from './scene'
import type { Source } from './sources'

/** What lies between a cue and the content behind it: `told reporters on Tuesday that`. */
export interface Complement {
  start: number
  to?: Range
}

const stops = new Set(['.', '!', '?', ';', '...', '…'])
const hearers = new Set(clauseWords.hearers)

/** Where the content begins behind the cue (and the source, if that comes after it), or undefined. */
export function complementOf(
  scene: Scene,
  cue: Cue,
  source: Source | undefined,
  limit: number,
): Complement | undefined {
  let at = source?.side === 'after' ? source.range.last : cue.last
  let to: Range | undefined
  // "urged the world to put pressure on …": the world hears it
  const asked = at === cue.last && hearers.has(word(scene, cue.head)) ? hearerAt(scene, at, limit) : undefined
  if (asked && word(scene, asked.last + (isMark(scene, asked.last) ? 1 : 0)) === 'to')
    return { start: asked.last, to: asked }
  if (at === cue.last && cue.adjacent && at < limit && (isWord(scene, at) || isMark(scene, at)))
    return { start: at }
  for (let steps = 0; steps < 6 && at < limit; steps++) {
    const lower = word(scene, at)
    const found = (start: number): Complement => (to ? { start, to } : { start })
    if (isMark(scene, at) || (lower === 'that' && !isTime(scene, at))) return found(at)
    if (lower === ':') return at + 1 < limit ? found(at + 1) : undefined
    if (lower === ',') {
      const next = source?.side === 'after' ? behindColon(scene, at, limit) : at + 1
      return isMark(scene, next) && next < limit ? found(next) : undefined
    }
    if (stops.has(lower) || isPunctuation(scene, at)) return undefined
    if (canBe(scene.tokens, at, Word.day | Word.adverbial)) {
      at++
      continue
    }
    if (isTime(scene, at)) {
      at += 2
      continue
    }
    if (canBe(scene.tokens, at, Word.preposition)) {
      const end = adjunctEnd(scene, at, limit)
      if (lower === 'to' && end > at + 1) to = { first: at + 1, last: end }
      at = end
      continue
    }
    if (at === cue.last && asked) {
      to = asked
      at = asked.last
      continue
    }
    return found(at)
  }
  return undefined
}

/** `Adds Hale, closing the gate: “…”`: behind the colon, if there is one, and else behind the comma. */
function behindColon(scene: Scene, comma: number, limit: number): number {
  for (let at = comma + 1; at < Math.min(limit, comma + furthestColon) && !isMark(scene, at); at++)
    if (word(scene, at) === ':') return at + 1
  return comma + 1
}
const furthestColon = 16

const times = new Set(clauseWords.times)

/** `this week`, `last month`, `earlier this year`'s second half. */
function isTime(scene: Scene, at: number): boolean {
  return (
    ['this', 'last', 'next', 'that'].includes(word(scene, at)) &&
    (times.has(word(scene, at + 1)) || canBe(scene.tokens, at + 1, Word.day))
  )
}

/** `reporters`, `the BBC`, `him`: whom it was told. Ends where the told begins: `told the crew they were late`. */
function hearerAt(scene: Scene, start: number, limit: number): Range | undefined {
  if (objectPronouns.has(word(scene, start)) || word(scene, start) === 'you')
    return { first: start, last: start + 1 }
  const phrase = phraseAfter(scene, start, limit)
  if (phrase === undefined) return undefined
  for (let at = phrase.first + 1; at < phrase.last; at++) {
    if (canBe(scene.tokens, at, Word.determiner) && word(scene, at - 1) !== 'of')
      return { first: start, last: at }
    // "told reporters Hale was late" – a name after a plain word begins the clause
    if (isCapital(scene, at) && !isCapital(scene, at - 1) && !canBe(scene.tokens, at - 1, Word.determiner)) {
      return { first: start, last: at }
    }
  }
  return phrase
}

/**
 * `…, Hale said in a letter that was seen by the Ledger`: what begins at `start` is about the letter, and not what she said. Behind the cue
 * itself it may be that: `said that was a lie`.
 */
export function isAboutNoun(scene: Scene, start: number, cueEnd: number): boolean {
  return (
    start > cueEnd &&
    word(scene, start) === 'that' &&
    canBe(scene.tokens, start + 1, Word.auxiliary) &&
    isWord(scene, start - 1) &&
    !canBe(scene.tokens, start - 1, Word.pronoun)
  )
}

/** `said in a letter that was seen by the Ledger that it would hire`: where what was said begins behind what is about the letter, or `start`. */
export function behindAside(scene: Scene, start: number, limit: number): number {
  for (let at = start + 2; at < Math.min(limit - 1, start + longestAside); at++) {
    if (isMark(scene, at) || isPunctuation(scene, at)) return start
    if (word(scene, at) === 'that' && !canBe(scene.tokens, at + 1, Word.auxiliary)) return at
  }
  return start
}
const longestAside = 12

/** `"…", Hale told reporters.` and `Hale told the BBC: "…"` – nobody but the hearers comes after the cue. */
export function hearerBehind(scene: Scene, { head, last: first }: Cue, limit: number): { to?: Range } {
  if (!isTelling(word(scene, head))) return {}
  let last = first
  while (last < limit && !endsHearer(scene, last)) last++
  return last > first ? { to: { first, last } } : {}
}

/** Whether a form of “tell” reports: who is told stands right behind it. */
export function isTelling(lower: string): boolean {
  return lower === 'told' || lower === 'tell' || lower === 'tells' || lower === 'telling'
}

function endsHearer(scene: Scene, at: number): boolean {
  const lower = word(scene, at)
  return isMark(scene, at) || isPunctuation(scene, at) || isBreak(lower) || beyondHearer.has(lower)
}

const beyondHearer = new Set([...clauseWords.afterHearer, ...days])

/** Behind `in a statement`, `at a meeting with the mayor`: the first token that can't belong to it. */
function adjunctEnd(scene: Scene, start: number, limit: number): number {
  let at = start + 1
  let nouns = 0
  while (at < limit && at - start < 14) {
    const lower = word(scene, at)
    if (isMark(scene, at) || isPunctuation(scene, at) || lower === 'that') break
    if (canBe(scene.tokens, at, Word.subjectPronoun)) break
    if (canBe(scene.tokens, at, Word.determiner)) {
      if (nouns > 0 || (at > start + 1 && word(scene, at - 1) !== 'of' && word(scene, at - 1) !== 'all'))
        break
    } else if (canBe(scene.tokens, at, Word.preposition) && lower !== 'of') {
      break
    } else if (lower !== 'of' && lower !== "'s") {
      // "in October Hale" – a name right after a month begins the clause
      if (nouns > 0 && canBe(scene.tokens, at - 1, Word.month | Word.day)) break
      nouns++
    } else if (lower === 'of') nouns = 0
    at++
  }
  return at
}

/** The reported words before the cue: from the start of the sentence, or of the quotation that runs into it. */
export function contentBefore(scene: Scene, end: number, sentence: Range, floor: number): Range | undefined {
  let last = end
  while (last > 0 && isBreak(word(scene, last - 1))) last--
  if (last <= 0) return undefined
  const mark = scene.marked[last - 1]!
  let first = sentence.first
  if (mark >= 0) first = Math.min(first, scene.stretch.get(mark)!.first)
  first = Math.max(first, floor)
  while (
    first < last &&
    (isPunctuation(scene, first) || (floor > sentence.first && ['and', 'but'].includes(word(scene, first))))
  )
    first++
  return last - first >= 1 ? { first, last } : undefined
}

/** To the end of the quotation that the sentence ends in, if it does; without the full stop outside of it. */
export function sentenceEnd(scene: Scene, sentence: Range): number {
  const mark = scene.marked[sentence.last - 1] ?? -1
  const last = mark >= 0 ? Math.max(sentence.last, scene.stretch.get(mark)!.last) : sentence.last
  return trimmed(scene, last)
}

/** Leaves out the stop that ends a sentence outside of quotation marks. */
export function trimmed(scene: Scene, last: number): number {
  let end = last
  while (
    end > 0 &&
    scene.marked[end - 1] === -1 &&
    isPunctuation(scene, end - 1) &&
    !')]%'.includes(word(scene, end - 1))
  )
    end--
  return end
}

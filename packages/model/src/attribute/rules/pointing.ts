/**
 * A sentence that says whose the words ahead of it are:
 *
 *     The dam would break. That was the verdict of Ann Hale.       “Too late.” So said Ann Hale.
 *                                                  ^^^^^^^^ source                     ^^^^^^^^ source
 *     ^^^^^^^^^^^^^^^^^^^ content   ^^^^^^^ cue                     ^^^^^^^^^^^ content
 */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { sentenceEnd } from './content'
import type { Found } from './found'
import { hasWord, isMark, isPunctuation, isWord, type Range, type Scene, word } from './scene'
import { fullSource, isSomebody } from './sources'
import { isBeing } from './subjects'
import { whose } from './tidings'

const pointing = new Set(clauseWords.pointing)
const speaking = new Set(clauseWords.speaking)
const pointers = new Set(clauseWords.pointers)
const soSaid = new Set(clauseWords.soSaid)
/** So many sentences of a paragraph are pointed back at. */
const mostSentences = 2
/** `Such, at any rate, was`, `That was the blunt message` */
const longestInserted = 6
const mostAdjectives = 4

type Sentence = Range & { block: number }
type Reported = Pick<Found, 'cue' | 'source'>

/** Those of an article, in order. What is reported by others as well is not left out. */
export function* pointingBack(scene: Scene): Generator<Found> {
  const { sentences, blocks } = scene.article
  for (let i = 1; i < sentences.length; i++) {
    const sentence = sentences[i]!
    if (blocks[sentence.block]!.kind === 'boilerplate' || scene.marked[sentence.first] !== -1) continue
    const reported = saidAbove(scene, sentence)
    const content = reported && above(scene, sentence, i)
    // `The speaker was Ann Hale`: of what was quoted
    const isQuoted = content !== undefined && isMark(scene, content.first)
    if (content !== undefined && (isQuoted || !speaking.has(word(scene, sentence.first + 1))))
      yield { rule: 'cue-after', content: [content], chance: 1, ...reported! }
  }
}

function saidAbove(scene: Scene, { first, last }: Range): Reported | undefined {
  const opening = word(scene, first)
  if (opening === 'so' || opening === 'thus') {
    const source = soSaid.has(word(scene, first + 1)) ? fullSource(scene, first + 2, last) : undefined
    // `So said the villagers who built a wall`
    const ends =
      source &&
      (source.last >= last ||
        isPunctuation(scene, source.last) ||
        word(scene, source.last) === ',' ||
        canBe(scene.tokens, source.last, Word.conjunction))
    return ends && isSomebody(scene, source)
      ? { cue: [{ first, last: first + 2 }], source: [source] }
      : undefined
  }
  if (opening === 'the' && speaking.has(word(scene, first + 1))) {
    if (!isBeing(scene, first + 2)) return undefined
    const at = pointing.has(word(scene, first + 3)) ? first + 5 : first + 3
    const source = fullSource(scene, at, last)
    const isSource = source !== undefined && isSomebody(scene, source)
    return isSource ? { cue: [{ first: first + 1, last: first + 2 }], source: [source] } : undefined
  }
  if (!pointing.has(opening)) return undefined
  const verb = behindInserted(scene, first + 1)
  return isBeing(scene, verb) ? ofNoun(scene, behindInserted(scene, verb + 1), last) : undefined
}

/** `according to Hale`, `the blunt message on Monday from Hale` right behind `That was`. */
function ofNoun(scene: Scene, first: number, last: number): Reported | undefined {
  if (word(scene, first) === 'according' && word(scene, first + 1) === 'to') {
    const source = fullSource(scene, first + 2, last)
    return source && { cue: [{ first, last: first + 2 }], source: [source] }
  }
  for (let noun = first; noun < Math.min(last, first + mostAdjectives + 1); noun++) {
    const lower = word(scene, noun)
    if (!isWord(scene, noun) || canBe(scene.tokens, noun, noAdjective) || lower === 'not') return undefined
    if (!pointers.has(lower)) continue
    const source = word(scene, first) === 'the' ? whose(scene, noun + 1, last, true) : undefined
    // `That was the warning from Hale that it would close`: that is what she said
    if (source === undefined || word(scene, source.last) === 'that') return undefined
    return { cue: [{ first: noun, last: noun + 1 }], source: [source] }
  }
  return undefined
}
const noAdjective = Word.preposition | Word.conjunction | Word.auxiliary | Word.subjectPronoun

/** Behind `, at any rate,`. */
function behindInserted(scene: Scene, at: number): number {
  if (word(scene, at) !== ',') return at
  for (let end = at + 1; end < at + longestInserted; end++) {
    if (isMark(scene, end)) return at
    if (word(scene, end) === ',') return end + 1
  }
  return at
}

/** What stands ahead in the paragraph, or, where nothing does, the quotation that is the paragraph before. */
function above(scene: Scene, { first, block }: Sentence, index: number): Range | undefined {
  const { sentences, blocks } = scene.article
  let from = index
  while (from > 0 && index - from < mostSentences && sentences[from - 1]!.block === block) from--
  if (from < index) {
    const start = sentences[from]!.first
    // a quotation that opens the paragraph, and nothing else
    const quoted = scene.stretch.get(scene.marked[start]!)
    if (quoted !== undefined && quoted.first === start) return quoted.last >= first - 1 ? quoted : undefined
    const range = { first: start, last: sentenceEnd(scene, sentences[index - 1]!) }
    return range.last > start && hasWord(scene, range) ? range : undefined
  }
  const before = sentences[index - 1]
  if (before === undefined || blocks[before.block]!.kind !== 'paragraph') return undefined
  const quoted = scene.stretch.get(scene.marked[before.last - 1] ?? -1)
  const { sentence } = scene.tokens
  const opens = quoted && (quoted.first === 0 || sentence[quoted.first - 1] !== sentence[quoted.first])
  return opens ? quoted : undefined
}

/**
 * What somebody said, told by a noun in place of a verb, and without quotation marks beside it:
 *
 *     A warning from Hale that the dam would break went unheard.       The dam would break. That was the verdict of Ann Hale.
 *                    ^^^^ source                                                                                      ^^^^^^^^ source
 *       ^^^^^^^ cue       ^^^^^^^^^^^^^^^^^^^^^^^^ content             ^^^^^^^^^^^^^^^^^^^ content        ^^^^^^^ cue
 *     Not before March, came the answer from Hale.       “Too late.” So said Ann Hale.
 *                       ^^^^^^^^^^^^^^^ cue                           ^^^^^^^ cue
 */
import clauseWords from '../../lang/en/clauses.json'
import { addWords, canBe, Word } from '../../text/lexicon'
import { contentBefore, sentenceEnd } from './content'
import type { Found } from './found'
import { hasWord, isBreak, isCapital, isMark, type Range, type Scene, word } from './scene'
import { fullSource } from './sources'
import { isBeing } from './subjects'

const tidings = new Set(clauseWords.tidings)
/** Of what these are, it is not said by whom. */
const ofThings = new Set(clauseWords.ofThings)
const answers = new Set([...clauseWords.answers, ...clauseWords.calls])
const pointing = new Set(clauseWords.pointing)
const comings = new Set(clauseWords.coming)
const times = new Set(clauseWords.times)
const speaking = new Set(clauseWords.speaking)
const joins = new Set(clauseWords.saidOf)
addWords([...tidings, ...clauseWords.coming], Word.tiding)
const fewest = 3
/** `the blunt message on Wednesday from` */
const longestBetween = 5
/** So many tokens behind the noun “that” stands, or a colon. */
const furthest = 24
/** So many sentences of a paragraph are pointed back at. */
const mostSentences = 3

type Sentence = Range & { block: number }

/** A noun, or `came` with one, and what it reports in its sentence; in order. What is reported by others as well is not left out. */
export function* tidingsIn(scene: Scene): Generator<Found> {
  for (const sentence of scene.article.sentences) {
    if (isBoilerplate(scene, sentence)) continue
    for (let at = sentence.first + 1; at < sentence.last - 1; at++) {
      if (!canBe(scene.tokens, at, Word.tiding) || scene.marked[at] !== -1) continue
      const found = tidings.has(word(scene, at)) ? withThat(scene, at, sentence) : came(scene, at, sentence)
      if (found === undefined) continue
      yield found
      break
    }
  }
}

/** Sentences that say whose the words ahead of them are; in order. */
export function* pointingBack(scene: Scene): Generator<Found> {
  const { sentences } = scene.article
  for (let i = 1; i < sentences.length; i++) {
    const isTold = !isBoilerplate(scene, sentences[i]!) && scene.marked[sentences[i]!.first] === -1
    const reported = isTold ? saidAbove(scene, sentences[i]!) : undefined
    const content = reported && above(scene, sentences[i]!, i)
    if (content !== undefined) yield { rule: 'cue-after', content: [content], chance: 1, ...reported! }
  }
}

function isBoilerplate({ article }: Scene, { block }: Sentence): boolean {
  return article.blocks[block]!.kind === 'boilerplate'
}

/** `warning from Hale that`, `The view of Ann Hale, the mayor, is that` */
function withThat(scene: Scene, noun: number, sentence: Range): Found | undefined {
  let that = noun + 2
  while (that < Math.min(sentence.last, noun + furthest) && word(scene, that) !== 'that') that++
  const source = word(scene, that) === 'that' ? whose(scene, noun + 1, that, word(scene, noun)) : undefined
  if (source === undefined) return undefined
  let at = source.last
  if (word(scene, at) === ',') at++
  if (isBeing(scene, at)) at++
  if (at !== that) return undefined
  const content = { first: that, last: sentenceEnd(scene, sentence) }
  if (content.last - content.first < fewest) return undefined
  const cue = [{ first: noun, last: noun + 1 }]
  return { rule: 'cue-before', content: [content], cue, source: [source], chance: 1 }
}

/** `of Ann Hale`, `on Monday from the mayor`: who it is, and not what it is about. */
function whose(scene: Scene, start: number, limit: number, noun: string): Range | undefined {
  let at = start
  while (at < start + longestBetween && !joins.has(word(scene, at))) {
    const isWhen =
      canBe(scene.tokens, at, Word.preposition | Word.day | Word.adverb) || times.has(word(scene, at))
    if (!isWhen) return undefined
    at++
  }
  const join = word(scene, at)
  if (!joins.has(join) || (join === 'of' && ofThings.has(noun))) return undefined
  const source = fullSource(scene, at + 1, limit)
  return source !== undefined && isSomebody(scene, source) ? source : undefined
}

/** A name, `the mayor`, `the union`. */
function isSomebody(scene: Scene, { first, last }: Range): boolean {
  for (let at = first; at < last; at++)
    if (
      (isCapital(scene, at) && !canBe(scene.tokens, at, Word.day | Word.month)) ||
      canBe(scene.tokens, at, somebody)
    )
      return true
  return false
}
const somebody = Word.single | Word.office | Word.body | Word.group

/** `came the reply`, `came the answer from Hale`; the rule is that of words ahead of it. */
export function coming(
  scene: Scene,
  verb: number,
  { last }: Range,
): Pick<Found, 'rule' | 'cue' | 'source'> | undefined {
  if (!comings.has(word(scene, verb))) return undefined
  if (!canBe(scene.tokens, verb + 1, Word.determiner)) return undefined
  let noun = verb + 2
  while (noun < verb + longestBetween && !answers.has(word(scene, noun))) noun++
  if (!answers.has(word(scene, noun))) return undefined
  const source = whose(scene, noun + 1, last, 'came')
  return {
    rule: 'cue-after',
    cue: [{ first: verb, last: noun + 1 }],
    source: source === undefined ? [] : [source],
  }
}

/** With what stands ahead of it, or behind a colon: `Then came the voice of the captain: “…”`. */
function came(scene: Scene, verb: number, sentence: Range): Found | undefined {
  const base = coming(scene, verb, sentence)
  if (base === undefined) return undefined
  for (let at = base.cue[0]!.last; at < Math.min(sentence.last - 1, verb + furthest); at++) {
    if (word(scene, at) !== ':') continue
    const last = sentenceEnd(scene, sentence)
    const content = [{ first: at + 1, last }]
    return last - at > 1 ? { ...base, rule: 'cue-before', content, chance: 1 } : undefined
  }
  if (!isBreak(word(scene, verb - 1))) return undefined
  const before = contentBefore(scene, verb, sentence, 0)
  return before && hasWord(scene, before) ? { ...base, content: [before], chance: 1 } : undefined
}

/** `That was the verdict of Ann Hale`, `So said Ann Hale`, `The words are those of Ann Hale` */
function saidAbove(scene: Scene, { first, last }: Range): Pick<Found, 'cue' | 'source'> | undefined {
  const opening = word(scene, first)
  if (opening === 'so' || opening === 'thus') {
    if (!canBe(scene.tokens, first + 1, Word.cue)) return undefined
    const source = fullSource(scene, first + 2, last)
    const isSource = source !== undefined && isSomebody(scene, source)
    return isSource ? { cue: [{ first, last: first + 2 }], source: [source] } : undefined
  }
  if (opening === 'the' && speaking.has(word(scene, first + 1))) {
    if (!isBeing(scene, first + 2)) return undefined
    const at = word(scene, first + 3) === 'those' || word(scene, first + 3) === 'that' ? first + 5 : first + 3
    const source = fullSource(scene, at, last)
    const isSource = source !== undefined && isSomebody(scene, source)
    return isSource ? { cue: [{ first: first + 1, last: first + 2 }], source: [source] } : undefined
  }
  if (!pointing.has(opening)) return undefined
  let at = first + 1
  // `Such, at any rate, is`
  while (at < first + 8 && !isBeing(scene, at)) {
    if (canBe(scene.tokens, at, Word.auxiliary | Word.subjectPronoun | Word.cue)) return undefined
    at++
  }
  if (!isBeing(scene, at)) return undefined
  for (let noun = at + 1; noun < Math.min(last, at + 8); noun++) {
    if (isMark(scene, noun)) return undefined
    const lower = word(scene, noun)
    if (lower === 'according' && word(scene, noun + 1) === 'to') {
      const source = fullSource(scene, noun + 2, last)
      return source && { cue: [{ first: noun, last: noun + 2 }], source: [source] }
    }
    if (!(tidings.has(lower) || lower === 'story')) continue
    const source = whose(scene, noun + 1, last, 'verdict')
    if (source !== undefined) return { cue: [{ first: noun, last: noun + 1 }], source: [source] }
  }
  return undefined
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
    return { first: start, last: sentenceEnd(scene, sentences[index - 1]!) }
  }
  const before = sentences[index - 1]
  if (before === undefined || blocks[before.block]!.kind !== 'paragraph') return undefined
  const quoted = scene.stretch.get(scene.marked[before.last - 1] ?? -1)
  const opens =
    quoted !== undefined &&
    (quoted.first === 0 || scene.tokens.sentence[quoted.first - 1] !== scene.tokens.sentence[quoted.first])
  return opens ? quoted : undefined
}

/**
 * Quotations that a noun reports instead of a verb:
 *
 *     Vance's answer was short: "No."        "Too late," was her verdict.        His advice to them: “Go.”
 *     ^^^^^ source                                       ^^^ source              ^^^ source
 *             ^^^^^^ cue                                     ^^^^^^^ cue              ^^^^^^ cue
 */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { possessives } from '../../text/words'
import type { Found } from './found'
import { phraseBefore } from './noun-phrase'
import { isBreak, isMark, isWord, type Range, type Scene, word } from './scene'
import { isBeing } from './subjects'
import { takenIn } from './taken'
import { coming } from './tidings'

const saying = new Set(clauseWords.saying)
/** `his`, `her`: of `its` and `the` nobody knows whose words they are. */
const owners = new Set([...possessives].filter((one) => one !== 'its'))
/** `Her answer to the board was, when it came, short:` */
const longestBetween = 12
/** `her first public words`, `his only answer` */
const mostAdjectives = 2

/** What nouns report, in order; `taken`: what has a reporting word or a label already. */
export function* nouns(scene: Scene, taken: readonly Found[]): Generator<Found> {
  const wordsTaken = takenIn(scene, taken, ['content'])
  const { marks, blocks } = scene.article
  for (const [mark, stretch] of scene.stretch) {
    if (blocks[marks[mark]!.block]!.kind === 'boilerplate' || wordsTaken(stretch) > 0) continue
    const found = ahead(scene, stretch) ?? behind(scene, stretch) ?? comingBehind(scene, stretch)
    if (found !== undefined) yield { ...found, content: [stretch], chance: 1 }
  }
}

type Reported = Pick<Found, 'rule' | 'cue' | 'source'>

/** `Vance's answer was short: "…"`, `Her answer: "…"` */
function ahead(scene: Scene, { first }: Range): Reported | undefined {
  const { sentence } = scene.tokens
  const colon = first - 1
  if (colon < 0 || word(scene, colon) !== ':') return undefined
  for (let at = colon - 1; at >= Math.max(0, colon - longestBetween); at--) {
    if (sentence[at] !== sentence[colon] || isMark(scene, at)) return undefined
    if (!saying.has(word(scene, at))) continue
    // `Her answer to Hale's question was:` – it is the answer
    if (isWithin(scene, at)) continue
    const source = ownerOf(scene, at, scene.article.sentences[sentence[at]!]!.first)
    return source && { rule: 'cue-before', cue: [{ first: at, last: at + 1 }], source: [source] }
  }
  return undefined
}

/** `"…," was Vance's answer` */
function behind(scene: Scene, { last }: Range): Reported | undefined {
  const { sentence } = scene.tokens
  const verb = isBreak(word(scene, last)) ? last + 1 : last
  if (!isBeing(scene, verb) || !(verb > last || endsOff(word(scene, last - 2)))) return undefined
  for (let at = verb + 2; at <= verb + longestBetween; at++) {
    if (sentence[at] !== sentence[verb] || !isWord(scene, at)) return undefined
    if (!saying.has(word(scene, at))) continue
    const source = ownerOf(scene, at, verb + 1)
    return source && { rule: 'cue-after', cue: [{ first: at, last: at + 1 }], source: [source] }
  }
  return undefined
}

/** `"…," came the answer from Vance` */
function comingBehind(scene: Scene, { last }: Range): Reported | undefined {
  const verb = isBreak(word(scene, last)) ? last + 1 : last
  const sentence = scene.article.sentences[scene.tokens.sentence[verb] ?? -1]
  return sentence && coming(scene, verb, sentence)
}

/** What stands in front of the mark that ends somebody's words: `,"`, `?"`. */
const endsOff = (lower: string) => isBreak(lower) || lower === '?' || lower === '!'

/** Another such noun stands in front of it, in the same phrase: `the response to the minister's message`. */
function isWithin(scene: Scene, noun: number): boolean {
  const { sentence } = scene.tokens
  for (let at = noun - 1; at >= Math.max(0, noun - longestBetween); at--) {
    const isVerb = isBeing(scene, at) && word(scene, at) !== "'s"
    if (sentence[at] !== sentence[noun] || !isWord(scene, at) || isVerb) return false
    if (saying.has(word(scene, at))) return true
  }
  return false
}

/** Whose it is: `Vance` of `Vance's only answer`, `her` of `her answer`. */
function ownerOf(scene: Scene, noun: number, floor: number): Range | undefined {
  let at = noun - 1
  for (let count = 0; count < mostAdjectives && at > floor && isAdjective(scene, at); count++) at--
  if (at < floor) return undefined
  if (owners.has(word(scene, at))) return { first: at, last: at + 1 }
  return word(scene, at) === "'s" ? phraseBefore(scene, at, floor) : undefined
}

function isAdjective(scene: Scene, at: number): boolean {
  return isWord(scene, at) && word(scene, at) !== "'s" && !canBe(scene.tokens, at, notAdjective)
}

const notAdjective = Word.determiner | Word.preposition | Word.auxiliary | Word.subjectPronoun

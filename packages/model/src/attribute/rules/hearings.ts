/**
 * What a court, an inquiry, a committee hears: somebody's words, and not those of the court.
 *
 *     The court heard that he left 61 voicemails.      A farmer died alone, an inquest has heard.
 *               ^^^^^ cue                                                              ^^^^^^^^^ cue
 */
import clauseWords from '../../lang/en/clauses.json'
import { headlineKinds } from '../../text/headlines'
import { canBe, Word } from '../../text/lexicon'
import { trimmed } from './content'
import type { Found } from './found'
import { isBreak, isMark, isWord, type Range, type Scene, word } from './scene'
import { takenIn } from './taken'

const bodies = new Set(clauseWords.hearings)
const helpers = new Set(clauseWords.hearingHelpers)
/** Words of what is heard, at least. */
const fewest = 4
/** `a coroner's inquest`, `the public accounts committee` */
const longestBody = 5
/** `, the inquest heard on Tuesday.`: tokens behind the verb. */
const mostBehind = 3
/** So many sentences are headlines. */
const headlines = 6

/** What was found, and what is heard: the hearer is not who says it. */
export function withHearings(scene: Scene, found: readonly Found[]): readonly Found[] {
  const heard = new Map([...hearings(scene)].map((one) => [one.cue[0]!.last - 1, one]))
  if (heard.size === 0) return found
  const kept = found.map((one) => {
    const verb = one.cue.find(({ last }) => heard.has(last - 1))?.last
    if (verb === undefined) return one
    const { to, cue, content } = heard.get(verb - 1)!
    heard.delete(verb - 1)
    // what stands behind `that` ends where it was found to end
    const isBehind = content[0]!.first < cue[0]!.first
    return { ...one, source: [], cue, to: to!, ...(isBehind ? { content } : {}) }
  })
  // `“He hit me,” she told police, the court heard`: she is read already
  const told = takenIn(
    scene,
    found.filter(({ source }) => source.length > 0),
    ['cue'],
  )
  const others = [...heard.values()].filter(({ content: [range] }) => told(range!) === 0)
  return [...kept, ...others]
}

/** What is heard in the whole text, in order; once in a sentence, for a hostile one is all hearings. */
function* hearings(scene: Scene): Generator<Found> {
  const { blocks, sentences } = scene.article
  const { firstOf, lower } = scene.tokens
  const isHeard = firstOf.some((at) => lower[at] === 'heard' || lower[at] === 'hears')
  // most articles have none of it, and `MPs told` is a headline's
  for (const sentence of isHeard ? sentences : sentences.slice(0, headlines)) {
    const { kind } = blocks[sentence.block]!
    if (kind === 'boilerplate') continue
    const isHeadline = headlineKinds.has(kind)
    if (!isHeard && !(isHeadline && lower[sentence.last - 1] === 'told')) continue
    const found = heardIn(scene, sentence, isHeadline)
    if (found !== undefined) yield found
  }
}

function heardIn(scene: Scene, sentence: Range, isHeadline: boolean): Found | undefined {
  let end: number | undefined
  for (let at = sentence.first + 1; at < sentence.last; at++) {
    const lower = word(scene, at)
    // `MPs told`
    const isTold = isHeadline && lower === 'told' && at === sentence.last - 1
    if (lower !== 'heard' && lower !== 'hears' && !isTold) continue
    end ??= trimmed(scene, sentence.last)
    const found = heardAt(scene, { first: sentence.first, last: end }, at)
    if (found !== undefined) return found
  }
  return undefined
}

/** `sentence` ends ahead of its full stop. */
function heardAt(scene: Scene, sentence: Range, verb: number): Found | undefined {
  const first = helpers.has(word(scene, verb - 1)) ? verb - 1 : verb
  if (first <= sentence.first || !bodies.has(word(scene, first - 1))) return undefined
  // `“The committee has heard that argument,” Hale said`
  if (scene.marked[verb] !== -1) return undefined
  const to = { first: bodyFrom(scene, first - 1, sentence.first), last: first }
  const base = { cue: [{ first, last: verb + 1 }], source: [], to, chance: 1 }
  if (word(scene, verb + 1) === 'that') {
    const content = { first: verb + 1, last: sentence.last }
    const isClause = canBe(scene.tokens, verb + 2, opensClause) && content.last - content.first > fewest
    return isClause ? { rule: 'cue-before', content: [content], ...base } : undefined
  }
  const comma = to.first - 1
  if (comma <= sentence.first || !isOver(scene, sentence, verb)) return undefined
  // `“…,” the court heard`: a break within the marks
  const isQuoted = isMark(scene, comma) && isBreak(word(scene, comma - 1))
  const content = { first: sentence.first, last: isQuoted ? to.first : comma }
  if (!(isQuoted || isBreak(word(scene, comma))) || content.last - content.first < fewest) return undefined
  // `When the case opened, the court heard`
  if (
    !isMark(scene, content.first) &&
    canBe(scene.tokens, content.first, Word.preposition | Word.conjunction)
  )
    return undefined
  return { rule: 'cue-after', content: [content], ...base }
}

/** Behind “that”: `that he left`, `that the car`, `that Hale`; not `that argument and rejected it`. */
const opensClause = Word.determiner | Word.subjectPronoun | Word.preposition | Word.firstName | Word.honorific

/** Where the words for the body begin: with an article, or behind a comma. */
function bodyFrom(scene: Scene, noun: number, floor: number): number {
  let first = noun
  while (first > floor && noun - first < longestBody && isWord(scene, first - 1)) {
    first--
    if (canBe(scene.tokens, first, Word.determiner)) break
  }
  return first
}

/** Nothing follows but a day: `the inquest heard on Tuesday`, `the court heard yesterday`. */
function isOver({ tokens }: Scene, { last }: Range, verb: number): boolean {
  if (last - verb - 1 > mostBehind) return false
  for (let at = verb + 1; at < last; at++)
    if (!canBe(tokens, at, Word.day | Word.month | Word.preposition | Word.adverb | Word.adverbial))
      return false
  return true
}

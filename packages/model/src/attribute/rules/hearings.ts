/**
 * What a court, an inquiry, a committee hears: somebody's words, and not those of the court.
 *
 *     The court heard that he left 61 voicemails.      A farmer died alone, an inquest has heard.
 *               ^^^^^ cue                                                              ^^^^^^^^^ cue
 */
import clauseWords from '../../lang/en/clauses.json'
import { headlineKinds } from '../../text/headlines'
import { trimmed } from './content'
import type { Found } from './found'
import { isBreak, isMark, isWord, type Range, type Scene, word } from './scene'

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
  const to = { first: bodyFrom(scene, first - 1, sentence.first), last: first }
  const base = { cue: [{ first, last: verb + 1 }], source: [], to, chance: 1 }
  if (word(scene, verb + 1) === 'that') {
    const content = { first: verb + 1, last: sentence.last }
    return content.last - content.first > fewest
      ? { rule: 'cue-before', content: [content], ...base }
      : undefined
  }
  const comma = to.first - 1
  const isBehind = comma > sentence.first && isBreak(word(scene, comma)) && isEnd(sentence, verb)
  // `“…,” the court heard`: a break within the marks
  const isQuoted = isMark(scene, comma) && isBreak(word(scene, comma - 1)) && isEnd(sentence, verb)
  const content = { first: sentence.first, last: isQuoted ? to.first : comma }
  if (!(isBehind || isQuoted) || content.last - content.first < fewest) return undefined
  return { rule: 'cue-after', content: [content], ...base }
}

/** Where the words for the body begin: behind a comma, or with an article. */
function bodyFrom(scene: Scene, noun: number, floor: number): number {
  let first = noun
  while (first > floor && noun - first < longestBody && isWord(scene, first - 1)) first--
  return first
}

/** Nothing follows but a day: `the inquest heard on Tuesday`. */
function isEnd({ last }: Range, verb: number): boolean {
  return last - verb - 1 <= mostBehind
}

/** What was found, and what is heard instead of what has the same verb. */
export function withHearings(scene: Scene, found: readonly Found[]): readonly Found[] {
  const heard = [...hearings(scene)]
  if (heard.length === 0) return found
  const verbs = new Set(heard.map(({ cue: [range] }) => range!.last - 1))
  const others = found.filter(
    ({ cue }) => !cue.some(({ first, last }) => verbs.has(last - 1) || verbs.has(first)),
  )
  return [...others, ...heard]
}

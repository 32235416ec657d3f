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

/** What is heard in the whole text, in order. */
function* hearings(scene: Scene): Generator<Found> {
  const { blocks, sentences } = scene.article
  for (const sentence of sentences) {
    const { kind } = blocks[sentence.block]!
    if (kind === 'boilerplate') continue
    const isHeadline = headlineKinds.has(kind)
    for (let at = sentence.first + 1; at < sentence.last; at++) {
      const lower = word(scene, at)
      // `MPs told`
      const isTold = isHeadline && lower === 'told' && at === sentence.last - 1
      if (lower !== 'heard' && lower !== 'hears' && !isTold) continue
      const found = heardAt(scene, sentence, at)
      if (found !== undefined) yield found
    }
  }
}

function heardAt(scene: Scene, sentence: Range, verb: number): Found | undefined {
  const first = helpers.has(word(scene, verb - 1)) ? verb - 1 : verb
  if (first <= sentence.first || !bodies.has(word(scene, first - 1))) return undefined
  const to = { first: bodyFrom(scene, first - 1, sentence.first), last: first }
  const base = { cue: [{ first, last: verb + 1 }], source: [], to, chance: 1 }
  if (word(scene, verb + 1) === 'that') {
    const content = { first: verb + 1, last: trimmed(scene, sentence.last) }
    return content.last - content.first > fewest
      ? { rule: 'cue-before', content: [content], ...base }
      : undefined
  }
  const comma = to.first - 1
  const isBehind = comma > sentence.first && isBreak(word(scene, comma)) && isEnd(scene, sentence, verb)
  // `“…,” the court heard`: a break within the marks
  const isQuoted = isMark(scene, comma) && isBreak(word(scene, comma - 1)) && isEnd(scene, sentence, verb)
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
function isEnd(scene: Scene, { last }: Range, verb: number): boolean {
  return trimmed(scene, last) - verb - 1 <= mostBehind
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

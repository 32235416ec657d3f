/**
 * Finds the reporting words. A word alone is not enough: "the report said" against "the report", "told reporters"
 * against "told". The lexicon holds how often a form reports something after and before what kind of word.
 */
import lexicon from '../../lang/en/cues.json'
import type { Segmented, Tokens } from '../../stage'
import { canBe, Word } from '../../text/lexicon'
import { classAfter, classBefore } from '../../text/neighbours'
import { isCapital, isWord, type Range, type Scene, word } from './scene'

/** An entry of the lexicon as it is written: how often the form reports, in percent, and how often after and before what. */
interface Written {
  rate: number
  next?: Record<string, number>
  prev?: Record<string, number>
  turned?: string[]
  takes?: string[]
  raising?: boolean
}

/** An entry as it is asked, in log odds. */
interface Entry {
  base: number
  next: ReadonlyMap<string, number>
  prev: ReadonlyMap<string, number>
  turned: readonly string[]
  takes: readonly string[]
  raising: boolean
  trails: boolean
}

/** Below this share of reporting uses, a word is left alone; chosen on PolNeAR train for the best F1 of cues. */
const threshold = 0.45

/** A form of the lexicon; those that are counted as one share it. */
interface Form {
  written: Written
  entry: Entry | undefined
}
const forms = new Map<string, Form>()
for (const [form, written] of Object.entries(lexicon.cues as Record<string, Written>))
  forms.set(form, { written, entry: undefined })
for (const [model, others] of Object.entries(lexicon.like))
  for (const form of others) forms.set(form, forms.get(model)!)
const begins = new Set(lexicon.begins)

/** By whole percent, as the lexicon counts. */
const logits = Float64Array.from({ length: 101 }, (_, percent) => {
  const share = Math.min(99, Math.max(1, percent)) / 100
  return Math.log(share / (1 - share))
})

/** The entry of a reporting word; made when the word first comes, since few of them ever do. */
function entryOf(lower: string): Entry {
  const form = forms.get(lower)!
  form.entry ??= entryFrom(form.written)
  return form.entry
}

function entryFrom({ rate, next, prev, turned, takes, raising }: Written): Entry {
  return {
    base: logits[rate]!,
    next: oddsOf(next),
    prev: oddsOf(prev),
    turned: turned ?? [],
    takes: takes ?? [],
    raising: raising ?? false,
    trails: (next?.end ?? rate) >= 70,
  }
}

function oddsOf(percents: Readonly<Record<string, number>> = {}): Map<string, number> {
  return new Map(Object.entries(percents).map(([neighbour, percent]) => [neighbour, logits[percent]!]))
}

/** A reporting word with its auxiliaries: `has also said`. */
export interface Cue extends Range {
  /** The reporting word itself. */
  head: number
  /** What comes after the head, as a class of `neighbours`. */
  after: string
  /** Whether the content tends to begin right after the head, rather than behind an addressee or a day. */
  adjacent: boolean
  /** It stands behind what it reports as well: `…, said Hale.` */
  trails: boolean
  /** `seem`, `is expected`: the subject is part of what is reported, and nobody is named as the source. */
  raising: boolean
  /** How sure the lexicon is, from 0 to 1. */
  chance: number
}

/** All reporting words outside quotation marks and outside what is `taken` already, in order. */
export function* findCues(scene: Scene, taken: readonly Range[]): Generator<Cue> {
  const { tokens, marked } = scene
  let next = 0
  const possible = possibleCues(scene.article)
  for (let i = 0; i < possible.at.length; i++) {
    const at = possible.at[i]!
    if (marked[at] !== -1) continue
    while (next < taken.length && taken[next]!.last <= at) next++
    if (next < taken.length && taken[next]!.first <= at) continue
    const after = possible.after[i]!
    const found = possible.chance[i]!
    const telling = after === 'quote' || (found < threshold && isInserted(scene, at))
    const chance = telling ? Math.max(found, (1 + found) / 2) : found
    if (chance < threshold) continue
    const entry = entryOf(tokens.lower[at]!)
    const adjacent = begins.has(after) !== entry.turned.includes(after)
    const takes = entry.takes.includes(after)
    const range = withAuxiliaries(scene, at)
    yield {
      first: range.first,
      last: takes ? range.last + 1 : range.last,
      head: at,
      after,
      adjacent: adjacent || takes,
      trails: entry.trails,
      raising: entry.raising,
      chance,
    }
  }
}

const longestInserted = 5

/**
 * A clause between commas, or behind the last one: all that such a clause can do is to report.
 *
 *     The rest, they found, had broken.     It may take years, its leader estimates.
 *             ^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^^^
 */
function isInserted(scene: Scene, at: number): boolean {
  const { tokens, article } = scene
  const { first, last } = article.sentences[tokens.sentence[at]!]!
  if (at + 1 < last - 1 && word(scene, at + 1) !== ',') return false
  // `When asked, they agreed`, `In the north, the boats were found`: what leads in is no clause of its own
  if (
    canBe(tokens, first, Word.preposition | Word.conjunction | Word.adverbial) ||
    word(scene, first).endsWith('ing')
  )
    return false
  let comma = at - 1
  while (
    comma > first &&
    at - comma <= longestInserted &&
    isWord(scene, comma) &&
    !canBe(tokens, comma, notInserted)
  )
    comma--
  if (at - comma < 2 || comma < first + 2 || word(scene, comma) !== ',') return false
  return canBe(tokens, comma + 1, Word.determiner | Word.subjectPronoun) || isCapital(scene, comma + 1)
}

const notInserted = Word.auxiliary | Word.conjunction | Word.preposition | Word.day

/** Tokens that may be reporting words, as columns: a hostile text has nothing else. */
interface PossibleCues {
  at: Int32Array
  /** What comes after it, as a class of `neighbours`. */
  after: string[]
  /** How sure the lexicon is. */
  chance: Float64Array
}

/** Of articles that are being read: the tagger's features and the rules both ask. */
const known = new WeakMap<Tokens, PossibleCues>()

/** The words of a text that the lexicon knows as reporting words, in order. */
export function possibleCues({ text, tokens }: Segmented): PossibleCues {
  const before = known.get(tokens)
  if (before !== undefined) return before
  let count = 0
  for (let at = 0; at < tokens.length; at++) if (canBe(tokens, at, Word.cue)) count++
  const found: PossibleCues = {
    at: new Int32Array(count),
    after: new Array<string>(count),
    chance: new Float64Array(count),
  }
  for (let at = 0, i = 0; i < count; at++) {
    if (!canBe(tokens, at, Word.cue)) continue
    const after = classAfter(text, tokens, at)
    found.at[i] = at
    found.after[i] = after
    found.chance[i++] = chanceOf(entryOf(tokens.lower[at]!), after, classBefore(text, tokens, at))
  }
  known.set(tokens, found)
  return found
}

/** The two neighbours as independent evidence, on top of the form's own rate. */
function chanceOf(entry: Entry, after: string, before: string): number {
  const { base } = entry
  const next = entry.next.get(after) ?? base
  const prev = entry.prev.get(before) ?? base
  return 1 / (1 + Math.exp(-(next + prev - base)))
}

function withAuxiliaries(scene: Scene, head: number): Range {
  let first = head
  const sentence = scene.tokens.sentence[head]
  for (let at = head - 1; at >= 0 && scene.tokens.sentence[at] === sentence && isWord(scene, at); at--) {
    const lower = word(scene, at)
    // "Berglund's" – a clitic after a name may be its possessive; then what follows is a noun, not the verb
    if (!canBe(scene.tokens, at, Word.auxiliary | Word.adverbial) && lower !== 'to') break
    if (lower === "'s" && at + 1 === head) break
    first = at
  }
  return { first, last: head + 1 }
}

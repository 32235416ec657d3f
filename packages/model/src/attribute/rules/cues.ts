/**
 * Finds the reporting words. A word alone is not enough: "the report said" against "the report", "told reporters"
 * against "told". The lexicon holds how often a form reports something after and before what kind of word.
 */
import lexicon from '../../lang/en/cues.json'
import type { Segmented } from '../../stage'
import { classAfter, classBefore } from '../../text/neighbours'
import { auxiliaries, isAdverb } from '../../text/words'
import { isWord, type Range, type Scene, word } from './scene'

interface Entry {
  rate: number
  next?: Record<string, number | undefined>
  prev?: Record<string, number | undefined>
  turned?: string[]
  takes?: string[]
  raising?: boolean
}
const entries = new Map(Object.entries(lexicon.cues as Record<string, Entry>))
for (const [model, forms] of Object.entries(lexicon.like)) {
  const entry = entries.get(model)
  if (entry) for (const form of forms) entries.set(form, entry)
}
const begins = new Set(lexicon.begins)

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

/** Below this share of reporting uses, a word is left alone; chosen on PolNeAR train for the best F1 of cues. */
const threshold = 0.45

/** All reporting words outside quotation marks, in order. */
export function* findCues(scene: Scene): Generator<Cue> {
  const { tokens, text, marked } = scene
  const entryOf = tokens.firstOf.map((at) => entries.get(tokens.lower[at]!))
  for (let at = 0; at < tokens.length; at++) {
    const entry = entryOf[tokens.form[at]!]
    if (entry === undefined || marked[at] !== -1) continue
    const after = classAfter(text, tokens, at)
    const found = chanceOf(entry, after, classBefore(text, tokens, at))
    const chance = after === 'quote' ? Math.max(found, (1 + found) / 2) : found
    if (chance < threshold) continue
    const adjacent = begins.has(after) !== (entry.turned?.includes(after) ?? false)
    const takes = entry.takes?.includes(after) ?? false
    const range = withAuxiliaries(scene, at)
    yield {
      first: range.first,
      last: takes ? range.last + 1 : range.last,
      head: at,
      after,
      adjacent: adjacent || takes,
      trails: (entry.next?.end ?? entry.rate) >= 70,
      raising: entry.raising ?? false,
      chance,
    }
  }
}

/** How sure the lexicon is that a token is a reporting word, or -1 for a word that it doesn't know. */
export function cueChance({ text, tokens }: Segmented, at: number): number {
  const entry = entries.get(tokens.lower[at]!)
  return entry ? chanceOf(entry, classAfter(text, tokens, at), classBefore(text, tokens, at)) : -1
}

/** The two neighbours as independent evidence, on top of the form's own rate. */
function chanceOf(entry: Entry, after: string, before: string): number {
  const base = logits[entry.rate]!
  const next = logits[entry.next?.[after] ?? entry.rate]!
  const prev = logits[entry.prev?.[before] ?? entry.rate]!
  return 1 / (1 + Math.exp(-(next + prev - base)))
}

/** By whole percent, as the lexicon counts. */
const logits = Float64Array.from({ length: 101 }, (_, percent) => {
  const share = Math.min(99, Math.max(1, percent)) / 100
  return Math.log(share / (1 - share))
})

function withAuxiliaries(scene: Scene, head: number): Range {
  let first = head
  const sentence = scene.tokens.sentence[head]
  for (let at = head - 1; at >= 0 && scene.tokens.sentence[at] === sentence && isWord(scene, at); at--) {
    const lower = word(scene, at)
    // "Berglund's" – a clitic after a name may be its possessive; then what follows is a noun, not the verb
    if (!auxiliaries.has(lower) && !isAdverb(lower) && lower !== 'to') break
    if (lower === "'s" && at + 1 === head) break
    first = at
  }
  return { first, last: head + 1 }
}

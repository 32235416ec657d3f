/** Whose words: the noun phrase that a reporting word belongs to. */
import { determiners, subjectPronouns } from '../../text/words'
import type { Cue } from './cues'
import { appositionEnd, phraseAfter, phraseBefore } from './noun-phrase'
import { isCapital, isMark, isPunctuation, type Range, type Scene, word } from './scene'

/** A source and where it stands: `shared` is the subject of an earlier cue in the sentence. */
export interface Source {
  range: Range
  side: 'before' | 'after' | 'shared'
}

const relatives = new Set(['who', 'which', 'that'])
const joiners = new Set(['and', 'but', 'or', 'then', 'also', 'nor', 'yet'])

/**
 * The source of a cue. `sentence` bounds the search; `earlier` is the source of the cue before it in the sentence.
 */
export function sourceOf(scene: Scene, cue: Cue, sentence: Range, earlier: Range | undefined): Source | undefined {
  if (word(scene, cue.head) === 'according') {
    const range = phraseAfter(scene, cue.last + 1, sentence.last)
    return range && { range: withApposition(scene, range, sentence.last), side: 'after' }
  }
  const at = cue.first - 1
  const lower = word(scene, at)
  const participle = lowerHead(scene, cue).endsWith('ing')
  if (at < sentence.first || isMark(scene, at)) return inverted(scene, cue, sentence) ?? shared(earlier)
  if (lower === ',' || lower === '—' || lower === '–' || lower === '--') {
    if (isMark(scene, at - 1)) return inverted(scene, cue, sentence) ?? shared(earlier)
    if (participle) return shared(earlier ?? subjectOf(scene, sentence, at))
    return appositive(scene, at, sentence) ?? inverted(scene, cue, sentence) ?? shared(earlier)
  }
  if (joiners.has(lower)) return shared(earlier ?? subjectOf(scene, sentence, at))
  if (relatives.has(lower)) {
    const end = word(scene, at - 1) === ',' ? at - 1 : at
    const antecedent = phraseBefore(scene, end, sentence.first)
    if (antecedent) return { range: { first: antecedent.first, last: at + 1 }, side: 'before' }
  }
  const range = phraseBefore(scene, cue.first, Math.max(sentence.first, earlier?.last ?? 0))
  return range ? { range, side: 'before' } : shared(earlier)
}

function shared(range: Range | undefined): Source | undefined {
  return range && { range, side: 'shared' }
}

/** `"…," said Hale, the union's leader` */
function inverted(scene: Scene, cue: Cue, sentence: Range): Source | undefined {
  const start = cue.last
  const opens =
    isCapital(scene, start) || determiners.has(word(scene, start)) || subjectPronouns.has(word(scene, start))
  const plain = /^[a-z]/.test(word(scene, start))
  if (!opens && !plain) return undefined
  const range = phraseAfter(scene, start, sentence.last)
  return range && { range: withApposition(scene, range, sentence.last), side: 'after' }
}

function withApposition(scene: Scene, range: Range, limit: number): Range {
  return { first: range.first, last: appositionEnd(scene, range.last, limit) }
}

/** `Klint, the deputy head of the committee, said` – from the comma before the cue back to the one behind the name. */
function appositive(scene: Scene, comma: number, sentence: Range): Source | undefined {
  for (let at = comma - 1; at > Math.max(sentence.first, comma - 25); at--) {
    if (isMark(scene, at)) return undefined
    if (word(scene, at) !== ',') continue
    const name = phraseBefore(scene, at, sentence.first)
    if (name && appositionEnd(scene, at, comma) > at) return { range: { first: name.first, last: comma }, side: 'before' }
    return undefined
  }
  return undefined
}

/** The phrase that the sentence begins with, behind an opening such as `On Tuesday,`. */
function subjectOf(scene: Scene, sentence: Range, before: number): Range | undefined {
  let at = sentence.first
  while (at < before) {
    const range = phraseAfter(scene, at, before)
    if (range && !isPunctuation(scene, range.last)) return range
    if (range) {
      const end = appositionEnd(scene, range.last, before)
      if (end > range.last && end < before) return { first: range.first, last: end }
    }
    while (at < before && word(scene, at) !== ',') at++
    at++
  }
  return undefined
}

export function lowerHead(scene: Scene, cue: Cue): string {
  return word(scene, cue.head)
}

/** Where a content ends: with its sentence, or before that where the next clause is the reporter's again. */
import clauseWords from '../../lang/en/clauses.json'
import { canBe, Word } from '../../text/lexicon'
import { sentenceEnd, trimmed } from './content'
import type { Cue } from './cues'
import { isBreak, isCapital, isRelative, type Range, type Scene, word } from './scene'
import { lowerHead, type Source } from './sources'

/** A cue with the source that was found for it. */
export interface Reporting {
  cue: Cue
  source: Source | undefined
}

/**
 * The end of the content that starts at `start`. `next` is the next cue in the sentence; `own` is given where the
 * content follows its cue, since then it may end at a comma.
 */
export function contentEnd(
  scene: Scene,
  sentence: Range,
  start: number,
  next: Reporting | undefined,
  own?: Reporting,
): number {
  const end = sentenceEnd(scene, sentence)
  const cut = next !== undefined && next.cue.head >= start ? (cutBefore(scene, start, next) ?? end) : end
  const limit = Math.min(end, cut)
  return trimmed(scene, own ? Math.min(limit, ownEnd(scene, sentence, start, limit, own)) : limit)
}

/** Where the only semicolon of a content stands: it ends what is reported (94 of 120 times, PolNeAR train); several are a list. */
export function loneSemicolon(scene: Scene, { first, last }: Range): number | undefined {
  let found: number | undefined
  for (let at = first + 1; at < last; at++) {
    if (word(scene, at) !== ';' || scene.marked[at] !== -1) continue
    if (found !== undefined) return undefined
    found = at
  }
  return found
}

function ownEnd(
  scene: Scene,
  sentence: Range,
  start: number,
  bound: number,
  { cue, source }: Reporting,
): number {
  const limit = loneSemicolon(scene, { first: start, last: bound }) ?? bound
  const clause =
    ['that', 'pron', 'wh'].includes(cue.after) ||
    word(scene, start) === 'that' ||
    says.has(lowerHead(scene, cue))
  const quoted = scene.marked[start] === -1 ? undefined : scene.stretch.get(scene.marked[start]!)
  // `called it "a gift", …`: counted on PolNeAR train, the content ends with its quotation in 8 of 10
  if (quoted?.first === start && quoted.last < limit) {
    if (word(scene, quoted.last) === ',' || word(scene, quoted.last - 2) === ',') return quoted.last
  }
  const inside = isClauseOf(scene, source) || isSubordinate(scene, sentence, cue, source)
  for (let at = start + 1; at < limit; at++) {
    if (scene.marked[at] !== -1) continue
    const lower = word(scene, at)
    if (!isBreak(lower)) continue
    if (inside && lower === ',' && (isClauseOf(scene, source) || opensClause(scene, at + 1))) return at
    if (clause ? endsClause(scene, at) : endsPhrase(scene, at)) return at
  }
  return limit
}

const says = new Set(clauseWords.says)

/** `Hale, who said he was tired, left` */
function isClauseOf(scene: Scene, source: Source | undefined): boolean {
  if (source?.side !== 'before') return false
  const { last } = source.range
  return word(scene, last - 2) === ',' && isRelative(scene, last - 1) && word(scene, last - 1) !== 'that'
}

/** `When the council asked about it, Hale left`: no comma before the cue, and the sentence opens with a subordinate word. */
function isSubordinate(scene: Scene, sentence: Range, cue: Cue, source: Source | undefined): boolean {
  // "Asked about it, Hale said", "Calling for talks, Hale added"
  if (cue.first === sentence.first && source?.side !== 'after') return true
  if (!canBe(scene.tokens, sentence.first, Word.conjunction | Word.preposition)) return false
  const opening = word(scene, sentence.first)
  if (['and', 'but', 'so', 'or', 'nor', 'yet'].includes(opening)) return false
  const edge = source?.side === 'before' ? source.range.first : cue.first
  for (let at = sentence.first; at < edge; at++) if (isBreak(word(scene, at))) return false
  return true
}

function opensClause(scene: Scene, at: number): boolean {
  return isCapital(scene, at) || canBe(scene.tokens, at, Word.determiner | Word.subjectPronoun)
}

/** Counted on PolNeAR train: a clause goes on over most commas, but rarely over `, which`. */
function endsClause(scene: Scene, at: number): boolean {
  return word(scene, at) === ',' && ['which', 'while'].includes(word(scene, at + 1))
}

const phraseEnders = new Set(clauseWords.endsPhrase)

/** The same count for a noun phrase or an infinitive: it ends at most commas that open something new, but not at `, including`. */
function endsPhrase(scene: Scene, at: number): boolean {
  const opening = word(scene, at + 1)
  return (
    word(scene, at) !== ',' ||
    (opening.endsWith('ing') && opening !== 'including') ||
    phraseEnders.has(opening)
  )
}

/** `…, but Hale accused`, `… and warned`, `…, according to`, `…, adding`, `…, with Hale saying`. */
function cutBefore(scene: Scene, start: number, { cue, source }: Reporting): number | undefined {
  const own = source?.side === 'before' && source.range.first > start
  let at = (own ? source.range.first : cue.first) - 1
  if (at <= start) return undefined
  const lower = word(scene, at)
  const participle = lowerHead(scene, cue).endsWith('ing')
  if (lowerHead(scene, cue) === 'according') return at + 1
  if (own && lower === 'with' && participle) return at
  if (['and', 'but', 'while', 'though', 'although', 'as', 'or'].includes(lower)) {
    if (own && !isBreak(word(scene, at - 1)) && word(scene, at - 1) !== ';')
      return lower === 'but' ? at : undefined
    if (own || lower !== 'as') return at
    return undefined
  }
  if (isBreak(lower) || lower === ';') {
    if (own) return lower === ';' ? at : undefined
    while (at > start && isBreak(word(scene, at - 1))) at--
    return participle || lower === ';' ? at : undefined
  }
  return undefined
}

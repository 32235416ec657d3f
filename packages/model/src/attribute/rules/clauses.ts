/** The main rule: each reporting word with its source and its content, sentence by sentence. */
import type { RuleName } from '../../stage'
import { type Cue, findCues } from './cues'
import { complementOf, contentBefore, sentenceEnd, trimmed } from './content'
import { isMark, type Range, type Scene, word } from './scene'
import { isBreak, lowerHead, type Source, sourceOf } from './sources'

/** An attribution in tokens. */
export interface Found {
  rule: RuleName
  content: Range[]
  cue: Range[]
  source: Range[]
  via?: Range
  to?: Range
}

interface Reporting {
  cue: Cue
  source: Source | undefined
}

export function clauses(scene: Scene): Found[] {
  const found: Found[] = []
  const cues = findCues(scene)
  let next = 0
  for (const sentence of scene.article.sentences) {
    const first = next
    while (next < cues.length && cues[next]!.head < sentence.last) next++
    if (next === first || scene.article.blocks[sentence.block]!.kind === 'boilerplate') continue
    readSentence(scene, sentence, cues.slice(first, next), found)
  }
  return found
}

function readSentence(scene: Scene, sentence: Range, cues: readonly Cue[], found: Found[]) {
  const reporting: Reporting[] = []
  for (const cue of cues) {
    const earlier = reporting.at(-1)?.source?.range
    reporting.push({ cue, source: sourceOf(scene, cue, sentence, earlier) })
  }
  lendForward(scene, reporting)
  const start = found.length
  reporting.forEach((one, i) => {
    const previous = found.length > start ? found.at(-1) : undefined
    const made = makeAttribution(scene, sentence, one, reporting[i + 1], previous)
    if (made === undefined) return
    if (made.rule === 'according-to' && previous !== undefined) {
      // "…", Hale told reporters, according to a transcript – the way it came, not a second speaker
      previous.via = made.source[0]!
      return
    }
    found.push(made)
  })
}

/** `Calling for talks, Hale added: "…"` – the first cue has the source of the second. */
function lendForward(scene: Scene, reporting: Reporting[]) {
  for (let i = reporting.length - 2; i >= 0; i--) {
    const one = reporting[i]!
    const source = reporting[i + 1]!.source
    if (one.source === undefined && source && lowerHead(scene, one.cue).endsWith('ing')) {
      one.source = { range: source.range, side: 'shared' }
    }
  }
}

function makeAttribution(
  scene: Scene,
  sentence: Range,
  { cue, source }: Reporting,
  next: Reporting | undefined,
  previous: Found | undefined,
): Found | undefined {
  const according = lowerHead(scene, cue) === 'according'
  const cueRange = according ? { first: cue.head, last: cue.head + 2 } : { first: cue.first, last: cue.last }
  const base = { cue: [cueRange], source: source ? [source.range] : [] }
  const floor = previous?.content.at(-1)?.last ?? 0
  // what the reporting words begin with: the source, or the cue itself
  const edge = source?.side === 'before' ? source.range.first : cue.first
  const before = leadsIn(scene, edge, sentence) ? contentBefore(scene, edge, sentence, Math.min(floor, edge)) : undefined
  if (according) return source && aroundAccording(scene, sentence, base, source, before, next)

  const after = complementOf(scene, cue, source, sentence.last)
  const behind = source?.side === 'after' ? source.range.last : cue.last
  const to = after?.to ? { to: after.to } : {}
  if (before && (endsQuoted(scene, edge) || !after)) {
    const more = resumes(scene, sentence, behind, before, next)
    return more
      ? { rule: 'cue-between', content: [before, more], ...base, ...to }
      : { rule: 'cue-after', content: [before], ...base, ...hearer(scene, cue, behind, sentence) }
  }
  if (after === undefined) return undefined
  const last = contentEnd(scene, sentence, after.start, source, next)
  if (last <= after.start) return undefined
  return { rule: 'cue-before', content: [{ first: after.start, last }], ...base, ...to }
}

/** `"…", Hale told reporters.` – nobody but the hearers comes after the cue. */
function hearer(scene: Scene, cue: Cue, behind: number, sentence: Range): { to?: Range } {
  if (!/^t(?:old|ell|ells|elling)$/.test(lowerHead(scene, cue)) || behind !== cue.last) return {}
  let last = behind
  while (last < sentence.last && !isBreak(word(scene, last)) && !['.', 'in', 'on', 'at', 'after', 'during'].includes(word(scene, last))) last++
  return last > behind ? { to: { first: behind, last } } : {}
}

/** The reporting words come behind a comma or a quotation: something was reported before them. */
function leadsIn(scene: Scene, edge: number, sentence: Range): boolean {
  const previous = edge - 1
  if (previous < sentence.first) return false
  if (isMark(scene, previous)) return scene.stretch.get(scene.marked[previous]!) !== undefined
  return previous > sentence.first && isBreak(word(scene, previous))
}

/** `…," he said` and `…?" he asked`, against `the "incident" he said`: a comma or stop stands at the mark. */
function endsQuoted(scene: Scene, edge: number): boolean {
  let at = edge - 1
  const comma = isBreak(word(scene, at))
  if (comma) at--
  if (!isMark(scene, at) || scene.marked[at] === -1) return false
  return comma || /^[,.?!…—–-]/.test(word(scene, at - 1))
}

/** The second half of an interrupted quote, behind the reporting words. */
function resumes(scene: Scene, sentence: Range, behind: number, before: Range, next: Reporting | undefined): Range | undefined {
  let at = behind
  while (at < sentence.last && !isBreak(word(scene, at)) && word(scene, at) !== ':') at++
  if (at >= sentence.last - 1) return undefined
  const start = at + 1
  const quoted = isMark(scene, before.last - 1)
  if (quoted && !isMark(scene, start)) return undefined
  const opening = word(scene, start)
  if (!quoted && (opening.endsWith('ing') || ['who', 'which', 'according', 'as', 'and', 'but', 'while', 'though', 'after', 'with'].includes(opening))) {
    return undefined
  }
  const last = contentEnd(scene, sentence, start, undefined, next)
  return last > start ? { first: start, last } : undefined
}

function aroundAccording(
  scene: Scene,
  sentence: Range,
  base: { cue: Range[]; source: Range[] },
  source: Source,
  before: Range | undefined,
  next: Reporting | undefined,
): Found | undefined {
  const rule = 'according-to'
  if (before) return { rule, content: [before], ...base }
  const { last: behind } = source.range
  if (isBreak(word(scene, behind)) && behind + 1 < sentence.last) {
    const last = contentEnd(scene, sentence, behind + 1, undefined, next)
    return { rule, content: [{ first: behind + 1, last }], ...base }
  }
  // "Ferries will stop according to the ministry." – no comma
  const first = sentence.first
  return base.cue[0]!.first > first ? { rule, content: [{ first, last: base.cue[0]!.first }], ...base } : undefined
}

/** Where the content ends: at the end of the sentence, or where the next reporting clause sets in. */
function contentEnd(scene: Scene, sentence: Range, start: number, source: Source | undefined, next: Reporting | undefined): number {
  const end = sentenceEnd(scene, sentence)
  let last = end
  // "Hale, who said he was tired, left" – a relative clause ends at its comma
  if (source?.side === 'before' && ['who', 'which'].includes(word(scene, source.range.last - 1)) && word(scene, source.range.last - 2) === ',') {
    for (let at = start; at < last; at++) {
      if (word(scene, at) === ',' && scene.marked[at] === -1) {
        last = at
        break
      }
    }
  }
  if (next !== undefined && next.cue.head >= start) last = Math.min(last, cutBefore(scene, start, next) ?? end)
  return trimmed(scene, last)
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
    if (own && !isBreak(word(scene, at - 1)) && word(scene, at - 1) !== ';') return lower === 'but' ? at : undefined
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

/** The main rule: each reporting word with its source and its content, sentence by sentence. */
import {
  behindAside,
  type Complement,
  complementOf,
  contentBefore,
  hearerBehind,
  isAboutNoun,
} from './content'
import { type Cue, findCues } from './cues'
import { contentEnd, type Reporting } from './ends'
import type { Found } from './found'
import { isBreak, isMark, type Range, type Scene, word } from './scene'
import { lowerHead, type Source, sourceOf } from './sources'
import { isPassive, passive, raised } from './subjects'
import { isUnsaid } from './unsaid'

/** Inside another's words a reporting word must be surer: `he said the ministry had announced it`. */
const nestedThreshold = 0.8

/** What the lexicon must grant a cue that has no source. */
const sourceless = 0.7

/** `labelled`: what a label gives to somebody already; reporting words inside of it are part of those words. */
export function* clauses(scene: Scene, labelled: readonly Found[]): Generator<Found> {
  let cues: Cue[] = []
  let current = 0
  const taken = labelled.flatMap(({ content }) => content)
  for (const cue of findCues(scene, taken)) {
    const sentence = scene.tokens.sentence[cue.head]!
    if (sentence !== current) {
      for (const found of readSentence(scene, current, cues)) yield found
      cues = []
      current = sentence
    }
    cues.push(cue)
  }
  for (const found of readSentence(scene, current, cues)) yield found
}

function readSentence(scene: Scene, index: number, cues: readonly Cue[]): Found[] {
  const found: Found[] = []
  const sentence = scene.article.sentences[index]
  if (cues.length === 0 || sentence === undefined) return found
  if (scene.article.blocks[sentence.block]!.kind === 'boilerplate') return found
  const reporting: Reporting[] = []
  for (const cue of cues) {
    const earlier = reporting.at(-1)?.source?.range
    reporting.push({ cue, source: sourceOf(scene, cue, sentence, earlier) })
  }
  lendForward(scene, reporting)
  reporting.forEach((one, i) => {
    const previous = found.at(-1)
    if (one.cue.chance < nestedThreshold && previous?.content.some((range) => holds(range, one.cue.head)))
      return
    const made = makeAttribution(scene, sentence, one, reporting[i + 1], previous)
    if (made === undefined || isUnsaid(scene, one.cue, one.cue.head, made.content)) return
    made.chance = one.cue.chance
    if (made.rule === 'according-to' && previous !== undefined) {
      // "…", Hale told reporters, according to a transcript – the way it came, not a second speaker
      previous.via = made.source[0]!
      return
    }
    found.push(made)
  })
  return found
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
  const before = leadsIn(scene, edge, sentence)
    ? contentBefore(scene, edge, sentence, Math.min(floor, edge))
    : undefined
  if (cue.raising && source?.side === 'before') return raised(scene, sentence, cue, source, next)
  if (source?.side === 'before' && isPassive(scene, cue)) return passive(scene, sentence, cue, source, next)
  if (according) return source && aroundAccording(scene, sentence, base, source, before, next)

  const behind = source?.side === 'after' ? source.range.last : cue.last
  const complement = complementOf(scene, cue, source, sentence.last)
  const isAside = complement !== undefined && isAboutNoun(scene, complement.start, behind)
  const after = isAside ? behindNoun(scene, complement, before, sentence) : complement
  const to = after?.to ? { to: after.to } : {}
  if (before && (endsQuoted(scene, edge) || !after)) {
    const more = resumes(scene, sentence, behind, before, next)
    return more
      ? { rule: 'cue-between', content: [before, more], ...base, ...to }
      : {
          rule: 'cue-after',
          content: [before],
          ...base,
          ...(behind === cue.last ? hearerBehind(scene, cue, sentence.last) : {}),
        }
  }
  if (after === undefined) return announced(scene, sentence, base)
  const last = contentEnd(scene, sentence, after.start, next, { cue, source })
  if (last <= after.start) return undefined
  // Reporting words with nobody beside them, and no marks behind: 1 in 8 was annotated (PolNeAR train).
  if (source === undefined && cue.chance < sourceless && scene.marked[after.start] === -1) return undefined
  return { rule: 'cue-before', content: [{ first: after.start, last }], ...base, ...to }
}

/** What is reported where a clause about a noun comes first: what stands ahead, or what follows that clause. */
function behindNoun(
  scene: Scene,
  complement: Complement,
  before: Range | undefined,
  sentence: Range,
): Complement | undefined {
  if (before !== undefined) return undefined
  return { ...complement, start: behindAside(scene, complement.start, sentence.last) }
}

/** `She said:` at the end of its paragraph, and the next one opens with a quotation mark. */
function announced(
  scene: Scene,
  sentence: Range,
  base: { cue: Range[]; source: Range[] },
): Found | undefined {
  const { last } = sentence
  if (word(scene, last - 1) !== ':' || !isMark(scene, last)) return undefined
  const stretch = scene.stretch.get(scene.marked[last]!)
  return stretch && { rule: 'cue-before', content: [stretch], ...base }
}

function holds({ first, last }: Range, at: number): boolean {
  return at >= first && at < last
}

/** The reporting words come behind a comma or a quotation: something was reported before them. */
export function leadsIn(scene: Scene, edge: number, sentence: Range): boolean {
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
function resumes(
  scene: Scene,
  sentence: Range,
  behind: number,
  before: Range,
  next: Reporting | undefined,
): Range | undefined {
  let at = behind
  while (at < sentence.last && !isBreak(word(scene, at)) && word(scene, at) !== ':') at++
  if (at >= sentence.last - 1) return undefined
  const start = at + 1
  const quoted = isMark(scene, before.last - 1)
  if (quoted && !isMark(scene, start)) return undefined
  const opening = word(scene, start)
  if (
    !quoted &&
    (opening.endsWith('ing') ||
      // `…, she guessed, by which time it is over`
      word(scene, start + 1) === 'which' ||
      ['who', 'which', 'according', 'as', 'and', 'but', 'while', 'though', 'after', 'with'].includes(opening))
  ) {
    return undefined
  }
  const last = contentEnd(scene, sentence, start, next)
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
  const behind = commaAfter(scene, source.range.last, sentence.last)
  if (behind !== undefined && base.cue[0]!.first <= sentence.first + 1) {
    const last = contentEnd(scene, sentence, behind + 1, next)
    const whole = { first: source.range.first, last: behind }
    return last > behind + 1
      ? { rule, content: [{ first: behind + 1, last }], cue: base.cue, source: [whole] }
      : undefined
  }
  // "Ferries will stop according to the ministry." – no comma
  const first = sentence.first
  return base.cue[0]!.first > first
    ? { rule, content: [{ first, last: base.cue[0]!.first }], ...base }
    : undefined
}

/** `According to a report by the council, …` – the comma that ends the source, if it comes soon. */
function commaAfter(scene: Scene, from: number, limit: number): number | undefined {
  let inserted = false
  for (let at = from; at < Math.min(limit - 1, from + 30); at++) {
    if (!isBreak(word(scene, at))) continue
    // "According to the agency, quoting a minister, …" – the insertion ends at the next comma
    inserted =
      !inserted && (word(scene, at + 1).endsWith('ing') || ['who', 'which'].includes(word(scene, at + 1)))
    if (!inserted) return at
  }
  return undefined
}

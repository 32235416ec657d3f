/** Attributions and their speakers become quote records. */
import type { Attributed, Attribution, MarkedSpan, Quote, RuleName, Span } from '../stage'
import { CharClass, classAt } from '../text/chars'
import { firstFrom } from '../text/sorted'
import type { Referent } from './referent'
import type { Speech } from './speech'

/** The last speaker goes on in 59 of 79 cue-less quotations of PolNeAR (train) that open a paragraph. */
const carried = 0.75
/** Speakers that no source names. */
const inferred: ReadonlySet<RuleName> = new Set(['source-carried', 'source-turn'])

export function toQuotes(
  article: Attributed,
  speeches: readonly Speech[],
  idOf: ReadonlyMap<Referent, string>,
): Quote[] {
  const order = article.attributions
    .map((_, i) => i)
    .filter((i) => article.attributions[i]!.content.length > 0)
    .sort((a, b) => article.attributions[a]!.content[0]!.start - article.attributions[b]!.content[0]!.start)
  // what is quoted within a quotation is in marks already
  const marks = article.marks.filter(({ depth }) => depth === 0)
  const { text } = article
  return order.map((i, n) =>
    toQuote({ text, marks }, article.attributions[i]!, speeches[i]!, idOf, `q${n + 1}`),
  )
}

function toQuote(
  { text, marks }: Pick<Attributed, 'text' | 'marks'>,
  found: Attribution,
  speech: Speech,
  idOf: ReadonlyMap<Referent, string>,
  id: string,
): Quote {
  const { content, cue, source, via, to, rule, confidence } = found
  const kind = kindOf(text, content, marks)
  const said = textOf(text, content)
  const shown = speech.rule === 'source-turn' ? speech.evidence : source
  const speaker = (speech.speaker && idOf.get(speech.speaker)) ?? null
  const basis = [
    { rule, evidence: cue.concat(source) },
    { rule: speech.rule, evidence: speech.evidence.map(({ start, end }) => ({ start, end })) },
  ]
  const sure = inferred.has(speech.rule) ? Math.round(confidence * carried * 100) / 100 : confidence
  const candidates = speech.candidates.flatMap((one) => idOf.get(one) ?? [])
  // Written out, since nearly all are like this: spreads are slow.
  if (candidates.length === 0 && !via?.length && !to?.length)
    return { id, kind, text: said, content, cue, source: shown, speaker, basis, confidence: sure }
  return {
    id,
    kind,
    text: said,
    content,
    cue,
    source: shown,
    speaker,
    ...(candidates.length === 0 ? {} : { candidates }),
    ...(via?.length ? { via } : {}),
    ...(to?.length ? { to } : {}),
    basis,
    confidence: sure,
  }
}

function textOf(text: string, [first, ...others]: readonly Span[]): string {
  let all = text.slice(first!.start, first!.end)
  for (const { start, end } of others) all += ` ${text.slice(start, end)}`
  return all
}

/**
 * `direct` if all letters and digits of the content are in quotation marks, `indirect` if none is. Of a content without any,
 * `“…”`, the signs count. The marks do not overlap.
 */
function kindOf(text: string, content: readonly Span[], marks: readonly MarkedSpan[]): Quote['kind'] {
  let marked = false
  let inside = false
  let outside = false
  for (const { start, end } of content) {
    let at = start
    for (let i = firstEndingAfter(marks, start); i < marks.length && marks[i]!.start < end; i++) {
      const mark = marks[i]!
      if (mark.end <= at) continue
      marked = true
      if (mark.start > at && hasWord(text, at, mark.start)) outside = true
      if (hasWord(text, Math.max(at, mark.start), Math.min(end, mark.end))) inside = true
      at = Math.max(at, mark.end)
    }
    if (at < end && hasWord(text, at, end)) outside = true
  }
  if (inside && outside) return 'mixed'
  return inside || (marked && !outside) ? 'direct' : 'indirect'
}

/** One that ends after `at` is the last to start before it. */
function firstEndingAfter(marks: readonly MarkedSpan[], at: number): number {
  return Math.max(0, firstFrom(marks.length, (i) => marks[i]!.start, at + 1) - 1)
}

function hasWord(text: string, start: number, end: number): boolean {
  // Nearly always the first character or the second is a letter.
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at)
    if (kind === CharClass.upper || kind === CharClass.lower || kind === CharClass.digit) return true
    if (kind === CharClass.letter) return /[\p{L}\p{N}]/u.test(text.slice(at, end))
  }
  return false
}

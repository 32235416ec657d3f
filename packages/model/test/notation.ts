/**
 * The notation of checks: a text with lines of carets under its lines, each naming what stands above it.
 *
 *     "We waited," Anna Berg said.
 *     ^^^^^^^^^^^^ quote direct: Anna Berg
 *                  ^^^^^^^^^ source
 *                            ^^^^ cue
 *
 * `test/spec/notation.md` explains it to those who write chapters.
 */
import type { Span } from '../src/record'

/** What can be annotated; a check compares exactly the families that occur in it. */
export const families = [
  'quote',
  'date',
  'actor',
  'role',
  'block',
  'sentence',
  'tokens',
  'mark',
  'warning',
] as const
export type Family = (typeof families)[number]

/** One thing that stands in the text. `tokens` and warnings without a place cover nothing. */
export interface Annotation {
  family: Family
  label: string
  spans: Span[]
}

/** A check taken apart: the text that is parsed, and what is expected of it, in the one canonical rendering. */
export interface Markup {
  text: string
  families: Set<Family>
  rendering: string
}

/** Takes the annotation lines out of a check. Throws on a line that can't mean anything. */
export function readMarkup(markup: string): Markup {
  const lines: string[] = []
  const marks: Mark[] = []
  const found = new Set<Family>()
  for (const line of markup.split('\n')) {
    if (!line.trimStart().startsWith('^')) {
      lines.push(line)
      continue
    }
    const mark = readMark(line, lines)
    found.add(familyOf(mark.label))
    marks.push(mark)
  }
  return { text: lines.join('\n'), families: found, rendering: draw(lines, marks) }
}

/** Writes annotations under the lines of a text, so that two readings of it can be compared as text. */
export function render(text: string, annotations: Annotation[]): string {
  const lines = text.split('\n')
  return draw(
    lines,
    annotations.flatMap((annotation) => marksOf(annotation, lines)),
  )
}

/** One annotation line: what is said of these stretches of one line of the text. */
interface Mark {
  line: number
  /** Columns of the carets, half-open; none where the thing has no place. */
  runs: Span[]
  label: string
}

function readMark(line: string, lines: string[]): Mark {
  const placeless = line.trimStart().startsWith(nowhere)
  let at = 0
  const runs: Span[] = []
  while (line[at] === ' ' || line[at] === '^') {
    const start = at
    while (line[at] === '^') at++
    if (at > start) runs.push({ start, end: at })
    else at++
  }
  const label = line.slice(placeless ? at + 1 : at).trim()
  const above = lines.at(-1)
  if (above === undefined) throw new Error(`No text above: ${line}`)
  if (placeless) return { line: lines.length - 1, runs: [], label }
  if (runs.at(-1)!.end > above.length) throw new Error(`Carets past the end of the line above: ${line}`)
  return { line: lines.length - 1, runs, label }
}

function familyOf(label: string): Family {
  const word = label.replace('… ', '').split(/[ :]/)[0]!
  const family = ['source', 'cue', 'to', 'via'].includes(word)
    ? 'quote'
    : families.find((name) => name === word)
  if (family === undefined)
    throw new Error(`A check can't expect “${label}”; it knows ${families.join(', ')}`)
  return family
}

/** Cuts an annotation at the line ends: what goes on in a later line is labelled `… quote` there. */
function marksOf({ label, spans }: Annotation, lines: string[]): Mark[] {
  if (spans.length === 0) return [{ line: lines.length - 1, runs: [], label }]
  const marks: Mark[] = []
  let offset = 0
  lines.forEach((content, line) => {
    const runs = spans
      .map(({ start, end }) => ({
        start: Math.max(start - offset, 0),
        end: Math.min(end - offset, content.length),
      }))
      .filter(({ start, end }) => start < end)
    if (runs.length > 0) {
      marks.push({ line, runs, label: marks.length === 0 ? label : `… ${label.split(/[ :]/)[0]}` })
    }
    offset += content.length + 1
  })
  return marks
}

function draw(lines: string[], marks: Mark[]): string {
  return lines
    .flatMap((line, index) => {
      const under = marks.filter((mark) => mark.line === index).sort(inOrder)
      return [line, ...new Set(under.map(drawMark))]
    })
    .join('\n')
}

function drawMark({ runs, label }: Mark): string {
  if (runs.length === 0) return `${nowhere} ${label}`
  let carets = ''
  for (const { start, end } of runs) carets = carets.padEnd(start) + '^'.repeat(end - start)
  return `${carets} ${label}`
}

/** By where they start; the longer first; then by label, so that the order is the same on both sides. */
function inOrder(a: Mark, b: Mark): number {
  const [startA, startB] = [a.runs[0]?.start ?? Infinity, b.runs[0]?.start ?? Infinity]
  if (startA !== startB) return startA - startB
  const byEnd = (b.runs.at(-1)?.end ?? 0) - (a.runs.at(-1)?.end ?? 0)
  return byEnd || (a.label < b.label ? -1 : 1)
}

/** Stands in place of the carets for what has no place in the text: `^- warning empty-text`. */
const nowhere = '^-'

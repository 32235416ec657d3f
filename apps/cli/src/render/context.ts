import type { Article, Span } from '@news/model'
import { type Cell, cellsOf, linesOf } from '../text/cells'
import { wrap } from '../text/columns'
import type { Look } from './look'

/** A sign to set under the words of some spans. */
export interface Mark {
  sign: string
  spans: Span[]
}

/**
 * The lines of the article in which something is marked, with signs under the marked words:
 *
 *     "It will hold," Berg told reporters
 *     ~~~~~~~~~~~~~~~ ==== ^^^^ +++++++++
 */
export function contextLines(article: Article, marks: Mark[], look: Look): string[] {
  const isMarked = meetingAny(marks.flatMap((mark) => mark.spans))
  const passages = article.blocks.filter((block) => isMarked(block))
  const signAt = signsOf(marks)
  return passages.flatMap((passage) => passageLines(article.text, passage, signAt, look))
}

type SignAt = (at: number) => string | undefined

function passageLines(text: string, { start, end }: Span, signAt: SignAt, look: Look): string[] {
  const margin = '    '
  const lines: string[] = []
  let skipped = false
  for (const line of linesOf(cellsOf(text, start, end), look.width - margin.length)) {
    const signs = line.map(({ at }) => signAt(at))
    if (signs.every((sign) => sign === undefined)) {
      skipped = true
      continue
    }
    if (skipped) lines.push(`${margin}${look.paint.faint('…')}`)
    skipped = false
    lines.push(margin + painted(line, signs, look))
    lines.push(margin + look.paint.cue(underline(line, signs)))
  }
  if (skipped) lines.push(`${margin}${look.paint.faint('…')}`)
  return lines
}

/** The line with its marked stretches in colour. */
function painted(line: Cell[], signs: (string | undefined)[], { paint }: Look): string {
  let out = ''
  for (let i = 0; i < line.length; ) {
    let next = i + 1
    while (next < line.length && signs[next] === signs[i]) next++
    const stretch = line
      .slice(i, next)
      .map(({ shown }) => shown)
      .join('')
    out += signs[i] === undefined ? stretch : paint.marked(stretch)
    i = next
  }
  return out
}

function underline(line: Cell[], signs: (string | undefined)[]): string {
  return line
    .map(({ width }, i) => (signs[i] ?? ' ').repeat(width))
    .join('')
    .trimEnd()
}

/** What the signs mean, those that are used: `~ content   ^ cue`. */
export function legendLines(marks: (Mark & { name: string })[], { width, paint }: Look): string[] {
  const used = marks.filter(({ spans }) => spans.length > 0).map(({ sign, name }) => `${sign} ${name}`)
  return wrap(used.join(' · '), width - 4).map((line) => `    ${paint.faint(line)}`)
}

/** The sign of the last mark that is set at a place; asked in the order of the text. */
function signsOf(marks: readonly Mark[]): SignAt {
  const all = marks.map(({ sign, spans }) => ({ sign, isSet: meetingAny(spans) }))
  return (at) => all.findLast(({ isSet }) => isSet({ start: at, end: at + 1 }))?.sign
}

/** Whether a stretch of text meets one of the spans; asked in the order of the text. */
function meetingAny(spans: readonly Span[]): (stretch: Span) => boolean {
  const left = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  return ({ start, end }) => {
    while (next < left.length && left[next]!.end <= start) next++
    return next < left.length && left[next]!.start < end
  }
}

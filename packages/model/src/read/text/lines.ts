/** Characters to lines, and lines to paragraphs. */
import type { Span } from '../../record'
import { CharClass, classAt, isSpaceAt } from '../../text/chars'

/** A line without the white space around it; empty lines are left out but remembered. */
export interface Line extends Span {
  /** An empty line stands before it. */
  afterGap: boolean
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterGap = false
  let from = 0
  while (from <= text.length) {
    const to = lineEnd(text, from)
    let start = from
    let end = to
    while (start < end && isSpaceAt(text, start)) start++
    while (end > start && isSpaceAt(text, end - 1)) end--
    if (end > start) {
      lines.push({ start, end, afterGap })
      afterGap = false
    } else if (to > from || from > 0) afterGap = true
    from = to + (text[to] === '\r' && text[to + 1] === '\n' ? 2 : 1)
  }
  return lines
}

/**
 * Lines to paragraphs. One line is one paragraph, except in text that was wrapped at a column as mail and old wires
 * are: there the lines between two gaps are one.
 */
export function paragraphsOf(text: string, lines: readonly Line[]): readonly Span[] {
  if (!isWrapped(text, lines)) return lines
  const paragraphs: Span[] = []
  for (const { start, end, afterGap } of lines) {
    const last = paragraphs.at(-1)
    if (last === undefined || afterGap) paragraphs.push({ start, end })
    else last.end = end
  }
  return paragraphs
}

/** Wrapped: lines stay under 100 characters, and many that follow another at once go on in lower case. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let following = 0
  let goingOn = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.afterGap) continue
    const previous = lines[i - 1]!
    following++
    if (previous.end - previous.start > 100) return false
    if (classAt(text, line.start) === CharClass.lower && previous.end - previous.start > 30) goingOn++
  }
  return following >= 2 && goingOn >= following * 0.3
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // letters lie between
    if (unit > 13 && unit < 0x85) continue
    if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 0x85) return at
  }
  return text.length
}

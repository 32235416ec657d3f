import { harmless } from './harmless'
import { widthOf } from './width'

/** One character as it is shown, how many columns that takes, and where in the text it stands. */
export interface Cell {
  shown: string
  width: number
  at: number
}

/** The characters of a stretch of text, safe to show; a run of white space is one blank. */
export function cellsOf(text: string, start = 0, end = text.length): Cell[] {
  const cells: Cell[] = []
  for (let at = start; at < end; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    if (!/\s/.test(char)) {
      const shown = harmless(char)
      cells.push({ shown, width: widthOf(shown), at })
    } else if (cells.at(-1)?.shown !== ' ') {
      cells.push({ shown: ' ', width: 1, at })
    }
    at += char.length
  }
  return cells
}

/** Breaks cells into lines at blanks; a word wider than a line is cut. No line begins or ends with a blank. */
export function linesOf(cells: Cell[], width: number): Cell[][] {
  const lines: Cell[][] = []
  let line: Cell[] = []
  let used = 0
  let blank = -1
  for (const cell of cells) {
    // Once more where a sign of many columns (`[U+202E]`) does not fit behind what was left of the line, either.
    while (used + cell.width > width && line.length > 0) {
      const next = cell.shown === ' ' || blank < 0 ? [] : line.slice(blank + 1)
      lines.push(trimmed(next.length > 0 ? line.slice(0, blank) : line))
      line = next
      used = next.reduce((sum, { width }) => sum + width, 0)
      blank = -1
    }
    if (cell.shown === ' ' && line.length === 0) continue
    if (cell.shown === ' ') blank = line.length
    line.push(cell)
    used += cell.width
  }
  if (trimmed(line).length > 0) lines.push(trimmed(line))
  return lines
}

function trimmed(line: Cell[]): Cell[] {
  return line.at(-1)?.shown === ' ' ? line.slice(0, -1) : line
}

import { cellsOf, linesOf } from './cells'
import { widthOf } from './width'

/** The text in lines no wider than `width`, safe to show. */
export function wrap(text: string, width: number): string[] {
  return linesOf(cellsOf(text), width).map((line) => line.map(({ shown }) => shown).join(''))
}

/** The text in one line, safe to show. */
export function oneLine(text: string): string {
  return wrap(text, Number.POSITIVE_INFINITY).join('')
}

/** A column of a table: how wide it is, and how its text is painted. */
export interface Column {
  width: number
  paint?: (text: string) => string
}

/** How wide a column must be for the widest of its texts, but no wider than `most`. */
export function fitting(texts: string[], most: number): number {
  return texts.reduce((widest, text) => Math.min(most, Math.max(widest, widthOf(oneLine(text)))), 0)
}

/** One row of a table, each cell wrapped within its column, two blanks between columns. */
export function row(cells: string[], columns: Column[]): string[] {
  const wrapped = cells.map((cell, i) => wrap(cell, columns[i]!.width))
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0)
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, paint }, i) => padded(wrapped[i]![line] ?? '', width, paint))
      .join('  ')
      .trimEnd(),
  )
}

function padded(text: string, width: number, paint = (text: string) => text): string {
  return (text === '' ? '' : paint(text)) + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Rows in columns: the first to the left, the others to the right, as numbers are read. */
export function table(head: string[], rows: (string | number)[][]): string {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A share as a percentage with one decimal: `76.2`. */
export const percent = (share: number) => (100 * share).toFixed(1)

/** A length in characters or bytes: `10 KB`, `50 MB`. */
export const lengthWords = (length: number) => (length >= 1e6 ? `${length / 1e6} MB` : `${length / 1e3} KB`)

/** Rows of CSV (RFC 4180), without their line ends. A cell that a spreadsheet would take for a formula gets an apostrophe, as in `write/csv`, which keeps its rule to itself: a test holds the two to one another. */
export function toCsvRows(rows: readonly (readonly (string | number | undefined)[])[]): string[] {
  return rows.map((row) => row.map((cell) => cellOf(cell ?? '')).join(','))
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

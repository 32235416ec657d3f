/**
 * A row of CSV by RFC 4180, without its end. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it; a number never does, and what is undefined is empty.
 */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? String(cell) : textCell(cell ?? ''))).join(',')
}

function textCell(text: string): string {
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

import type { Paragraph, Piece } from './page'

/**
 * Puts paragraphs into sheets of about `size` characters: the unit that is drawn when it comes into view, and
 * drawn anew when something in it lights up. A paragraph longer than a sheet is sliced, as a browser takes seconds
 * to break a million characters into lines.
 */
export function sheets(paragraphs: readonly Paragraph[], size = 8000): Paragraph[][] {
  const out: Paragraph[][] = []
  let room = 0
  for (const paragraph of paragraphs.flatMap((whole) => slice(whole, size))) {
    if (room <= 0) {
      out.push([])
      room = size
    }
    out.at(-1)!.push(paragraph)
    room -= paragraph.end - paragraph.start
  }
  return out
}

/** The paragraph in slices of at most `size` characters, cut between words where it can be. */
export function slice(paragraph: Paragraph, size: number): Paragraph[] {
  if (paragraph.end - paragraph.start <= size) return [paragraph]
  const slices: Paragraph[] = []
  let pieces: Piece[] = []
  const finish = () => {
    if (pieces.length === 0) return
    const { start } = pieces[0]!
    const { end } = pieces.at(-1)!
    slices.push({ kind: paragraph.kind, start, end, pieces, ...(slices.length > 0 && { goesOn: true }) })
    pieces = []
  }
  for (const piece of paragraph.pieces.flatMap((whole) => cutPiece(whole, size))) {
    if (pieces.length > 0 && piece.end - pieces[0]!.start > size) finish()
    pieces.push(piece)
  }
  finish()
  return slices
}

/** A long piece in several: the first has what opens, the last what closes. */
function cutPiece(piece: Piece, size: number): Piece[] {
  const parts: Piece[] = []
  let from = 0
  while (from < piece.text.length) {
    const to = placeToCut(piece.text, from, size)
    const isLast = to === piece.text.length
    parts.push({
      ...piece,
      start: piece.start + from,
      end: piece.start + to,
      text: piece.text.slice(from, to),
      opens: from === 0 ? piece.opens : [],
      resumes: from === 0 ? piece.resumes : [],
      closes: isLast ? piece.closes : [],
    })
    from = to
  }
  return parts
}

/** After the last space that fits; without one, where it is full, but not inside a surrogate pair. */
function placeToCut(text: string, from: number, size: number): number {
  const full = from + size
  if (full >= text.length) return text.length
  const space = text.lastIndexOf(' ', full - 1)
  if (space > from) return space + 1
  const isSplit = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(full - 1, full + 1))
  return isSplit ? full + 1 : full
}

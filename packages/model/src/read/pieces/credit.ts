/** Agency credits in the body of a syndicated story: they become `agency` and `dateline`, not text. */

import type { Draft } from '../../stage'
import { creditLine, datelineOf } from '../text/dateline'
import type { Piece } from './piece'

export interface Credit {
  agency?: string
  dateline?: string
  pieces: Piece[]
}

/**
 * Takes the dateline off the first paragraph, `BERGEN (Nordwire) — It …`, and a first or last line that is only a
 * credit, `(Nordwire)`.
 */
export function creditOf(pieces: readonly Piece[]): Credit {
  const credit: Credit = { pieces: [] }
  let ahead = true
  for (const [index, piece] of pieces.entries()) {
    const edge = piece.kind === 'paragraph' && (ahead || index === pieces.length - 1)
    const alone = edge && pieces.length > 1 ? creditLine(piece.text) : undefined
    if (alone !== undefined) {
      credit.agency ??= alone
      continue
    }
    if (!ahead || piece.kind !== 'paragraph') {
      credit.pieces.push(piece)
      continue
    }
    ahead = false
    const found = datelineOf(piece.text)
    if (found?.place) credit.dateline = found.place
    if (found?.agency !== undefined) credit.agency ??= found.agency
    credit.pieces.push(found ? { ...piece, text: piece.text.slice(found.next) } : piece)
  }
  return credit
}

/** What the credit says, where the article's own fields don't say it. */
export function addCredit(article: Draft['article'], { agency, dateline }: Credit): Draft['article'] {
  return {
    ...(agency === undefined ? {} : { agency }),
    ...(dateline === undefined ? {} : { dateline }),
    ...article,
  }
}

import type { BlockKind } from '../../record/article'

/** A block before its place in the text is known. */
export interface Piece {
  kind: BlockKind
  /** On one line, without white space at either end. */
  text: string
}

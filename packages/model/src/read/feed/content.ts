import type { Part } from '../layout'
import { fragmentPieces } from '../pieces'

/** The HTML of an entry to the blocks of its article. The one place where feeds meet HTML. */
export function contentPieces(html: string): Part[] {
  return fragmentPieces(html)
}

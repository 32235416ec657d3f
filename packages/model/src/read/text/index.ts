import type { Draft, ReadHints } from '../../stage'
import { decode } from '../charset'
import { kindsOf } from './kinds'
import { linesOf, paragraphsOf } from './lines'
import { metadataOf } from './metadata'
import { textWarnings } from './warnings'

/**
 * The plain-text reader: one article, whose `text` is the input character for character. Bytes are read as
 * what their byte order mark, their transport or their looks say. Warns of bytes that are not text, of stray characters, and of an empty input.
 */
export function readText(input: string | Uint8Array, { charset }: ReadHints = {}): Draft[] {
  const { text, warnings } = decode(input, charset)
  const blocks = kindsOf(text, paragraphsOf(text, linesOf(text)))
  return [{ article: metadataOf(text, blocks), text, blocks, warnings: [...warnings, ...textWarnings(text)] }]
}

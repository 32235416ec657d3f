import type { Draft, Input, ReadHints } from '../../stage'
import { readable, textTooLong } from '../../text/longest'
import { decode } from '../charset'
import { kindsOf } from './kinds'
import { linesOf, paragraphsOf } from './lines'
import { metadataOf } from './metadata'
import { textWarnings } from './warnings'

/**
 * The plain-text reader: one article, whose `text` is the input character for character, up to a bound. Bytes are read as
 * what their byte order mark, their transport or their looks say. Warns of bytes that are not text, of stray characters, and of an input
 * that is empty or too long.
 */
export function readText(input: Input, { charset }: ReadHints = {}): Draft[] {
  const { text: whole, warnings } = decode(input, charset)
  const text = readable(whole)
  if (text.length < whole.length) warnings.push(textTooLong)
  const blocks = kindsOf(text, paragraphsOf(text, linesOf(text)))
  return [{ article: metadataOf(text, blocks), text, blocks, warnings: [...warnings, ...textWarnings(text)] }]
}

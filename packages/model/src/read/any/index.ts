import type { Draft, Reader } from '../../stage'
import { decode, placeless } from '../charset'
import { readers } from './readers'
import { sniff } from './sniff'

/**
 * Reads any format there is a reader for: looks at the beginning and hands on. What is in none is plain text. Warns
 * with `guessed-format` where nothing in the input says outright what it is.
 */
export const anyFormat: Reader = (input, hints) => {
  const { text, warnings } = decode(input, hints?.charset)
  const { format, sure } = sniff(text)
  const drafts = readers[format](text)
  const [first, ...others] = drafts
  if (first === undefined) return drafts
  // In plain text the places are the same; elsewhere the text is another.
  const encoding = format === 'text' ? warnings : placeless(warnings)
  const guess: Draft['warnings'] = sure
    ? []
    : [{ code: 'guessed-format', message: `Nothing states the format; it was read as ${format}.` }]
  const notText = warnings.some(({ code }) => code === 'not-text')
  return [{ ...first, warnings: [...encoding, ...(notText ? [] : guess), ...first.warnings] }, ...others]
}

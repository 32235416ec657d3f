import type { Draft, Reader } from '../../stage'
import { decode, placeless } from '../charset'
import { refusal } from '../pieces'
import { draftsOfLines } from './lines'
import { readers } from './readers'
import { type Sniffed, sniff } from './sniff'

/**
 * Reads any format there is a reader for: looks at the beginning and hands on. What is in none is plain text. Warns
 * with `guessed-format` where nothing in the input says outright what it is. JSON documents may stand one a line; JSON
 * that is broken is refused, with the warning `invalid-document`.
 */
export const anyFormat: Reader = (input, hints) => {
  const { text, warnings } = decode(input, hints?.charset)
  const { format, sure } = sniff(text)
  const drafts = draftsOf(text, format)
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

function draftsOf(text: string, format: Sniffed['format']): Draft[] {
  if (format === 'broken-json') return [refusal('invalid-document', 'The input is not valid JSON.')]
  return format === 'lines' ? draftsOfLines(text, draftsOfLine) : readers[format](text)
}

/** Nothing for JSON of some other kind. */
function draftsOfLine(line: string): Draft[] | undefined {
  const { format } = sniff(line)
  return format === 'text' ? undefined : draftsOf(line, format)
}

import type { Reader } from '../../stage'
import { decode } from '../charset'
import { draftOf, fragmentPieces, plainTextOf } from '../pieces'

/** HTML as a fragment: all its text is content. */
export const markup: Reader = (input, hints) => {
  const { text, warnings } = decode(input, hints?.charset)
  const open = text.search(/<title[\s>]/i)
  const end = open < 0 ? -1 : text.indexOf('</', open)
  const headline = open < 0 || end < 0 ? '' : plainTextOf(text.slice(text.indexOf('>', open) + 1, end))
  const before = warnings.map(({ code, message }) => ({ code, message }))
  return [draftOf(headline === '' ? {} : { headline }, fragmentPieces(text), before)]
}

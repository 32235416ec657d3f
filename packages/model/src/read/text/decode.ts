import type { Warning } from '../../record'

/** Input to string. Bytes: UTF-16 where a byte order mark says so, else UTF-8; the mark itself is no text. */
export function decode(input: string | Uint8Array): { text: string; warnings: Warning[] } {
  if (typeof input === 'string') return { text: input, warnings: [] }
  if (!(input instanceof Uint8Array)) {
    return { text: '', warnings: [{ code: 'not-text', message: 'The input is neither a string nor bytes.' }] }
  }
  const text = new TextDecoder(encodingOf(input)).decode(input)
  const bad = text.indexOf('\ufffd')
  if (bad < 0) return { text, warnings: [] }
  const message = 'Some bytes are not valid text; each was replaced by U+FFFD. This is the first.'
  return { text, warnings: [{ code: 'bad-encoding', message, span: { start: bad, end: bad + 1 } }] }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

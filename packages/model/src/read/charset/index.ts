/** Bytes to text: what the byte order mark says, else the transport, else the text itself, else what the bytes look like. */
import type { Warning } from '../../record'
import type { Input } from '../../stage'
import { declaredIn, labelIn } from './declared'
import { looksLike } from './looks'
import { utf32Of } from './utf32'
import { withPunctuation } from './windows'

export interface Decoded {
  text: string
  /** The encoding that was used, as the WHATWG names it, or `utf-32le`/`utf-32be`; absent for a string. */
  encoding?: string
  warnings: Warning[]
}

/**
 * Input to string; the byte order mark itself is no text. `hint` is a charset, or a whole `Content-Type`. Warns of
 * bytes that are not valid in the encoding (each becomes U+FFFD), and where the encoding was guessed.
 */
export function decode(input: Input, hint?: string): Decoded {
  if (typeof input === 'string') return { text: input, warnings: [] }
  const bytes = bytesOf(input)
  if (bytes === undefined)
    return { text: '', warnings: [{ code: 'not-text', message: 'The input is neither a string nor bytes.' }] }
  const wide = utf32Of(bytes)
  if (wide) return unusual(withBad(wide.text, wide.encoding))
  const stated = markedIn(bytes) ?? zeroesIn(bytes) ?? decoderOf(labelIn(hint)) ?? statedIn(bytes)
  if (stated !== undefined) return withBad(stated.decode(bytes), stated.encoding)
  return guessed(bytes)
}

/** The bytes of whatever holds some; nothing where another thread was given its memory. */
function bytesOf(input: unknown): Uint8Array | undefined {
  try {
    if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    return input instanceof ArrayBuffer ? new Uint8Array(input) : undefined
  } catch {
    return undefined
  }
}

/** The same warnings without their places, for a text that is not the one that was decoded: a span of a source is none of an article. */
export function placeless(warnings: readonly Warning[]): Warning[] {
  return warnings.map(({ code, message }) => ({ code, message }))
}

/** A byte order mark outranks whatever else is said. */
function markedIn(bytes: Uint8Array): TextDecoder | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  return first === 0xef && second === 0xbb && third === 0xbf ? new TextDecoder('utf-8') : undefined
}

/** `<?`, `<r` or `{"` with a zero byte beside each: UTF-16 without its mark. */
function zeroesIn([first, second, third, fourth]: Uint8Array): TextDecoder | undefined {
  if (first && second === 0 && third && fourth === 0) return new TextDecoder('utf-16le')
  if (first === 0 && second && third === 0 && fourth) return new TextDecoder('utf-16be')
  return undefined
}

/** What the text says of itself. It says so in ASCII, so what it says can't be UTF-16. */
function statedIn(bytes: Uint8Array): TextDecoder | undefined {
  const decoder = decoderOf(declaredIn(bytes))
  return decoder?.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder
}

function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Nothing says what it is: UTF-8 if it can be, and otherwise what it looks most like. */
function guessed(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.includes('\ufffd')) return { text, encoding: 'utf-8', warnings: [] }
  const encoding = looksLike(bytes)
  if (encoding === 'utf-8') return withBad(text, encoding)
  const decoded = withBad(new TextDecoder(encoding).decode(bytes), encoding)
  const message = `Nothing states the encoding, and the bytes are not UTF-8; they were read as ${encoding}.`
  return { ...decoded, warnings: [{ code: 'guessed-encoding', message }, ...decoded.warnings] }
}

function unusual(decoded: Decoded): Decoded {
  const message = `The bytes are ${decoded.encoding}, which other programs hardly ever read.`
  return { ...decoded, warnings: [{ code: 'unusual-encoding', message }, ...decoded.warnings] }
}

function withBad(decoded: string, encoding: string): Decoded {
  const text = encoding === 'windows-1252' ? withPunctuation(decoded) : decoded
  const bad = text.indexOf('\ufffd')
  if (bad < 0) return { text, encoding, warnings: [] }
  const message = 'Some bytes are not valid text; each was replaced by U+FFFD. This is the first.'
  const warning: Warning = { code: 'bad-encoding', message, span: { start: bad, end: bad + 1 } }
  return { text, encoding, warnings: [warning] }
}

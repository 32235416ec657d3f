/**
 * The text with everything that could steer a terminal shown as a visible sign: escape sequences, control
 * characters, marks that turn the reading direction, half surrogate pairs.
 *
 *     ESC[2J  becomes  ␛[2J
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, sign)
}

function sign(char: string): string {
  const code = char.codePointAt(0)!
  // Unicode has a picture for each of the oldest control characters: ␛ for ESC, ␇ for BEL.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

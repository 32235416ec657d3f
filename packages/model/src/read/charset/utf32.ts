/** UTF-32, which no TextDecoder reads. */

/** The text, if a mark, the declaration, or zero bytes around `<` say that it is UTF-32. */
export function utf32Of(
  bytes: Uint8Array,
  declared: string | undefined,
): { text: string; encoding: string } | undefined {
  const [a, b, c, d] = bytes
  const little = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a && b === 0 && c === 0 && d === 0)
  const big = (a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0 && b === 0 && c === 0 && d)
  // Two characters of UTF-16 below U+0100 never have two zero bytes in a row; a NUL would, so the next is looked at, too.
  const wide = /^utf[-_]?32|^ucs[-_]?4/.test(declared ?? '') || bytes.length >= 8
  if (!(little || big) || !wide || (bytes.length >= 8 && !isWide(bytes, Boolean(little)))) return undefined
  return { text: read(bytes, Boolean(little)), encoding: little ? 'utf-32le' : 'utf-32be' }
}

function isWide(bytes: Uint8Array, little: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(4, little) <= 0x10ffff && view.getUint32(4, little) > 0
}

function read(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const point = view.getUint32(at, little)
    if (at === 0 && point === 0xfeff) continue
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    parts.push(valid ? String.fromCodePoint(point) : '\ufffd')
  }
  if (bytes.length % 4 !== 0) parts.push('\ufffd')
  return parts.join('')
}

/** UTF-32, which no TextDecoder reads and hardly anybody writes. */

/** The text, if a byte order mark or the zero bytes beside the first character say that it is UTF-32. */
export function utf32Of(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  if (bytes.length < 8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // In UTF-16 two characters would have to be NUL for it to look like this.
  const little = isFirst(view.getUint32(0, true)) && isPoint(view.getUint32(4, true))
  const big = !little && isFirst(view.getUint32(0)) && isPoint(view.getUint32(4))
  if (!little && !big) return undefined
  return { text: read(view, little), encoding: little ? 'utf-32le' : 'utf-32be' }
}

/** A byte order mark or a character of ASCII. */
const isFirst = (point: number) => point === 0xfeff || (point > 0 && point < 0x80)

const isPoint = (point: number) => point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)

function read(view: DataView, little: boolean): string {
  const parts: string[] = []
  for (let at = 0; at + 3 < view.byteLength; at += 4) {
    const point = view.getUint32(at, little)
    if (at > 0 || point !== 0xfeff) parts.push(isPoint(point) ? String.fromCodePoint(point) : '\ufffd')
  }
  if (view.byteLength % 4 !== 0) parts.push('\ufffd')
  return parts.join('')
}

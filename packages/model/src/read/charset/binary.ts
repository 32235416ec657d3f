/** What bytes are that are no text. */
export interface Binary {
  kind: 'pdf' | 'zip' | 'gzip' | 'picture' | 'other'
  /** For a person, behind the name of the file: `is a PDF; turn it into text first`. */
  message: string
}

/** What the bytes are by how they begin, if they are no text; nothing where they may be read as text. */
export function binaryIn(bytes: Uint8Array): Binary | undefined {
  const known = signatures.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (known) return { kind: known[1], message: messages[known[1]] }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  // No text in any other encoding holds a zero byte.
  if (isUtf16 || !bytes.subarray(0, 8192).includes(0)) return undefined
  return { kind: 'other', message: messages.other }
}

const signatures: readonly (readonly [start: readonly number[], kind: Binary['kind']])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
]

const messages: Readonly<Record<Binary['kind'], string>> = {
  pdf: 'is a PDF; turn it into text first',
  zip: 'is a zip archive or an office document; turn it into text first',
  gzip: 'is compressed; unpack it first',
  picture: 'is a picture',
  other: 'is not text',
}

/** What the bytes are if they are no text, said for the user; nothing if they may be read as text. */
export function kindOf(bytes: Uint8Array): string | undefined {
  const known = signatures.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (known) return known[1]
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  // No text in any other encoding holds a zero byte.
  return !isUtf16 && bytes.subarray(0, 8192).includes(0) ? 'is not text' : undefined
}

const signatures: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'is a PDF; turn it into text first: pdftotext FILE.pdf - | news parse'],
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip archive or an office document; turn it into text first'],
  [[0x1f, 0x8b], 'is compressed; unpack it first: gunzip -c FILE.gz | news parse (a WARC file may stay so)'],
  [[0x89, 0x50, 0x4e, 0x47], 'is a picture'],
  [[0xff, 0xd8, 0xff], 'is a picture'],
]

/** Text in base64, decoded as UTF-8; undefined where it is none, or where it holds no text. */
export function decodeBase64(written: string): string | undefined {
  const packed = written.replace(/\s+/g, '')
  if (packed === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined
  let binary: string
  try {
    binary = atob(packed)
  } catch {
    return undefined
  }
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  const text = new TextDecoder().decode(bytes)
  // A picture is no text.
  return text.includes('\0') || text.includes('\ufffd') ? undefined : text
}

/** What a document in some superset of ASCII says of its own encoding, near its beginning. */

const reach = 2048

/** `<?xml … encoding="…"?>` or `<meta … charset=…>`; undefined where the beginning says nothing. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  let head = ''
  for (const byte of bytes.subarray(0, reach)) if (byte !== 0) head += String.fromCharCode(byte)
  const lower = head.toLowerCase()
  const prolog = lower.indexOf('<?xml')
  if (prolog >= 0) {
    const label = valueAfter(lower.slice(prolog, lower.indexOf('?>', prolog) + 1 || undefined), 'encoding')
    if (label !== undefined) return label
  }
  // <meta charset="…"> and <meta http-equiv="Content-Type" content="text/html; charset=…">
  for (let at = lower.indexOf('<meta'); at >= 0; at = lower.indexOf('<meta', at + 1)) {
    const label = valueAfter(lower.slice(at, lower.indexOf('>', at) + 1 || undefined), 'charset')
    if (label !== undefined) return label
  }
  return undefined
}

/** The charset in a `Content-Type`, or the words themselves where they are no media type. */
export function labelIn(hint: string | undefined): string | undefined {
  if (hint === undefined) return undefined
  const lower = hint.toLowerCase()
  return lower.includes('/') || lower.includes('=') ? valueAfter(lower, 'charset') : lower.trim() || undefined
}

/** What follows `name=`, without its quotes. */
function valueAfter(text: string, name: string): string | undefined {
  const at = text.indexOf(name)
  if (at < 0) return undefined
  const found = /^\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/.exec(text.slice(at + name.length))
  return found?.[1]
}

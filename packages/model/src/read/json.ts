/** Nobody writes JSON that nests so deep; each bracket that is open takes its parser 50 bytes. */
export const deepestJson = 100_000

/**
 * What JSON says, for whoever reads it from strangers: throws where it is none, as `JSON.parse` does, and where it nests
 * deeper than 100,000, which would fill the memory.
 */
export function parseJson(text: string): ReturnType<typeof JSON.parse> {
  if (nestsTooDeep(text)) throw new SyntaxError('The JSON is nested too deep.')
  return JSON.parse(text)
}

function nestsTooDeep(text: string): boolean {
  if (!holdsMore(text, '[', '{')) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quotationMark) at = stringEnd(text, at)
    else if (unit === bracket || unit === brace) {
      depth++
      if (depth > deepestJson) return true
    } else if (unit === bracket + 2 || unit === brace + 2) depth--
  }
  return false
}

/** Whether there are more such signs than may be open at once; told by the engine's own search, far faster than sign by sign. */
function holdsMore(text: string, ...signs: string[]): boolean {
  let left = deepestJson
  for (const sign of signs)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (--left < 0) return true
  return false
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quotationMark)
    at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}

const quotationMark = 0x22
const bracket = 0x5b
const backslash = 0x5c
const brace = 0x7b

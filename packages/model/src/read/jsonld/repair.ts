import { deepestJson, parseJson } from '../json'

/**
 * JSON as pages write it: in CDATA or a comment, with raw line breaks in strings, comments, commas too many, or
 * something after its end. Undefined where nothing can be made of it. Linear.
 */
export function parseLenient(text: string): unknown {
  const plain = text.trim()
  return parsed(plain) ?? parsed(repaired(plain)) ?? parsed(repaired(plain.replaceAll('&quot;', '"')))
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** From the first bracket to the one that closes it; what is missing at the end is added. */
function repaired(text: string): string {
  const out: string[] = []
  const open: string[] = []
  let at = firstBracket(text)
  while (at < text.length) {
    const char = text[at]!
    if (char === '"') {
      const end = stringEnd(text, at)
      out.push(string(text.slice(at + 1, end)))
      at = end + 1
      continue
    }
    if (char === '/' && (text[at + 1] === '*' || text[at + 1] === '/')) {
      at = commentEnd(text, at)
      continue
    }
    if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']')
    if (open.length > deepestJson) return ''
    if (char === '}' || char === ']') {
      if (out.at(-1) === ',') out.pop()
      // `[1}`: the bracket that is open is meant
      out.push(open.pop() ?? '')
      if (open.length === 0) break
    } else if (char.trim() !== '' && !(char === ',' && /^[,[{]?$/.test(out.at(-1) ?? ''))) out.push(char)
    at++
  }
  while (out.at(-1) === ',' || out.at(-1) === ':') out.pop()
  return out.join('') + open.reverse().join('')
}

function firstBracket(text: string): number {
  for (let at = 0; at < text.length; at++) {
    // `<![CDATA[{ … }]]>`
    if (text.startsWith(cdata, at)) at += cdata.length - 1
    else if (text[at] === '{' || text[at] === '[') return at
  }
  return text.length
}

const cdata = '[CDATA['

/** The quotation mark that closes a string: one that something follows which may follow a string. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    if (text[at] === '\\') at += 2
    else if (text[at] === '"' && /^\s{0,99}(?:[,:}\]]|$)/.test(text.slice(at + 1, at + 101))) return at
    else at++
  }
  return text.length
}

/** A string with escapes that JSON knows: raw controls and inner quotation marks are escaped, other escapes dropped. */
function string(content: string): string {
  let out = ''
  for (let at = 0; at < content.length; at++) {
    const char = content[at]!
    if (char === '\\') {
      const next = content[at + 1]
      if (next !== undefined && '"\\/bfnrtu'.includes(next)) {
        out += char + next
        at++
      }
    } else if (char === '"') out += '\\"'
    else if (char === '\n') out += '\\n'
    else out += char < ' ' ? ' ' : char
  }
  return `"${out}"`
}

function commentEnd(text: string, at: number): number {
  const end = text[at + 1] === '*' ? text.indexOf('*/', at + 2) : text.indexOf('\n', at)
  return end < 0 ? text.length : end + (text[at + 1] === '*' ? 2 : 1)
}

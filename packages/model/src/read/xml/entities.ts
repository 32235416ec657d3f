import { decodeHTMLStrict } from 'entities'
import { byReference } from './by-reference'

/** `!ENTITY name "value"` in a document type. What grows when it is put in its place is not taken: bombs stay inert. */
export function declaredEntity(declaration: string): [name: string, value: string] | undefined {
  const found =
    /^!ENTITY\s{1,9}(\w{1,40})\s{1,9}(?:"([^"&%<]{0,64})"|'([^'&%<]{0,64})'|"(&#\w{1,9};)")\s{0,9}$/.exec(
      declaration,
    )
  return found ? [found[1]!, decodeHTMLStrict(found[2] ?? found[3] ?? found[4]!)] : undefined
}

/** Character references and HTML's named ones, decoded once. A bare `&` stays, and so does a name that nothing declares. */
export function decodeEntities(text: string, declared?: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  if (declared === undefined || declared.size === 0) return byReference(text, decodeHTMLStrict)
  return byReference(text, (part) => decodeDeclared(part, declared))
}

function decodeDeclared(text: string, declared: ReadonlyMap<string, string>): string {
  return text
    .split('&')
    .map((part, index) => {
      if (index === 0) return part
      const end = part.indexOf(';')
      const value = end > 0 && end <= 40 ? declared.get(part.slice(0, end)) : undefined
      return value === undefined ? decodeHTMLStrict(`&${part}`) : value + part.slice(end + 1)
    })
    .join('')
}

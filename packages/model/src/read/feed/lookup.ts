/** Finding elements by name and namespace, and what they hold as text or as HTML. */
import { plainTextOf } from '../pieces'
import { elementsOf, escapeHtml, innerHtml, oneLine, textOf, type XmlElement } from '../xml/node'
import { decodeBase64 } from './base64'

/** The children with one of these names, best name first. */
export function all(element: XmlElement, names: readonly string[]): XmlElement[] {
  const children = elementsOf(element)
  return names.flatMap((name) => {
    const colon = name.indexOf(':')
    if (colon >= 0) {
      const [space, local] = [name.slice(0, colon), name.slice(colon + 1)]
      return children.filter((child) => child.name === local && child.space === space)
    }
    const own = children.filter((child) => child.name === name && child.space === '')
    return [...own, ...children.filter((child) => child.name === name && child.space === 'atom')]
  })
}

/** The first of these elements that says something, as plain text on one line. */
export function lineIn(element: XmlElement, names: readonly string[]): string | undefined {
  for (const found of all(element, names)) {
    const line = plainOf(found)
    if (line !== '') return line
  }
  return undefined
}

/** Plain text. What is declared to be text is taken as it is; RSS declares nothing, and may be HTML. */
export function plainOf(element: XmlElement): string {
  return kindOf(element) === 'text' ? oneLine(contentOf(element)) : plainTextOf(markupOf(element))
}

/** HTML. */
export function markupOf(element: XmlElement): string {
  const kind = kindOf(element)
  if (kind === 'markup') return innerHtml(element)
  const value = contentOf(element)
  return kind === 'text' ? escapeHtml(value) : value
}

/** `markup`: elements of the document; `html`: HTML as text; `text`. */
function kindOf(element: XmlElement): 'markup' | 'html' | 'text' {
  const type = typeOf(element)
  if (elementsOf(element).length > 0) return 'markup'
  if (type === 'xhtml' || type === 'application/xhtml+xml')
    return element.attributes.get('mode') === 'escaped' ? 'html' : 'markup'
  if (type === 'html' || type.includes('html')) return 'html'
  if (type === 'text' || type === 'text/plain') return 'text'
  // Atom says text where it says nothing; RSS has no types, and HTML in everything.
  return element.space === 'atom' &&
    element.name !== 'content' &&
    element.attributes.get('mode') !== 'escaped'
    ? 'text'
    : 'html'
}

function contentOf(element: XmlElement): string {
  const text = textOf(element)
  if (element.attributes.get('mode')?.toLowerCase() === 'base64') return decodeBase64(text) ?? text
  const type = typeOf(element)
  const media =
    type.includes('/') && !type.startsWith('text/') && !/(?:\+|\/)xml$/.test(type) && !type.includes('html')
  return element.space === 'atom' && media ? (decodeBase64(text) ?? text) : text
}

const typeOf = (element: XmlElement) => (element.attributes.get('type') ?? '').trim().toLowerCase()

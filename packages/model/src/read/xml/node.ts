/** XML as far as readers of news need it. */

export interface XmlElement {
  /** Local name, in lower case: feeds in the wild write `pubdate`, and no format has two names that differ in case. */
  name: string
  /** The namespace by its usual prefix (`namespaces.json`), '' for the root's own, `?` for one that is not known. */
  space: string
  /** By local name in lower case; `xml:lang` and the like keep their prefix. */
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
}

/** The child elements, in order. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first child of this name, in the namespace if one is given. */
export function childOf(
  element: XmlElement | undefined,
  name: string,
  space?: string,
): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement =>
      typeof child !== 'string' && child.name === name && (space === undefined || child.space === space),
  )
}

/** All children of this name, whatever their namespace. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name)
}

/** Follows names downwards: `at(item, 'contentmeta', 'headline')`. */
export function at(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => childOf(found, name), element)
}

/** Every element below, in the order of the document; depth is bounded by `parseXml`. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* descendants(child)
  }
}

/** The first element of one of these names, the given one included. */
export function find(element: XmlElement, ...names: string[]): XmlElement | undefined {
  if (names.includes(element.name)) return element
  for (const below of descendants(element)) if (names.includes(below.name)) return below
  return undefined
}

/** All text below, white space as written. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  const parts: string[] = []
  collect(element, parts)
  return parts.join('')
}

function collect({ children }: XmlElement, parts: string[]): void {
  for (const child of children) {
    if (typeof child === 'string') parts.push(child)
    else collect(child, parts)
  }
}

/** All text below on one line, or undefined where there is none. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  return oneLine(textOf(element)) || undefined
}

/** Runs of white space to one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Z}\u0085\u200b\ufeff]+/gu, ' ').trim()
}

/** The inside of an element as HTML: elements by their local names, text escaped. */
export function innerHtml(element: XmlElement): string {
  const parts: string[] = []
  write(element, parts)
  return parts.join('')
}

function write({ children }: XmlElement, parts: string[]): void {
  for (const child of children) {
    if (typeof child === 'string') parts.push(escapeHtml(child))
    else {
      const kept = ['href', 'src', 'alt', 'class'].flatMap((name) => {
        const value = child.attributes.get(name)
        return value === undefined ? [] : ` ${name}="${escapeHtml(value)}"`
      })
      parts.push(`<${child.name}${kept.join('')}>`)
      write(child, parts)
      if (!empty.has(child.name)) parts.push(`</${child.name}>`)
    }
  }
}

const empty = new Set(['br', 'hr', 'img', 'wbr', 'col'])

/** Text so that an HTML reader gives it back. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

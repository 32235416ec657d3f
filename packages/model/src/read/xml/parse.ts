/** A lenient XML parser: a tree from htmlparser2's tokens, whatever is broken in the text. Linear in its length. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Warning } from '../../record'
import { withPunctuation } from '../charset/windows'
import { declaredEntity, decodeEntities } from './entities'
import { Scope } from './namespaces'
import type { XmlElement } from './node'

/** Deeper elements are not built; their text goes to the deepest that is. */
const deepest = 128
/** With more tags open than this an opening tag is passed over: nobody writes it, and each costs memory. */
const mostOpen = 10_000
/** No more elements are read: the longest feeds have a tenth of it, and each costs a hundred bytes or more. */
const mostElements = 2_000_000
/** Names of elements that are kept once for all of them. */
const mostNames = 1000

export interface ParsedXml {
  /** Holds the elements at the top: one, in a well-formed document. */
  root: XmlElement
  warnings: Warning[]
}

/**
 * Never throws. A closing tag that opens nothing is passed over, and one that skips others closes them.
 * `closes(name, open)` says whether an opening tag ends the element it stands in: `<link>` within `<title>`.
 */
export function parseXml(source: string, closes: Closes = () => false): ParsedXml {
  const builder = new Builder(source, closes, () => tokenizer.pause())
  const tokenizer: Tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder)
  tokenizer.write(source)
  tokenizer.end()
  return builder.finish()
}

/** Whether an opening tag ends the element it stands in; `isOpen` tells whether a tag is open anywhere. */
type Closes = (name: string, open: XmlElement, isOpen: (tag: string) => boolean) => boolean

interface Open {
  /** As written, to be found by its closing tag. */
  tag: string
  element: XmlElement
  entered: string[]
}

class Builder implements TokenizerCallbacks {
  private readonly root: XmlElement = { name: '', space: '', attributes: new Map(), children: [] }
  private readonly open: Open[] = []
  /** How many elements of each tag are open. */
  private readonly counts = new Map<string, number>()
  private readonly scope = new Scope()
  private readonly entities = new Map<string, string>()
  private tag = ''
  private attributes = new Map<string, string>()
  private attribute = ''
  private value = ''
  private text: string[] = []
  private elements = 0
  private readonly names = new Map<string, string>()
  private deep = false
  private long = false
  private broken = false

  constructor(
    private readonly source: string,
    private readonly closes: Closes,
    private readonly stop: () => void,
  ) {}

  finish(): ParsedXml {
    this.flush()
    const warnings: Warning[] = []
    if (this.broken || (this.open.length > 0 && !this.long))
      warnings.push({
        code: 'broken-markup',
        message: 'Tags are not opened and closed in order; they were mended.',
      })
    if (this.deep)
      warnings.push({
        code: 'too-deep',
        message: `Elements are nested more than ${deepest} deep; the nesting below that was dropped.`,
      })
    if (this.long)
      warnings.push({
        code: 'too-long',
        message: 'The document holds more than two million elements; the rest was not read.',
      })
    return { root: this.root, warnings }
  }

  ontext(start: number, end: number): void {
    // a closing tag that the document ends in: the tokenizer takes what is left of it for text from -1 on
    if (start >= 0) this.text.push(decodeEntities(this.source.slice(start, end), this.entities))
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.text.push(this.source.slice(start, end - endOffset))
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end)
    if (this.attributes.size > 0) this.attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase()
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end)
  }

  onattribend(): void {
    if (!this.attributes.has(this.attribute))
      this.attributes.set(this.attribute, decodeEntities(this.value, this.entities))
  }

  onopentagend(): void {
    this.enter()
  }

  onselfclosingtag(): void {
    if (this.enter()) this.pop()
  }

  onclosetag(start: number, end: number): void {
    this.flush()
    const tag = this.source.slice(start, end)
    if (!this.counts.get(tag)) {
      this.broken = true
      return
    }
    while (this.open.at(-1)!.tag !== tag) {
      this.broken = true
      this.pop()
    }
    this.pop()
  }

  ondeclaration(start: number, end: number): void {
    // The tokenizer ends a document type at the first `>`, which is that of the first entity declared in it; those after
    // it come by themselves, without their `<!`.
    const declaration = this.source.slice(Math.max(start - 1, end - 200), end)
    const at = declaration.lastIndexOf('!ENTITY')
    const entity = at < 0 || this.entities.size >= 500 ? undefined : declaredEntity(declaration.slice(at))
    if (entity && !this.entities.has(entity[0])) this.entities.set(...entity)
  }

  onprocessinginstruction(): void {}
  oncomment(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  /** Whether the element is taken. */
  private enter(): boolean {
    this.flush()
    if (this.open.length >= mostOpen) return false
    if (this.elements >= mostElements) {
      this.long = true
      this.stop()
      return false
    }
    this.elements++
    const name = this.nameOf(this.tag)
    while (this.open.length > 0 && this.closes(name, this.open.at(-1)!.element, this.isOpen)) {
      this.broken = true
      this.pop()
    }
    const entered = this.scope.enter(this.attributes)
    const space = this.scope.spaceOf(prefixOf(this.tag))
    const element: XmlElement = { name, space, attributes: plain(this.attributes), children: [] }
    if (this.open.length >= deepest) this.deep = true
    else append(this.parent, element)
    this.open.push({ tag: this.tag, element: this.open.length >= deepest ? this.parent : element, entered })
    this.counts.set(this.tag, (this.counts.get(this.tag) ?? 0) + 1)
    return true
  }

  private readonly isOpen = (tag: string) => (this.counts.get(tag) ?? 0) > 0

  /** The local name; the same string for all elements that are called so. */
  private nameOf(tag: string): string {
    const known = this.names.get(tag)
    if (known !== undefined) return known
    const name = localOf(tag)
    if (this.names.size < mostNames) this.names.set(tag, name)
    return name
  }

  private get parent(): XmlElement {
    return this.open.at(-1)?.element ?? this.root
  }

  private pop(): void {
    const { tag, entered } = this.open.pop()!
    this.counts.set(tag, this.counts.get(tag)! - 1)
    this.scope.leave(entered)
  }

  private flush(): void {
    if (this.text.length === 0) return
    // Text outside all elements is no part of the document.
    if (this.open.length > 0) append(this.parent, withPunctuation(this.text.join('')))
    this.text = []
  }
}

/** An array that grows from nothing has room for 17 at once; most elements hold one thing, and there may be millions. */
function append(parent: XmlElement, child: XmlElement | string): void {
  if (parent.children.length === 0) parent.children = [child]
  else parent.children.push(child)
}

const none: ReadonlyMap<string, string> = new Map()
const localOf = (tag: string) => tag.slice(tag.lastIndexOf(':') + 1).toLowerCase()
const prefixOf = (tag: string) => tag.slice(0, Math.max(tag.indexOf(':'), 0)).toLowerCase()

/** Attributes by local name, but for `xml:…`; what has no prefix goes before what has one. */
function plain(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  // Most elements have none, and there may be millions.
  if (attributes.size === 0) return none
  const named = new Map<string, string>()
  for (const [name, value] of attributes)
    if (!name.includes(':') || name.startsWith('xml:')) named.set(name, value)
  for (const [name, value] of attributes)
    if (name.includes(':') && !named.has(localOf(name))) named.set(localOf(name), value)
  return named
}

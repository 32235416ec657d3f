import { Tokenizer } from 'htmlparser2'
import { blockTags, closedBy, voidTags } from './elements'

/** The tag of a text node. */
export const textTag = '#text'

/**
 * A page as columns, in document order: node `i` has the tag `tags[i]`, its parent is `parents[i]`, and its content is
 * the nodes `i + 1 … ends[i] - 1`. Node 0 is the page itself.
 */
export interface Tree {
  /** The page as it was given, cut to the bound. */
  source: string
  tags: string[]
  parents: number[]
  ends: number[]
  /** Attributes of an element, where it has any that something asks for. */
  attributes: (Attributes | undefined)[]
  /** Where a node begins in the source, and where a text node ends. */
  starts: number[]
  stops: number[]
  /** What a text node says where that is not what the source says: `&` for `&amp;`. */
  values: (string | undefined)[]
  /** Some elements were nested deeper than the bound; they count as content of the last one within it. */
  tooDeep: boolean
}

/** What is asked of elements; their other attributes are not kept. */
const attributeNames = [
  'class',
  'content',
  'data-component',
  'datetime',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'rel',
  'role',
  'style',
  'type',
  'xml:lang',
] as const

type AttributeName = (typeof attributeNames)[number]
export type Attributes = Partial<Record<AttributeName, string>>

const known = new Map<string, AttributeName>(attributeNames.map((name) => [name, name]))

/**
 * Of `<a href="/x">` with nothing else: one for all, since where a link leads is asked of `<link>` only, and a page may
 * have a million of them.
 */
const linkAlone: Attributes = { href: '' }

/** How deep elements may be nested; browsers stop at 512. */
const maxDepth = 256

/** Reads any string as a page: every tag is forgiven. Linear in the length of the source. */
export function treeOf(source: string): Tree {
  const builder = new Builder(source)
  const tokenizer = new Tokenizer({}, builder)
  tokenizer.write(source)
  tokenizer.end()
  return builder.finish()
}

/** The text in an element as it stands, up to a bound; `gap` goes where an element in it begins or ends. */
export function textIn(tree: Tree, node: number, gap = '', longest = 4000): string {
  const { tags, ends, values, source, starts, stops } = tree
  let text = ''
  for (let at = node; at < ends[node]! && text.length < longest; at++) {
    if (tags[at] !== textTag) text += gap
    else text += (tags[at - 1] === textTag ? '' : gap) + (values[at] ?? source.slice(starts[at], stops[at]))
  }
  return text.slice(0, longest)
}

const tableTags = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'body', 'html'])

class Builder {
  private readonly tags: string[] = []
  private readonly parents: number[] = []
  private readonly ends: number[] = []
  private readonly allAttributes: (Attributes | undefined)[] = []
  private readonly starts: number[] = []
  private readonly stops: number[] = []
  private readonly values: (string | undefined)[] = []
  private readonly stack: number[] = []
  /** How many elements of each tag are open: a closing tag without its opening one costs nothing. */
  private readonly open = new Map<string, number>()
  /** Elements open beyond the bound. */
  private beyond = 0
  private tooDeep = false
  private tag = ''
  private tagStart = 0
  private attribute: AttributeName | undefined
  private value = ''
  private attributes: Attributes | undefined

  constructor(private readonly source: string) {
    this.stack.push(this.add('#page', 0, source.length))
  }

  finish(): Tree {
    while (this.stack.length > 0) this.pop()
    return {
      source: this.source,
      tags: this.tags,
      parents: this.parents,
      ends: this.ends,
      attributes: this.allAttributes,
      starts: this.starts,
      stops: this.stops,
      values: this.values,
      tooDeep: this.tooDeep,
    }
  }

  ontext(start: number, end: number): void {
    // a closing tag that the page ends in: the tokenizer takes what is left of it for text from -1 on
    if (end > start && start >= 0) this.add(textTag, start, end)
  }
  ontextentity(codePoint: number, end: number): void {
    // The tokenizer tells where an entity ends; no entity holds a second ampersand.
    const start = this.source.lastIndexOf('&', end - 1)
    this.add(textTag, start, end, undefined, String.fromCodePoint(codePoint))
  }
  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase()
    this.tagStart = start - 1
    this.attributes = undefined
  }
  onattribname(start: number, end: number): void {
    this.attribute = known.get(this.source.slice(start, end).toLowerCase())
    this.value = ''
  }
  onattribdata(start: number, end: number): void {
    if (this.attribute !== undefined) this.value += this.source.slice(start, end)
  }
  onattribentity(codePoint: number): void {
    if (this.attribute !== undefined) this.value += String.fromCodePoint(codePoint)
  }
  onattribend(): void {
    const { attribute } = this
    if (attribute === undefined) return
    if (attribute === 'href' && this.tag === 'a' && this.attributes === undefined) this.attributes = linkAlone
    else {
      if (this.attributes === undefined) this.attributes = {}
      else if (this.attributes === linkAlone) this.attributes = { href: '' }
      this.attributes[attribute] ??= this.value
    }
  }
  onopentagend(end: number): void {
    this.element(end)
  }
  onselfclosingtag(end: number): void {
    this.element(end)
    // In HTML the slash means nothing; in the drawings and feeds that pages embed it closes.
    if (this.tag === 'path' || this.tag.includes(':')) this.close(this.tag)
  }
  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end).toLowerCase()
    if (tag === 'br') this.add('br', start - 2, end + 1)
    else this.close(tag)
  }
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private element(end: number): void {
    const { tag } = this
    this.imply(tag)
    if (voidTags.has(tag)) {
      this.add(tag, this.tagStart, end + 1, this.attributes)
    } else if (this.stack.length >= maxDepth) {
      this.beyond++
      this.tooDeep = true
    } else {
      this.stack.push(this.add(tag, this.tagStart, end + 1, this.attributes))
      this.open.set(tag, (this.open.get(tag) ?? 0) + 1)
    }
  }

  /** Closes what this tag may not stand in: a paragraph holds no block, a list item no other of its list. */
  private imply(tag: string): void {
    if (blockTags.has(tag) && (this.open.get('p') ?? 0) > 0) this.closeWithin('p')
    const closes = closedBy[tag]
    if (closes === undefined) return
    while (closes.has(this.tags[this.stack.at(-1)!]!)) this.pop()
  }

  private closeWithin(tag: string): void {
    const { tags } = this
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = tags[this.stack[at]!]!
      if (open === tag) {
        while (this.stack.length > at) this.pop()
        return
      }
      if (blockTags.has(open)) return
    }
  }

  private close(tag: string): void {
    if (this.beyond > 0) {
      this.beyond--
      return
    }
    if ((this.open.get(tag) ?? 0) === 0) return
    const inline = !blockTags.has(tag)
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.tags[this.stack[at]!]!
      if (open === tag) {
        while (this.stack.length > at) this.pop()
        return
      }
      // `<div><b></div></b>`, `<td></div></td>`: what was closed in the wrong place stays open
      if (inline ? blockTags.has(open) : open === 'td' && !tableTags.has(tag)) return
    }
  }

  private pop(): void {
    const node = this.stack.pop()!
    const { tags, ends, open } = this
    ends[node] = tags.length
    if (node > 0) open.set(tags[node]!, open.get(tags[node]!)! - 1)
  }

  /** Adds a node to the innermost open element, and gives its number. */
  private add(tag: string, start: number, end: number, attributes?: Attributes, value?: string): number {
    const node = this.tags.length
    this.tags.push(tag)
    this.parents.push(this.stack.at(-1) ?? -1)
    this.ends.push(node + 1)
    this.allAttributes.push(attributes)
    this.starts.push(start)
    this.stops.push(end)
    this.values.push(value)
    return node
  }
}

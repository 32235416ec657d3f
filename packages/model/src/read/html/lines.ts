import { isSpaceAt } from '../../text/chars'
import { addStretch, emptyMap, type SourceMap, sliceMap } from '../../text/source-map'
import { blockTags, mutedTags } from './elements'
import { type Looks, looksOf, sameLooks } from './looks'
import { type Attributes, type Tree, textTag } from './tree'

/** The text between two places where the layout begins a new line. */
export interface Line {
  /** The innermost block element that it stands in. */
  node: number
  /** White space collapsed, none around it; `<br>` is a line break. */
  text: string
  /** Where its text begins in the text of all lines, which is what the map of the lines is of. */
  at: number
  /** Characters in links. */
  linked: number
  looks: Looks
  /** It belongs to another article, or to what the page says of itself. */
  beside: boolean
}

/** The lines of a page, and one map of them all: a page has up to a million lines, and a map each is many times as much to keep. */
export interface Lines {
  lines: Line[]
  /** From the text of all lines, one below the other, to the page. */
  map: SourceMap
}

/** From the line's text to the page. */
export function mapOf({ at, text }: Line, { map }: Pick<Lines, 'map'>): SourceMap {
  return sliceMap(map, at, at + text.length)
}

/** The element that the line stands in, and what it says about it. */
interface Around {
  end: number
  block: number
  looks: Looks
  /** The looks of the block. */
  line: Looks
  link: boolean
  breaks: boolean
}

/**
 * All lines of a page that a reader would see, in order. `shares` is how much of the text each element holds;
 * `headline` the heading of the article, whose surroundings are not beside it whatever they are called.
 */
export function linesOf(tree: Tree, shares: Float64Array, headline: number): Lines {
  const { tags, ends, attributes } = tree
  const cutter = new Cutter(tree)
  const open: Around[] = []
  let around: Around = { end: ends[0]!, block: 0, looks: {}, line: {}, link: false, breaks: false }
  for (let node = 1; node < tags.length; ) {
    while (node >= around.end && open.length > 0) {
      if (around.breaks) cutter.end()
      around = open.pop()!
    }
    const tag = tags[node]!
    const breaks = blockTags.has(tag)
    if (tag === textTag) cutter.add(node, around)
    else if (tag === 'br') cutter.break()
    else {
      if (breaks) cutter.end()
      if (isMuted(tag, attributes[node]) && shares[node]! < 0.5) {
        node = ends[node]!
        continue
      }
      if (ends[node]! > node + 1) {
        open.push(around)
        const share = node <= headline && headline < ends[node]! ? 1 : shares[node]!
        const looks = looksOf(tag, attributes[node], around.looks, share)
        around = {
          end: ends[node]!,
          block: breaks ? node : around.block,
          looks,
          line: breaks ? looks : around.line,
          link: around.link || (tag === 'a' && attributes[node]?.href !== undefined),
          breaks,
        }
      }
    }
    node++
  }
  return cutter.finish()
}

function isMuted(tag: string, attributes: Attributes | undefined): boolean {
  if (mutedTags.has(tag)) return true
  if (attributes === undefined) return false
  const { style, hidden } = attributes
  if (hidden !== undefined) return true
  return style !== undefined && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style)
}

/** What elements within a line may say of it. */
const spanNames = ['beside', 'byline', 'caption', 'time'] as const

/** So many pieces of a line are put together at once. */
const mostWords = 256

/** Collects text until its line ends. */
class Cutter {
  private readonly lines: Line[] = []
  private readonly map = emptyMap()
  /** Where the next line begins in the text of all. */
  private next = 0
  private line: Line | undefined
  /** The words of the line that are not in its text yet, and how long it is with them. */
  private words: string[] = []
  private length = 0
  /** What stands between the words before and those that come. */
  private gap = ''
  private breaks = 0
  /** How many characters of the line are in elements that are called so. */
  private readonly named = { beside: 0, byline: 0, caption: 0, time: 0 }

  constructor(private readonly tree: Tree) {}

  finish(): Lines {
    this.end()
    return { lines: this.lines, map: this.map }
  }

  /** Adds a text node word by word. Words with one plain blank between them go together. */
  add(node: number, around: Around): void {
    const { source, starts, stops, values } = this.tree
    const start = starts[node]!
    const value = values[node]
    const text = value ?? source.slice(start, stops[node]!)
    for (let from = 0; from < text.length; ) {
      if (isSpaceAt(text, from)) {
        if (this.gap === '') this.gap = ' '
        from++
        continue
      }
      if (text[from] === '\0') {
        // HTML drops it
        from++
        continue
      }
      const to = wordsEnd(text, from)
      const line = this.open(around)
      const at = line.at + this.length
      this.put(text.slice(from, to))
      const taken =
        value === undefined ? { start: start + from, end: start + to } : { start, end: stops[node]! }
      addStretch(this.map, { start: at, end: at + to - from }, taken)
      if (around.link) line.linked += to - from
      for (const name of spanNames) if (around.looks[name]) this.named[name] += to - from
      from = to
    }
  }

  /** `<br>`: one goes on with the paragraph, two end it. */
  break(): void {
    this.breaks++
    if (this.breaks > 1) this.end()
    else this.gap = '\n'
  }

  end(): void {
    const { line } = this
    if (line !== undefined) {
      line.text += this.words.join('')
      this.words.length = 0
      // a credit in a paragraph does not make a caption of it; one that is all of it does
      for (const name of spanNames) {
        if (this.named[name] >= line.text.length * 0.7 && !line.looks[name])
          line.looks = { ...line.looks, [name]: true }
        this.named[name] = 0
      }
      line.beside = line.looks.beside ?? false
      // a list's items look alike, and all lines are kept
      const before = this.lines.at(-1)?.looks
      if (before !== undefined && sameLooks(before, line.looks)) line.looks = before
      this.lines.push(line)
      // one character for the line's end: what two lines say never becomes one stretch
      this.next = line.at + line.text.length + 1
    }
    this.line = undefined
    this.gap = ''
    this.breaks = 0
  }

  /** Each `+=` alone would keep the words and what they are put behind: a page may have a million of them in one line. */
  private put(words: string): void {
    this.words.push(words)
    this.length += words.length
    if (this.words.length < mostWords) return
    this.line!.text += this.words.join('')
    this.words.length = 0
  }

  private open({ block, line: looks }: Around): Line {
    if (this.line === undefined) {
      this.line = { node: block, text: '', at: this.next, linked: 0, looks, beside: false }
      this.length = 0
    } else if (this.gap !== '') this.put(this.gap)
    this.gap = ''
    this.breaks = 0
    return this.line
  }
}

function wordsEnd(text: string, from: number): number {
  let to = from + 1
  while (to < text.length) {
    if (text[to] === '\0') break
    const blank = isSpaceAt(text, to)
    if (blank && (text[to] !== ' ' || to + 1 >= text.length || isSpaceAt(text, to + 1))) break
    to++
  }
  return to
}

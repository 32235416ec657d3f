/**
 * A fragment of HTML, as feeds and newsroom formats carry it, to pieces. It is all content: nothing is left out but
 * what is no text. A stray tag costs nothing; time is linear and nesting is counted, not built.
 */

import { decodeHTML } from 'entities'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { BlockKind } from '../../record/article'
import type { Part } from '../layout'
import { linesOf, paragraphsOf } from '../text/lines'
import { byReference } from '../xml/by-reference'
import { oneLine } from '../xml/node'

/** The blocks of a fragment in order. Headings of any level are `heading`; what stands in no block is a paragraph. */
export function fragmentPieces(source: string): Part[] {
  const reader = new FragmentReader(source)
  const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: true }, reader)
  tokenizer.write(source)
  tokenizer.end()
  return reader.finish()
}

/** The fragment on one line: what a title or a caption says, whether it came as text or as HTML. */
export function plainTextOf(source: string): string {
  // Without a `>` nothing in it is a tag: "1 < 2", "AT&amp;T".
  if (!source.includes('>')) return oneLine(byReference(source, decodeHTML))
  return fragmentPieces(source)
    .map(({ text }) => text)
    .join(' ')
}

/** A text of which nothing says whether it is HTML: it is where it has a tag. */
export function textPieces(text: string): Part[] {
  return /<\/?[a-z][^<>]{0,200}>/i.test(text) ? fragmentPieces(text) : plainPieces(text)
}

/** Plain text: a paragraph to a line, or to a gap where the lines were wrapped. */
export function plainPieces(text: string): Part[] {
  return paragraphsOf(text, linesOf(text)).flatMap(({ start, end }) => {
    const one = oneLine(text.slice(start, end))
    return one === '' ? [] : [{ kind: 'paragraph' as const, text: one }]
  })
}

/** What a tag makes of the text in it. */
const kinds: Readonly<Record<string, BlockKind>> = {
  blockquote: 'blockquote',
  caption: 'caption',
  figcaption: 'caption',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  bq: 'blockquote',
  hl2: 'heading',
  'media-caption': 'caption',
  dd: 'listItem',
  dt: 'listItem',
  li: 'listItem',
}
const inlineNames =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark math mi mn mo mrow nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img person org location chron event function money num object.title virtloc copyrite classifier em lang pronounce'
const inline: ReadonlySet<string> = new Set(inlineNames.split(' '))
/** What they hold is no text. */
const silent: ReadonlySet<string> = new Set(
  'script style template noscript iframe svg head title textarea select button audio video canvas frameset noframes xml media-producer media-metadata media-object'.split(
    ' ',
  ),
)
/** Where they never end, what follows is no text either: it is cut within the code. */
const code: ReadonlySet<string> = new Set(['script', 'style'])
/** They never have an end. */
const empty: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
)

class FragmentReader implements TokenizerCallbacks {
  private readonly pieces: Part[] = []
  private readonly open = new Map<string, number>()
  private text: string[] = []
  private name = ''
  /** What is open and holds no text, and how many pieces stand before it. */
  private readonly muted: { name: string; before: number }[] = []
  private breaks = 0

  constructor(private readonly source: string) {}

  finish(): Part[] {
    this.flush()
    const last = this.muted.at(-1)
    if (last !== undefined && code.has(last.name)) this.pieces.length = last.before
    return this.pieces
  }

  ontext(start: number, end: number): void {
    const text = byReference(this.source.slice(start, end), decodeHTML)
    if (this.breaks > 0 && text.trim() !== '') this.breaks = 0
    this.text.push(text)
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.text.push(this.source.slice(start, end - endOffset))
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase()
  }

  onopentagend(): void {
    this.enter(this.name, false)
  }

  onselfclosingtag(): void {
    this.enter(this.name, true)
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase()
    const count = this.open.get(name) ?? 0
    if (count === 0) return
    if (!inline.has(name)) this.flush()
    if (silent.has(name)) this.mute(name)
    else this.open.set(name, count - 1)
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  private enter(name: string, closed: boolean): void {
    if (name === 'br') {
      // One break is a blank, two are a new paragraph.
      this.breaks++
      if (this.breaks > 1) this.flush()
      else this.text.push(' ')
      return
    }
    if (!inline.has(name)) this.flush()
    if (closed || empty.has(name)) return
    this.open.set(name, (this.open.get(name) ?? 0) + 1)
    if (silent.has(name)) this.muted.push({ name, before: this.pieces.length })
  }

  /**
   * What holds no text has ended: what was read in it is taken away, and what opened in it has ended, too. Where it never
   * ends, its words are kept: `<button>Share<p>Per Dahl said yes.</p>`.
   */
  private mute(name: string): void {
    let last: { name: string; before: number }
    do {
      last = this.muted.pop()!
      this.open.set(last.name, this.open.get(last.name)! - 1)
    } while (last.name !== name)
    this.pieces.length = last.before
  }

  private flush(): void {
    const text = oneLine(this.text.join(''))
    this.text = []
    this.breaks = 0
    if (text === '') return
    const names = Object.keys(kinds).filter((name) => this.open.get(name))
    const kind =
      names.map((name) => kinds[name]!).find((one) => one !== 'blockquote') ??
      (names.length > 0 ? 'blockquote' : 'paragraph')
    this.pieces.push({ kind, text })
  }
}

import type { Article, Block, BlockKind, Quote, Span } from '@news/model'
import { cut } from './segments'
import { stack } from './stack'

/** What a stretch of text is to a quote. */
export type Part = 'content' | 'cue' | 'source' | 'via' | 'to'

/** A span of a quote that knows whose it is and what it is there for. */
export interface Tag extends Span {
  quote: Quote
  part: Part
  /** How many other quotes lie inside this stretch of content, one in another. */
  level: number
}

/** A quote that goes on after something came between. */
export interface Resumption {
  quote: Quote
  /** True where words came between, false where only the paragraph ended. */
  afterWords: boolean
}

/** A piece of text to draw, with the quotes that begin, go on or end at it. */
export interface Piece extends Span {
  text: string
  kind: BlockKind
  /** Innermost last. */
  tags: readonly Tag[]
  /** Quotes whose content begins here. */
  opens: readonly Quote[]
  /** Quotes that were interrupted and go on here. */
  resumes: readonly Resumption[]
  /** Quotes whose content, or a part of it, ends here. */
  closes: readonly Quote[]
}

/** A block of the page: usually one block of the article, two where a dateline runs into its paragraph. */
export interface Paragraph extends Span {
  kind: BlockKind
  pieces: readonly Piece[]
  /** True where a paragraph that is too long to draw at once goes on. */
  goesOn?: boolean
}

/** Lays an article out as paragraphs of flat pieces. White space between blocks is left to the style sheet. */
export function layout(article: Article): Paragraph[] {
  const { text, blocks } = article
  const edges = blocks.flatMap(({ start, end }) => [start, end])
  const segments = cut(text.length, article.quotes.flatMap(tagsOf), edges)
  for (const [tag, level] of stack(segments)) tag.level = level
  let next = 0
  const paragraphs: Paragraph[] = []
  for (const block of blocks) {
    while (next < segments.length && segments[next]!.start < block.start) next++
    const pieces: Piece[] = []
    for (; next < segments.length && segments[next]!.end <= block.end; next++) {
      const { start, end, over } = segments[next]!
      pieces.push({
        start,
        end,
        text: text.slice(start, end),
        kind: block.kind,
        tags: over,
        ...turns(text, start, end, over),
      })
    }
    const before = paragraphs.at(-1)
    if (before && runsInto(text, before, block)) {
      const [start, end] = [before.end, block.start]
      const gap = { ...blank, start, end, text: text.slice(start, end), kind: block.kind }
      paragraphs[paragraphs.length - 1] = {
        start: before.start,
        end: block.end,
        kind: block.kind,
        pieces: [...before.pieces, gap, ...pieces],
      }
    } else paragraphs.push({ start: block.start, end: block.end, kind: block.kind, pieces })
  }
  return paragraphs
}

const blank = { tags: [], opens: [], resumes: [], closes: [] }

function tagsOf(quote: Quote): Tag[] {
  const tag = (part: Part) => (span: Span) => ({ start: span.start, end: span.end, quote, part, level: 0 })
  return [
    ...quote.content.map(tag('content')),
    ...quote.cue.map(tag('cue')),
    ...quote.source.map(tag('source')),
    ...(quote.via ?? []).map(tag('via')),
    ...(quote.to ?? []).map(tag('to')),
  ]
}

function turns(text: string, start: number, end: number, over: readonly Tag[]) {
  const content = over.filter(({ part }) => part === 'content')
  const starting = content.filter((tag) => tag.start === start)
  const isFirst = (tag: Tag) => tag.quote.content[0]?.start === start
  return {
    opens: starting.filter(isFirst).map(({ quote }) => quote),
    resumes: starting
      .filter((tag) => !isFirst(tag))
      .map(({ quote }) => ({ quote, afterWords: wordsBefore(text, quote, start) })),
    closes: content.filter((tag) => tag.end === end).map(({ quote }) => quote),
  }
}

/** Whether words stand between the part of a quote that begins at `start` and the part before it. */
function wordsBefore(text: string, { content }: Quote, start: number): boolean {
  const before = content.findLast((span) => span.end <= start)
  return before !== undefined && text.slice(before.end, start).trim() !== ''
}

/** `COPENHAGEN (Nordic Wire) - Norwegian Transport Minister …`: the dateline stands on the paragraph's own line. */
function runsInto(text: string, before: Paragraph, block: Block): boolean {
  return before.kind === 'dateline' && !text.slice(before.end, block.start).includes('\n')
}

import type { Article, Block } from '../../record/article'
import type { Span } from '../../record/span'
import { firstFrom } from '../../text/sorted'

/** A stretch of a block with no edge of a quote or of a cue inside it. */
export interface Segment extends Span {
  /** The quotes over it, as places in `Article.quotes`, the outermost first. */
  over: number[]
  /** The quotes that begin here. */
  opens: number[]
  /** The quotes that end here. */
  closes: number[]
  cue: boolean
}

/** A part of a quote's content, or a cue. */
interface Part extends Span {
  quote: number
  first: boolean
  last: boolean
  cue: boolean
}

/** Gives the segments of a block; quotes may nest, overlap, and run over blocks. */
export function segmentsIn(article: Article): (block: Block) => Segment[] {
  const over = finderOf(partsOf(article))
  return (block) => {
    const parts = over(block)
    const edges = edgesIn(block, parts)
    let next = 0
    let here: Part[] = []
    return edges.slice(1).map((end, i) => {
      const start = edges[i]!
      here = here.filter((part) => part.end > start)
      while (next < parts.length && parts[next]!.start <= start) here.push(parts[next++]!)
      const contents = here.filter(({ cue }) => !cue)
      return {
        start,
        end,
        over: contents.map(({ quote }) => quote),
        opens: contents.filter((part) => part.first && part.start === start).map(({ quote }) => quote),
        closes: contents.filter((part) => part.last && part.end === end).map(({ quote }) => quote),
        cue: contents.length < here.length,
      }
    })
  }
}

function partsOf({ quotes }: Article): Part[] {
  return quotes
    .flatMap(({ content, cue }, quote) => [
      ...content.map((span, nth) => ({
        ...span,
        quote,
        first: nth === 0,
        last: nth === content.length - 1,
        cue: false,
      })),
      ...cue.map((span) => ({ ...span, quote, first: false, last: false, cue: true })),
    ])
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Finds the parts that lie over a stretch; they are sorted by start. */
function finderOf(parts: readonly Part[]): (span: Span) => Part[] {
  // How far the parts up to each one reach: those that end before a place can be skipped together.
  let reach = 0
  const reaches = parts.map(({ end }) => {
    reach = Math.max(reach, end)
    return reach
  })
  return ({ start, end }) => {
    const found: Part[] = []
    const first = firstFrom(reaches.length, (i) => reaches[i]!, start + 1)
    for (let i = first; i < parts.length && parts[i]!.start < end; i++)
      if (parts[i]!.end > start) found.push(parts[i]!)
    return found
  }
}

function edgesIn({ start, end }: Span, parts: readonly Part[]): number[] {
  const inside = parts.flatMap((part) => [part.start, part.end]).filter((edge) => edge > start && edge < end)
  return [...new Set([start, ...inside, end])].sort((a, b) => a - b)
}

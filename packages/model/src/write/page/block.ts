import type { Article, Block, BlockKind } from '../../record/article'
import { escapeHtml } from './escape'
import { type Segment, segmentsIn } from './segments'
import type { Cast } from './speakers'

/** Writes the blocks of an article as HTML with the quotes in them marked. */
export function blocksOf(article: Article, cast: Cast): (block: Block) => string {
  const segments = segmentsIn(article)
  return (block) => {
    const inner = segments(block)
      .map((segment) => segmentHtml(article.text, segment, cast))
      .join('')
    return elements[block.kind](inner)
  }
}

const elements: Record<BlockKind, (inner: string) => string> = {
  headline: (inner) => `<h1>${inner}</h1>`,
  standfirst: (inner) => `<p class="standfirst">${inner}</p>`,
  teaser: (inner) => `<p class="standfirst">${inner}</p>`,
  paragraph: (inner) => `<p>${inner}</p>`,
  heading: (inner) => `<h2>${inner}</h2>`,
  listItem: (inner) => `<p class="item">${inner}</p>`,
  blockquote: (inner) => `<blockquote><p>${inner}</p></blockquote>`,
  caption: (inner) => `<p class="caption">${inner}</p>`,
  dateline: (inner) => `<p class="credit">${inner}</p>`,
  byline: (inner) => `<p class="credit">${inner}</p>`,
  boilerplate: (inner) => `<p class="furniture">${inner}</p>`,
}

/** `<mark …>words</mark>` in the colour of the innermost quote; after the last words of a quote, the speaker's name. */
function segmentHtml(text: string, { start, end, over, opens, closes, cue }: Segment, cast: Cast): string {
  const words = escapeHtml(text.slice(start, end))
  const inner = cue ? `<span class="cue">${words}</span>` : words
  const quote = over.at(-1)
  if (quote === undefined) return inner
  const { hue } = cast.speakerOf(quote)
  const anchors = opens.map((opened) => `<span id="${cast.anchorOf(opened)}"></span>`).join('')
  const names = closes.map((closed) => nameHtml(closed, cast)).join('')
  return `${anchors}<mark class="hue-${hue}">${inner}${names}</mark>`
}

function nameHtml(quote: number, cast: Cast): string {
  const { anchor, name, hue } = cast.speakerOf(quote)
  return `<a class="who hue-${hue}" href="#${anchor}"><bdi>${escapeHtml(name)}</bdi></a>`
}

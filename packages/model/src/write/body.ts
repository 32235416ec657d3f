import type { Article, Block } from '../record/article'
import type { Span } from '../record/span'
import { firstFrom } from '../text/sorted'

/** The part of an article that formats call its body, and where spans of the article lie in it. */
export interface Body {
  /** The blocks of the body, verbatim, with an empty line between two. */
  text: string
  blocks: readonly Block[]
  /** The same stretch in `text`; nothing for one that is not whole inside a block of the body. */
  spanOf(span: Span): Span | undefined
}

/**
 * The body: every block that has no field of its own in these formats. A headline stays in the body only where
 * the article has no field `headline` that carries it; page furniture never does.
 */
export function bodyOf(article: Article): Body {
  const blocks = article.blocks.filter((block) => !isCarried(block, article))
  const starts: number[] = []
  let length = 0
  for (const { start, end } of blocks) {
    starts.push(length)
    length += end - start + gap.length
  }
  return {
    text: blocks.map(({ start, end }) => article.text.slice(start, end)).join(gap),
    blocks,
    spanOf(span) {
      const at = lastAtOrBefore(blocks, span.start)
      const block = blocks[at]
      if (!block || span.end > block.end) return undefined
      const shift = starts[at]! - block.start
      return { start: span.start + shift, end: span.end + shift }
    },
  }
}

const gap = '\n\n'

function isCarried({ kind, start, end }: Block, article: Article): boolean {
  if (kind === 'boilerplate') return true
  if (kind === 'headline' || kind === 'standfirst' || kind === 'byline')
    return article[kind] === article.text.slice(start, end)
  return kind === 'dateline' && article.dateline !== undefined
}

/** The last block that starts at the offset or before it, or -1. */
function lastAtOrBefore(blocks: readonly Block[], offset: number): number {
  return firstFrom(blocks.length, (i) => blocks[i]!.start, offset + 1) - 1
}

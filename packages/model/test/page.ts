import { html } from '../src/read/html'
import { sourceSpan } from '../src/source-span'
import { parse } from '../src/with-tagger'

/** What a page's expectation holds: the article without ids and records, and its blocks as `kind: text`. */
export function pageOf(source: string): unknown {
  const { articles, warnings } = parse(source, { reader: html })
  const [article] = articles
  const { id: _id, text, blocks, quotes: _quotes, actors: _actors, ...fields } = article!
  return {
    article: fields,
    blocks: blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`),
    // where the first words of each block stand in the page
    source: blocks.map((block) => {
      const span = sourceSpan(article!, { start: block.start, end: Math.min(block.end, block.start + 20) })
      return span === undefined ? null : source.slice(span.start, span.end)
    }),
    warnings: warnings.map(({ code }) => code),
  }
}

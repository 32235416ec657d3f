import type { Block } from '../../record'
import type { Draft } from '../../stage'
import { authorsIn, namesAlone } from '../byline'
import { dateIn } from '../dates'
import { datelineOf } from './dateline'

/** What the blocks say of the article itself. What they don't say stays absent. */
export function metadataOf(text: string, blocks: readonly Block[]): Draft['article'] {
  const article: Draft['article'] = {}
  const first = (kind: Block['kind']) => blocks.find((block) => block.kind === kind)
  const slice = (block: Block | undefined) => block && text.slice(block.start, block.end)
  const headline = slice(first('headline'))
  if (headline !== undefined) article.headline = headline
  const standfirst = slice(first('standfirst'))
  if (standfirst !== undefined) article.standfirst = standfirst
  const byline = slice(first('byline'))
  if (byline !== undefined) {
    article.byline = byline
    const alone = namesAlone(byline)
    const authors = alone.length > 0 ? alone : authorsIn(byline)
    if (authors.length > 0) article.authors = authors
  }
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue
    const published = dateIn(slice(block)!)
    if (published && article.published === undefined) article.published = published
    // The dateline's own block ends with its dash; what it opens is put back for the reading.
    const dateline = published ? undefined : datelineOf(`${slice(block)} .`, true)
    if (dateline && article.dateline === undefined) {
      article.dateline = dateline.place
      if (dateline.agency !== undefined) article.agency = dateline.agency
    }
  }
  return article
}

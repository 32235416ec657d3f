import type { Block } from '../../record'
import type { Draft } from '../../stage'
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
    const authors = authorsIn(byline)
    if (authors.length > 0) article.authors = authors
  }
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue
    const published = dateIn(slice(block)!)
    if (published && article.published === undefined) article.published = published
    // The dateline's own block ends with its dash; what it opens is put back for the reading.
    const dateline = published ? undefined : datelineOf(`${slice(block)} .`)
    if (dateline && article.dateline === undefined) {
      article.dateline = dateline.place
      if (dateline.agency !== undefined) article.agency = dateline.agency
    }
  }
  return article
}

/** `By Ann Lee and Jo Park, Staff Writers` → the two names. Fewer and right beats many and wrong. */
function authorsIn(byline: string): string[] {
  const names = byline
    .slice(2)
    .replace(/^:/, '')
    .split(/,| and | & /)
  const authors: string[] = []
  for (const name of names.map((part) => part.trim())) {
    const words = name.split(/\s+/)
    const looksRight =
      words.length >= 2 &&
      words.length <= 4 &&
      words.every((word) => /^[\p{Lu}][\p{L}.'’-]*$|^(?:de|van|von|al|bin|der|den|la|le|da|di)$/u.test(word))
    if (
      looksRight &&
      !/(?:Writer|Writers|Editor|Editors|Correspondent|Reporter|Staff|News|Press|Times|Post)$/.test(name)
    )
      authors.push(name)
  }
  return authors
}

import { type Article, type AsyncAttributor, type Draft, parse } from '@news/model'

/**
 * Reads an article again from its record, with something else to find the quotes: the same as if what it came from had
 * been read with that, as a record keeps all that its reader could tell.
 */
export async function again(article: Article, attribution: AsyncAttributor): Promise<Article> {
  const { text, blocks, quotes: _quotes, actors: _actors, ...about } = article
  const draft: Draft = { article: about, text, blocks, warnings: [] }
  const { articles } = await parse('', { reader: () => [draft], attribution })
  return articles[0]!
}

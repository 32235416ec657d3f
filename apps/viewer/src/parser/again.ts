import { type Article, type AsyncAttributor, parse } from '@news/model'
import { readerOfRecord } from '@news/model/any'

/** Reads an article again from its record, with something else to find the quotes: the same as if its source had been read with that. */
export async function again(article: Article, attribution: AsyncAttributor): Promise<Article> {
  const { articles } = await parse('', { reader: readerOfRecord(article), attribution })
  return articles[0]!
}

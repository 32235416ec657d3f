import type { Article } from '../record/article'

/** What a writer is given: one article, or several for formats that hold several. */
export type Articles = Article | readonly Article[]

/** The articles as a list. */
export function listOf(articles: Articles): readonly Article[] {
  return isList(articles) ? articles : [articles]
}

// `Array.isArray` alone does not tell a readonly list from an article.
function isList(articles: Articles): articles is readonly Article[] {
  return Array.isArray(articles)
}

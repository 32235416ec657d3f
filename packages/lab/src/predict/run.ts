import { type Article, parse } from '@news/model'

/** What the library made of one text. */
export interface Parsed {
  id: string
  text: string
  article: Article
}

/** Runs the built library over texts. Plain text is one article. */
export function runLibrary(texts: { id: string; text: string }[]): Parsed[] {
  return texts.map(({ id, text }) => ({ id, text, article: parse(text).articles[0]! }))
}

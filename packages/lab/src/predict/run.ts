import { type Article, type Attributor, parse, rules } from '@news/model'
import { tagger } from '@news/model/tagger'

/** What the library made of one text. */
export interface Parsed {
  id: string
  text: string
  article: Article
}

/** What can find the quotes: the rules, which `parse` uses by itself, or the trained tagger. */
export const attributors: Record<string, Attributor> = { rules, tagger }

/** Runs the built library over texts. Plain text is one article. */
export function runLibrary(texts: { id: string; text: string }[], attribution: Attributor = rules): Parsed[] {
  return texts.map(({ id, text }) => ({ id, text, article: parse(text, { attribution }).articles[0]! }))
}

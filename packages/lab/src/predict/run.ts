import { type Article, type Attributor, parse, rules, tagger } from '@news/model'

/** What the library made of one text. */
export interface Parsed {
  id: string
  text: string
  article: Article
}

/** What can find the quotes: the trained tagger, which `parse` uses by itself, or the rules alone. */
export const attributors: Record<string, Attributor> = { tagger, rules }

/** Runs the built library over texts. Plain text is one article. */
export function runLibrary(
  texts: { id: string; text: string }[],
  attribution: Attributor = tagger,
): Parsed[] {
  return texts.map(({ id, text }) => ({ id, text, article: parse(text, { attribution }).articles[0]! }))
}

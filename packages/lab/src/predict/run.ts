import { type Article, type AsyncAttributor, type Attributor, parse, rules, tagger } from '@news/model'

/** What the library made of one text. */
export interface Parsed {
  id: string
  text: string
  article: Article
}

/** What can find the quotes at once: the trained tagger, which `parse` uses by itself, or the rules alone. */
const attributors: Record<string, Attributor> = { tagger, rules }

/** The larger tagger takes its time, and is loaded only where it is asked for. */
export const attributorNames = [...Object.keys(attributors), 'accurate']

/** The attributor of one of these names. */
export async function attributorNamed(name: string): Promise<Attributor | AsyncAttributor> {
  const known = attributors[name]
  if (known) return known
  const { minilm } = await import('@news/tagger-minilm')
  return minilm()
}

/** Runs the built library over texts. Plain text is one article. */
export function runLibrary(
  texts: { id: string; text: string }[],
  attribution: Attributor = tagger,
): Parsed[] {
  return texts.map(({ id, text }) => ({ id, text, article: parse(text, { attribution }).articles[0]! }))
}

/** The same with an attributor of a name, whether it takes its time or not. */
export async function runLibraryWith(texts: { id: string; text: string }[], name: string): Promise<Parsed[]> {
  const attribution = await attributorNamed(name)
  const parsed: Parsed[] = []
  for (const { id, text } of texts)
    parsed.push({ id, text, article: (await parse(text, { attribution })).articles[0]! })
  return parsed
}

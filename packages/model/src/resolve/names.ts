/** The mentions that name somebody, with their words read once for all resolvers. */
import type { Attributed, Mention } from '../stage'
import { nameWords } from './words'

export interface Named {
  mention: Mention
  /** The name itself, as written. */
  written: string
  /** Its words without what spelling varies in. */
  words: readonly string[]
}

export function readNames({ text, mentions }: Attributed): Named[] {
  const read = new Map<string, string[]>()
  const names: Named[] = []
  for (const mention of mentions) {
    if (mention.form === 'pronoun' || mention.form === 'description') continue
    const written = text.slice(mention.head.start, mention.head.end)
    let words = read.get(written)
    if (words === undefined) {
      words = nameWords(written)
      read.set(written, words)
    }
    names.push({ mention, written, words })
  }
  return names
}

import type { Warning } from '../../record'

/** A feed as it says itself; `feed` makes articles of its entries. Titles are plain text on one line. */
export interface Feed {
  title?: string
  description?: string
  url?: string
  language?: string
  /** The encoding of the bytes. */
  encoding?: string
  entries: Entry[]
  warnings: Warning[]
}

/** Of what a feed says, the names that each entry has from it: so few and so short that they may stand in all of them. */
export function inheritable(names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => (name === undefined || name.length > 100 ? [] : name)).slice(0, 20)
}

/** One entry of a feed, as it states itself. */
export interface Entry {
  id?: string
  url?: string
  title?: string
  /** HTML. */
  content?: string
  /** HTML. */
  summary?: string
  authors: string[]
  /** As written. */
  published?: string
  /** As written. */
  modified?: string
  keywords: string[]
  language?: string
  /** Where the entry was taken from, if not from this feed. */
  publisher?: string
}

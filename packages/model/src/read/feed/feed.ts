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

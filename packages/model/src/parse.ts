import { attribute } from './attribute'
import { mention } from './mention'
import { readText } from './read/text'
import type { Article } from './record/article'
import type { Warning } from './record/warning'
import { resolve } from './resolve'
import { segment } from './segment'
import { rememberSource } from './source-span'
import type { Attributor, Reader, Resolved } from './stage'
import { hashOf } from './text/hash'

/** What `parse` can be told. */
export interface ParseOptions {
  /** How the input is turned into articles; plain text unless said otherwise. */
  reader?: Reader
  /** Where the article was published; becomes `Article.url`, and its id where the source states none. */
  url?: string
  /** The charset or `Content-Type` that the bytes came with, such as an HTTP header's; not needed for strings. */
  charset?: string
  /** What finds the quotes: the trained tagger unless said otherwise; `rules`, or one of your own. */
  attribution?: Attributor
}

/** What `parse` gives back: an article, or several for a feed, and what there is to say about the input. */
export interface Parsed {
  articles: Article[]
  warnings: Warning[]
}

/** Reads news with what finds the quotes unless the options say otherwise. */
export function parseWith(usual: Attributor, input: string | Uint8Array, options: ParseOptions): Parsed {
  const drafts = traceWith(usual, input, options)
  return {
    articles: drafts.filter(({ refused }) => !refused).map((draft) => assemble(draft, options)),
    warnings: drafts.flatMap((draft) => draft.warnings),
  }
}

/** The whole walk. */
export function traceWith(
  usual: Attributor,
  input: string | Uint8Array,
  { reader = readText, charset, attribution = usual }: ParseOptions,
): Resolved[] {
  // The order of the stages is written here and nowhere else.
  const hints = charset === undefined ? {} : { charset }
  return reader(input, hints).map((draft) => resolve(attribute(mention(segment(draft)), attribution)))
}

function assemble(draft: Resolved, { url, reader }: ParseOptions): Article {
  const { article, text, blocks, quotes, actors, sourceMap } = draft
  const where = url ?? article.url
  const assembled: Article = {
    id: article.id ?? where ?? `text-${hashOf(text)}`,
    ...(where === undefined ? {} : { url: where }),
    ...omit(article),
    text,
    blocks,
    quotes,
    actors,
  }
  const map = sourceMap ?? (reader === undefined ? 'itself' : undefined)
  if (map !== undefined) rememberSource(assembled, map)
  return assembled
}

function omit({ id: _id, url: _url, ...rest }: Resolved['article']) {
  return rest
}

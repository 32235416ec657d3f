import { attribute } from './attribute'
import { bounded } from './bounded'
import { mention } from './mention'
import { readText } from './read/text'
import type { Article } from './record/article'
import type { Warning } from './record/warning'
import { resolve } from './resolve'
import { segment } from './segment'
import { rememberSource } from './source-span'
import type {
  AsyncAttributor,
  Attribution,
  Attributor,
  Draft,
  Input,
  Mentioned,
  Reader,
  Resolved,
} from './stage'
import { hashOf } from './text/hash'

/** What `parse` can be told. */
export interface ParseOptions {
  /** How the input is turned into articles; plain text unless said otherwise. */
  reader?: Reader
  /** Where the article was published; becomes `Article.url`, and its id where the source states none. */
  url?: string
  /** The id of the article, before the one that the input states; of several articles in one input each keeps its own. */
  id?: string
  /** The charset or `Content-Type` that the bytes came with, such as an HTTP header's; not needed for strings. */
  charset?: string
  /** What finds the quotes: the trained tagger unless said otherwise; `rules`, or one of your own. */
  attribution?: Attributor
}

/** What `parse` can be told where the quotes are found by something that takes its time: then it gives a promise. */
export interface AsyncParseOptions extends Omit<ParseOptions, 'attribution'> {
  attribution: AsyncAttributor
}

/** Both: for those who leave the choice of the attributor to somebody else, and await what comes. */
export interface AnyParseOptions extends Omit<ParseOptions, 'attribution'> {
  attribution?: Attributor | AsyncAttributor
}

/** What `parse` gives back: an article, or several for a feed, and what there is to say about the input. */
export interface Parsed {
  articles: Article[]
  warnings: Warning[]
}

/** Reads news with what finds the quotes unless the options say otherwise. */
export function parseWith(
  usual: Attributor,
  input: Input,
  options: AnyParseOptions,
): Parsed | Promise<Parsed> {
  // An article goes before the next one is read: what the stages found out would fill the memory for a feed of many.
  const records = walk(usual, input, options, (draft) => recordOf(draft, options))
  const parsed = (all: AssembledDraft[]): Parsed => ({
    articles: all.flatMap(({ article }) => article ?? []),
    warnings: all.flatMap(({ warnings }) => warnings),
  })
  return Array.isArray(records) ? parsed(records) : records.then(parsed)
}

/** The whole walk. */
export function traceWith(
  usual: Attributor,
  input: Input,
  options: AnyParseOptions,
): Resolved[] | Promise<Resolved[]> {
  return walk(usual, input, options, (draft) => draft)
}

/** Each draft through all stages, and what is wanted of it. */
function walk<Wanted>(
  usual: Attributor,
  input: Input,
  { reader = readText, charset, id, attribution = usual }: AnyParseOptions,
  wanted: (draft: Resolved) => Wanted,
): Wanted[] | Promise<Wanted[]> {
  const hints = charset === undefined ? {} : { charset }
  const drafts = identified(reader(input, hints), id).map(bounded)
  // The order of the stages is written here and nowhere else.
  const before = (draft: Draft): Mentioned => mention(segment(draft))
  const after = (article: Mentioned, attributor: Attributor) =>
    wanted(resolve(attribute(article, attributor)))
  if (typeof attribution === 'function') return drafts.map((draft) => after(before(draft), attribution))
  const articles = drafts.map(before)
  return attribution
    .attribute(articles)
    .then((found: Attribution[][]) => articles.map((article, i) => after(article, () => found[i]!)))
}

/** With an id that is given from outside, where there is one article to have it. */
function identified(drafts: Draft[], id: string | undefined): Draft[] {
  if (id === undefined || drafts.length !== 1) return drafts
  return drafts.map((draft) => ({ ...draft, article: { ...draft.article, id } }))
}

/** What is kept of a draft once it went through all stages: no article where it is refused. */
interface AssembledDraft {
  article: Article | undefined
  warnings: Warning[]
}

function recordOf(draft: Resolved, options: AnyParseOptions): AssembledDraft {
  return { article: draft.refused ? undefined : assemble(draft, options), warnings: draft.warnings }
}

function assemble(draft: Resolved, { url, reader }: AnyParseOptions): Article {
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

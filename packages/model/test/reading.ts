import type { Article, Quote } from '../src/record'
import type { Parsed } from '../src/walk'

/** What a person checks in a reading of an article: no offsets, no reasons, nothing empty. */
export interface Reading {
  articles: ArticleReading[]
  warnings?: string[]
}

/** The fields of an article as read. */
export interface ArticleReading extends Lists {
  [field: string]: unknown
  /** What the library reads there today although the text says otherwise: put there by the person who reviews. */
  wrong?: Lists
}

/** What stands in these is right. */
interface Lists {
  blocks?: unknown[]
  quotes?: unknown[]
  actors?: unknown[]
}

/** What the library reads, with what is known to be wrong of it (from an earlier review) set apart. */
export function readingOf({ articles, warnings }: Parsed, reviewed?: Reading): Reading {
  const read = articles.map((article, nth) =>
    setApart(articleReading(article), reviewed?.articles[nth]?.wrong),
  )
  return compact({ articles: read, warnings: warnings.map((warning) => warning.code) })
}

function setApart(reading: ArticleReading, known: Lists = {}): ArticleReading {
  const right: ArticleReading = { ...reading }
  const wrong: Lists = {}
  for (const list of ['blocks', 'quotes', 'actors'] as const) {
    const written = new Set(known[list]?.map((record) => JSON.stringify(record)))
    const isKnown = (record: unknown) => written.has(JSON.stringify(record))
    right[list] = reading[list]!.filter((record) => !isKnown(record))
    wrong[list] = reading[list]!.filter(isKnown)
  }
  const faults = compact(wrong)
  return compact({ ...right, ...(Object.keys(faults).length > 0 ? { wrong: faults } : {}) })
}

function articleReading({ blocks, quotes, actors, text, id: _id, ...told }: Article): ArticleReading {
  const at = { text, actors }
  return {
    ...told,
    blocks: blocks.map(({ kind, start, end }) => `${kind}: ${opening(text.slice(start, end))}`),
    quotes: quotes.map((quote) => quoteReading(quote, at)),
    actors: actors.map(({ name, kind, aliases, roles }) =>
      compact({
        name,
        kind,
        aliases,
        roles: roles.map(({ title, of }) => (of ? `${title} | ${of}` : title)),
      }),
    ),
  }
}

function quoteReading(quote: Quote, { text, actors }: Pick<Article, 'text' | 'actors'>): object {
  const words = (spans: Quote['cue'] = []) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return compact({
    speaker: actors.find((actor) => actor.id === quote.speaker)?.name ?? null,
    kind: quote.kind,
    content: words(quote.content),
    cue: words(quote.cue),
    source: words(quote.source),
    via: words(quote.via),
    to: words(quote.to),
  })
}

/** Enough of a block to know it by. */
function opening(text: string): string {
  const words = text.split(/\s/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}

/** Leaves out what is empty, as a person would who writes a reading down. */
function compact<T extends object>(record: T): T {
  const filled = Object.entries(record).filter(([, value]) => value !== '' && value?.length !== 0)
  return Object.fromEntries(filled) as T
}

import type { Draft, Reader } from '../../stage'
import { authorsIn } from '../byline'
import { decode, placeless } from '../charset'
import { readDates } from '../dates/of-article'
import { draftOf, statusOf } from '../pieces'
import { markdownPieces } from './blocks'
import { type FrontMatter, frontMatterOf } from './front-matter'

/**
 * Reads Markdown with or without front matter (YAML's or TOML's usual part): headings, lists and quotations become
 * blocks, emphasis and links plain text. The headline is the front matter’s title, else the first heading of level 1.
 */
export const markdown: Reader = (input, hints) => {
  const decoded = decode(input, hints?.charset)
  const front = frontMatterOf(decoded.text)
  const { pieces, warnings: bounds } = markdownPieces(
    decoded.text.slice(front?.end ?? 0).split(listOfQuotes, 1)[0]!,
  )
  const read = front ? fieldsOf(front) : { fields: {}, warnings: [] }
  const [first, ...others] = pieces
  const titled = first?.kind === 'headline'
  const headline = read.fields.headline ?? (titled ? first.text : undefined)
  const article = headline === undefined ? read.fields : { ...read.fields, headline }
  const before = placeless(decoded.warnings)
  return [
    draftOf(
      article,
      titled ? (first.text === headline ? others : [{ ...first, kind: 'heading' }, ...others]) : pieces,
      [...before, ...read.warnings, ...bounds],
    ),
  ]
}

/** What `write/markdown` adds behind the article. */
const listOfQuotes = '\n<!-- news:quotes -->\n'

/** What the usual generators of sites call it. */
const names = {
  headline: ['title', 'headline'],
  standfirst: ['description', 'summary', 'subtitle', 'standfirst', 'excerpt'],
  publisher: ['publisher', 'source'],
  agency: ['agency'],
  dateline: ['dateline', 'location'],
  language: ['lang', 'language', 'locale'],
  section: ['section', 'category'],
  url: ['url', 'canonical', 'canonical_url', 'link'],
  id: ['id', 'guid', 'uri'],
  byline: ['byline'],
} as const

function fieldsOf({ fields }: FrontMatter): { fields: Draft['article']; warnings: Draft['warnings'] } {
  const all = (...keys: readonly string[]) =>
    keys.map((key) => fields.get(key)).find((values) => values?.length) ?? []
  const first = (...keys: readonly string[]) => all(...keys)[0]
  const { dates, warnings } = readDates({
    published: first('date', 'published', 'pubdate', 'datepublished', 'publishdate'),
    modified: first('updated', 'modified', 'lastmod', 'datemodified', 'last_modified_at'),
    embargoed: first('embargo', 'embargoed'),
  })
  const simple = Object.entries(names).flatMap(([name, keys]) => {
    const value = first(...keys)
    return value === undefined ? [] : [[name, value] as const]
  })
  const byline = first(...names.byline)
  const named = all('author', 'authors')
  const authors = (named.length > 0 || byline === undefined ? named : [byline]).flatMap(authorsIn)
  const words = all('tags', 'keywords')
  const keywords = words.length === 1 ? words[0]!.split(',').map((word) => word.trim()) : words
  const status = statusOf(first('status'))
  return {
    fields: {
      ...Object.fromEntries(simple),
      authors: [...new Set(authors)],
      keywords: [...new Set(keywords)],
      ...dates,
      ...(status === undefined ? {} : { status }),
    },
    warnings,
  }
}

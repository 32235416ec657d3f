/** JSON Feed, 1.0 and 1.1. */
import { readableItems } from '../pieces'
import { escapeHtml, oneLine } from '../xml/node'
import { type Entry, type Feed, inheritable } from './feed'

type Fields = Record<string, unknown>

/** The feed, or undefined where the JSON is none. */
export function jsonFeed(document: unknown): Feed | undefined {
  const feed = isFields(document) ? document : { items: document }
  if (!Array.isArray(feed.items)) return undefined
  const authors = inheritable(authorsOf(feed))
  const { items, warnings } = readableItems(feed.items)
  return {
    ...text('title', feed.title),
    ...text('description', feed.description),
    ...text('url', feed.home_page_url),
    ...text('language', feed.language),
    entries: items.filter(isFields).map((item) => entryOf(item, authors)),
    warnings,
  }
}

function entryOf(item: Fields, feedAuthors: string[]): Entry {
  const authors = authorsOf(item)
  const words = typeof item.content_text === 'string' ? asHtml(item.content_text) : undefined
  return {
    ...text('id', typeof item.id === 'number' ? String(item.id) : item.id),
    ...text('url', item.url ?? item.external_url),
    ...text('title', item.title),
    ...text('content', item.content_html ?? words),
    ...text('summary', typeof item.summary === 'string' ? escapeHtml(item.summary) : undefined),
    authors: authors.length > 0 ? authors : feedAuthors,
    ...text('published', item.date_published),
    ...text('modified', item.date_modified),
    keywords: Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === 'string').map(oneLine) : [],
    ...text('language', item.language),
  }
}

/** A line is a paragraph. */
function asHtml(plain: string): string {
  return plain
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

/** `authors` since 1.1, `author` before. */
function authorsOf({ authors, author }: Fields): string[] {
  const all = Array.isArray(authors) ? authors : [author]
  return all.flatMap((one) => (isFields(one) && typeof one.name === 'string' ? oneLine(one.name) || [] : []))
}

function text<Name extends keyof Entry | keyof Feed>(name: Name, value: unknown): { [key in Name]?: string } {
  if (typeof value !== 'string' || value.trim() === '') return {}
  const markup = name === 'content' || name === 'summary'
  return { [name]: markup ? value : oneLine(value) } as { [key in Name]?: string }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

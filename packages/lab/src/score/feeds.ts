import type { Article } from '@news/model'
import type { Feed } from '@news/model/feed'

/** One of feedparser's cases: what stands where in its result. */
export interface FeedCase {
  file: string
  asserts: [path: (string | number)[], value: unknown][]
}

export interface Verdict {
  kind: 'title' | 'text' | 'encoding' | 'link' | 'author' | 'id' | 'keyword' | 'language' | 'date'
  file: string
  expected: string
  found: string
  right: boolean
}

/**
 * Sets what was read beside what the case expects. Titles and texts are compared as plain text without blanks: feedparser
 * gives HTML, we give text. An encoding is right if it reads the bytes as the expected one does.
 */
export function judgeFeed(
  { file, asserts }: FeedCase,
  feed: Feed | undefined,
  bytes: Uint8Array,
  articles: Article[],
): Verdict[] {
  return asserts.flatMap(([path, value]): Verdict[] => {
    const entry = path[0] === 'entries' ? feed?.entries[Number(path[1])] : undefined
    const name = path.filter((part) => typeof part === 'string').join('.')
    if (Array.isArray(value) && /^entries\.(?:published|updated|created)_parsed$/.test(name)) {
      const { published, modified } = articles[Number(path[1])] ?? {}
      const found = name.startsWith('entries.updated') ? (modified ?? published) : (published ?? modified)
      return [judgeDate(file, value as number[], found?.value)]
    }
    if (typeof value !== 'string') return []
    const verdict = (kind: Verdict['kind'], found: string | undefined, right: boolean): Verdict[] => [
      { kind, file, expected: value, found: found ?? '', right },
    ]
    const same = (found: string | undefined) => [unspaced(value), plain(value)].includes(plain(found ?? ''))
    // A title is text already, so that no tag is looked for in it.
    const title = (found: string | undefined) =>
      verdict('title', found, [unspaced(value), plain(value)].includes(unspaced(found ?? '')))
    switch (name) {
      case 'feed.title':
      case 'feed.title_detail.value':
        return title(feed?.title)
      case 'entries.title':
      case 'entries.title_detail.value':
        return title(entry?.title)
      case 'entries.description':
      case 'entries.summary':
        return verdict('text', entry?.summary ?? entry?.content, same(entry?.summary ?? entry?.content))
      case 'entries.content.value':
        return verdict('text', entry?.content, same(entry?.content))
      case 'entries.link':
        return verdict('link', entry?.url, entry?.url === value)
      case 'feed.link':
        return verdict('link', feed?.url, feed?.url === value)
      case 'entries.author_detail.name':
        return verdict('author', entry?.authors[0], entry?.authors[0] === value)
      case 'entries.id':
        return verdict('id', entry?.id, entry?.id === value)
      case 'entries.tags.term': {
        const word = entry?.keywords[Number(path[3])]
        return verdict('keyword', word, word === value)
      }
      case 'entries.content.language':
      case 'entries.title_detail.language':
        return verdict(
          'language',
          entry?.language ?? feed?.language,
          (entry?.language ?? feed?.language) === value,
        )
      case 'feed.language':
        return verdict('language', feed?.language, feed?.language === value)
      case 'encoding':
        return verdict('encoding', feed?.encoding, sameEncoding(bytes, value, feed?.encoding))
      default:
        return []
    }
  })
}

/** Python's time tuple in UTC against a date as read; a date without a zone is taken for UTC, as feedparser does. */
function judgeDate(file: string, tuple: number[], value: string | undefined): Verdict {
  const [year, month, day, hour, minute, second] = tuple as [number, number, number, number, number, number]
  const expected = new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString()
  const zoned =
    value === undefined
      ? undefined
      : /T/.test(value) && !/(?:Z|[+-]\d\d:\d\d)$/.test(value)
        ? `${value}Z`
        : value
  const found = zoned === undefined ? '' : new Date(zoned).toISOString()
  return { kind: 'date', file, expected, found, right: expected === found }
}

function sameEncoding(bytes: Uint8Array, expected: string, found: string | undefined): boolean {
  if (expected.toLowerCase() === found) return true
  const read = (label: string | undefined) => {
    try {
      return new TextDecoder(label).decode(bytes)
    } catch {
      return undefined
    }
  }
  const text = read(expected)
  return text !== undefined && text === read(found)
}

/** Where a tag stood there may be a blank or none. */
const unspaced = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '')

/** Without tags, references decoded, on one line. The cases are small, so that plain replacing does. */
function plain(html: string): string {
  const text = html
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10), 0x10ffff)),
    )
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => named[name]!)
  return unspaced(text)
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' }

import type { Feed } from '@news/model/feed'

/** One of feedparser's cases: what stands where in its result. */
export interface FeedCase {
  file: string
  asserts: [path: (string | number)[], value: unknown][]
}

export interface Verdict {
  kind: 'title' | 'text' | 'encoding' | 'link' | 'author'
  file: string
  expected: string
  found: string
  right: boolean
}

/**
 * Sets what was read beside what the case expects. Titles and texts are compared as plain text without blanks: feedparser
 * gives HTML, we give text. An encoding is right if it reads the bytes as the expected one does.
 */
export function judgeFeed({ file, asserts }: FeedCase, feed: Feed | undefined, bytes: Uint8Array): Verdict[] {
  return asserts.flatMap(([path, value]): Verdict[] => {
    if (typeof value !== 'string') return []
    const entry = path[0] === 'entries' ? feed?.entries[Number(path[1])] : undefined
    const name = path.filter((part) => typeof part === 'string').join('.')
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
      case 'encoding':
        return verdict('encoding', feed?.encoding, sameEncoding(bytes, value, feed?.encoding))
      default:
        return []
    }
  })
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

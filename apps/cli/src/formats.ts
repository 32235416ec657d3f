import type { Reader } from '@news/model'
import { anyFormat } from '@news/model/any'
import { feed } from '@news/model/feed'
import { html } from '@news/model/html'
import { jsonld } from '@news/model/jsonld'
import { markdown } from '@news/model/markdown'
import { newsml } from '@news/model/newsml'
import { ninjs } from '@news/model/ninjs'
import { nitf } from '@news/model/nitf'
import { read } from '@news/model/stages'

/** A format that articles come in. */
export interface Format {
  reader: Reader
  /** What the format is called to a user. */
  name: string
  /** How its files end: these are taken from a folder. */
  endings: readonly string[]
}

/**
 * The formats that can be read: the one table that `--from`, folders, records and web addresses look into.
 * A reader that comes to the library is added here and nowhere else.
 */
export const formats: Readonly<Record<string, Format>> = {
  any: { reader: anyFormat, name: 'any of these, told by its beginning', endings: ['.json', '.xml'] },
  text: { reader: read, name: 'plain text', endings: ['.txt', '.text'] },
  html: { reader: html, name: 'a web page', endings: ['.html', '.htm', '.xhtml'] },
  feed: { reader: feed, name: 'a feed', endings: ['.rss', '.atom', '.rdf'] },
  jsonld: { reader: jsonld, name: 'JSON-LD', endings: ['.jsonld'] },
  markdown: { reader: markdown, name: 'Markdown', endings: ['.md', '.markdown'] },
  ninjs: { reader: ninjs, name: 'IPTC ninjs', endings: [] },
  newsml: { reader: newsml, name: 'IPTC NewsML-G2', endings: [] },
  nitf: { reader: nitf, name: 'IPTC NITF', endings: ['.nitf'] },
}

/** What people call several formats by. */
export const families: Readonly<Record<string, readonly string[]>> = {
  json: ['feed', 'jsonld', 'ninjs'],
  xml: ['feed', 'newsml', 'nitf'],
}

/** How an input is read that says nothing of its format: by its beginning. */
export const defaultFormat: Format = formats.any!

/** The format of a media type: `text/html` is `html`. Which of them can be read is for `formats` to say. */
export function formatOfType(mediaType: string): string | undefined {
  return mediaTypes[mediaType.split(';', 1)[0]!.trim().toLowerCase()]
}

/** Media types, and the format that each is. */
export const mediaTypes: Record<string, string> = {
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/feed+json': 'feed',
  'application/ld+json': 'jsonld',
  'text/markdown': 'markdown',
}

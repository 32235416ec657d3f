import type { Reader } from '@news/model'
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
  text: { reader: read, name: 'plain text', endings: ['.txt', '.text'] },
}

/** How an input is read that says nothing of its format. */
export const defaultFormat: Format = formats.text!

/** The format of a media type: `text/html` is `html`. Which of them can be read is for `formats` to say. */
export function formatOfType(mediaType: string): string | undefined {
  return mediaTypes[mediaType.split(';', 1)[0]!.trim().toLowerCase()]
}

const mediaTypes: Record<string, string> = {
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/feed+json': 'feed',
  'application/ld+json': 'jsonld',
  'text/markdown': 'markdown',
}

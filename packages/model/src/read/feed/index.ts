import type { Warning } from '../../record'
import type { Draft, Input, Reader, ReadHints } from '../../stage'
import { decode, placeless } from '../charset'
import { readDates } from '../dates/of-article'
import { parseJson } from '../json'
import type { Part } from '../layout'
import { draftOf, fragmentPieces, given, refusal } from '../pieces'
import { oneLine } from '../xml/node'
import { type Entry, type Feed, inheritable } from './feed'
import { jsonFeed } from './json'
import { xmlFeed } from './xml'

export type { Entry, Feed }

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed: each entry is an article. Broken XML is read as far
 * as it goes, and a bad entry loses only itself. Warns of broken markup, unreadable dates, and a feed without entries.
 */
export const feed: Reader = (input, hints) => {
  const read = readFeed(input, hints)
  if (read === undefined)
    return [refusal('not-this-format', 'The input is no feed: it has neither a channel nor entries.')]
  if (read.entries.length === 0) return [refusal('no-entries', 'The feed holds no entries.', read.warnings)]
  const [publisher] = inheritable([read.title])
  const [language] = inheritable([read.language])
  const inherited = { publisher, language }
  return read.entries.map((entry, index) => entryDraft(entry, inherited, index === 0 ? read.warnings : []))
}

/** The feed itself, with its entries before they are articles; undefined where the input is none. Never throws. */
export function readFeed(input: Input, { charset }: ReadHints = {}): Feed | undefined {
  const { text, encoding, warnings } = decode(input, charset)
  const found = /^\s*[[{]/.test(text.slice(0, 1000)) ? jsonFeed(jsonOf(text)) : xmlFeed(text)
  if (found === undefined) return undefined
  return {
    ...found,
    ...(encoding === undefined ? {} : { encoding }),
    warnings: [...placeless(warnings), ...found.warnings],
  }
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

interface Inherited {
  publisher: string | undefined
  language: string | undefined
}

function entryDraft(entry: Entry, { publisher, language }: Inherited, before: readonly Warning[]): Draft {
  const body = fragmentPieces(entry.content ?? entry.summary ?? '')
  const { dates, warnings } = readDates({ published: entry.published, modified: entry.modified })
  const article: Draft['article'] = {
    ...given('id', entry.id ?? entry.url),
    ...given('url', entry.url),
    ...given('headline', entry.title),
    ...standfirstOf(entry, body),
    authors: entry.authors,
    ...given('publisher', entry.publisher ?? publisher),
    ...dates,
    ...given('language', entry.language ?? language),
    keywords: entry.keywords,
  }
  return draftOf(article, body, [...before, ...warnings])
}

/** The summary beside a content, if it says more than the content's own beginning. */
function standfirstOf({ content, summary }: Entry, body: readonly Part[]): { standfirst?: string } {
  if (content === undefined || summary === undefined) return {}
  const text = fragmentPieces(summary)
    .map((piece) => piece.text)
    .join(' ')
  const opening = text.slice(0, 40)
  const known = oneLine(body.map((piece) => piece.text).join(' ')).includes(opening)
  return text === '' || text.length > 600 || known ? {} : { standfirst: text }
}

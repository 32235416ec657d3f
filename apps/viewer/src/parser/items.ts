import { Article, type ParseOptions } from '@news/model'
import { anyFormat } from '@news/model/any'
import { html } from '@news/model/html'
import { read } from '@news/model/stages'
import type { Correction } from '../model/corrections'

/** What a JSON document or a line of NDJSON holds. */
export type Item = { line?: number } & (
  | { is: 'record'; article: Article }
  | { is: 'corrections'; corrections: readonly Correction[] }
  | { is: 'source'; input: string; options: ParseOptions }
  | { is: 'trouble'; message: string }
)

/**
 * What an input holds that is JSON of ours: records as `news parse --json` and the viewer write them, and NDJSON of
 * `{"text": "…"}` or `{"html": "…"}`. Nothing for all other input, which has readers of its own.
 */
export function itemsIn(input: string | Uint8Array): Item[] | null {
  const text =
    typeof input === 'string' ? input : new TextDecoder().decode(beginsLikeJson(input) ? input : none)
  if (!/^\s*[{[]/.test(text)) return null
  const whole = jsonOf(text)
  if (whole !== undefined) return itemsOf(whole)
  const lines = text.split('\n').flatMap((words, i) => (words.trim() === '' ? [] : [{ words, line: i + 1 }]))
  return isObject(jsonOf(lines[0]!.words))
    ? lines.map(({ words, line }) => ({ ...itemOfLine(words), line }))
    : null
}

const none = new Uint8Array()

/** A brace or a bracket comes first, behind white space and a byte order mark perhaps. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef ? 3 : 0
  const first = bytes.subarray(start, start + 64).find((byte) => byte > 0x20)
  return first === 0x7b || first === 0x5b
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** One document: a record, a list of them, or what the viewer exports; nothing for other formats that are JSON. */
function itemsOf(document: unknown): Item[] | null {
  if (Array.isArray(document))
    return document.length > 0 && document.every(isOurs) ? document.map(itemOf) : null
  if (isOurs(document)) return [itemOf(document)]
  if (!isObject(document)) return null
  const { articles = [], corrections } = document
  if (!Array.isArray(articles) || !articles.every(isOurs)) return null
  if (articles.length === 0 && !Array.isArray(corrections)) return null
  const made: Item[] = Array.isArray(corrections) ? [{ is: 'corrections', corrections }] : []
  return [...articles.map(itemOf), ...made]
}

function itemOfLine(line: string): Item {
  const value = jsonOf(line)
  if (value === undefined) return { is: 'trouble', message: 'the line is not JSON' }
  if (!isObject(value)) return { is: 'trouble', message: 'the line is not a JSON object' }
  // JSON-LD, ninjs and the like may stand one a line, too.
  if (isMarked(value)) return { is: 'source', input: line, options: { reader: anyFormat } }
  if (!isOurs(value)) return { is: 'trouble', message: 'the line has neither "text" nor "html"' }
  return itemOf(value)
}

function itemOf(value: unknown): Item {
  if (!isObject(value)) return { is: 'trouble', message: 'this is not a JSON object' }
  if ('blocks' in value || 'quotes' in value) return recordOf(value)
  const { id, url, text, html: page } = value
  const options: ParseOptions = { reader: identified(typeof page === 'string' ? html : read, id) }
  if (typeof url === 'string') options.url = url
  return { is: 'source', input: String(typeof page === 'string' ? page : text), options }
}

/** A record is taken as it is only if it is one in every field: it may come from anywhere. */
function recordOf(value: object): Item {
  const { data, error } = Article.safeParse(value)
  if (data) return { is: 'record', article: data }
  const { path, message } = error.issues[0]!
  return { is: 'trouble', message: `this is no record of an article (${[...path, message].join(': ')})` }
}

type Reader = NonNullable<ParseOptions['reader']>

/** The reader, with the id that stands beside the text. */
function identified(reader: Reader, id: unknown): Reader {
  if (typeof id !== 'string' && typeof id !== 'number') return reader
  return (...given) => {
    const drafts = reader(...given)
    if (drafts.length !== 1) return drafts
    return drafts.map((draft) => ({ ...draft, article: { ...draft.article, id: String(id) } }))
  }
}

type Fields = Record<string, unknown>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Other formats that are JSON say so. */
const isMarked = (value: Fields) =>
  ['@context', '@graph', '@type', 'uri', 'version'].some((key) => key in value)

function isOurs(value: unknown): value is Fields {
  if (!isObject(value) || isMarked(value)) return false
  return typeof value.text === 'string' || typeof value.html === 'string'
}

import { Article, type ParseOptions } from '@news/model'
import { anyFormat, documentOfLine, type LineDocument, parseJson } from '@news/model/any'
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
    return parseJson(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** One document: a record, a list of them, or what the viewer exports; nothing for other formats that are JSON. */
function itemsOf(document: unknown): Item[] | null {
  if (Array.isArray(document)) return document.length > 0 ? allOf(document) : null
  const one = itemOf(document)
  if (one) return [one]
  if (!isObject(document)) return null
  const { articles = [], corrections } = document
  const items = Array.isArray(articles) ? allOf(articles) : null
  if (!items || (items.length === 0 && !Array.isArray(corrections))) return null
  const made: Item[] = Array.isArray(corrections) ? [{ is: 'corrections', corrections }] : []
  return [...items, ...made]
}

/** Nothing unless each is one of ours. */
function allOf(values: readonly unknown[]): Item[] | null {
  const items = values.flatMap((value) => itemOf(value) ?? [])
  return items.length === values.length ? items : null
}

function itemOfLine(line: string): Item {
  const value = jsonOf(line)
  if (value === undefined) return { is: 'trouble', message: 'the line is not JSON' }
  if (!isObject(value)) return { is: 'trouble', message: 'the line is not a JSON object' }
  // JSON-LD, ninjs and the like may stand one a line, too.
  if (isMarked(value)) return { is: 'source', input: line, options: { reader: anyFormat } }
  return itemOf(value) ?? { is: 'trouble', message: 'the line has neither "text" nor "html"' }
}

/** A record, or what is to be read; nothing where it is neither. */
function itemOf(value: unknown): Item | undefined {
  if (!isObject(value) || isMarked(value)) return undefined
  const document = documentOfLine(value)
  if (document === undefined) return undefined
  return 'blocks' in value || 'quotes' in value ? recordOf(value) : sourceOf(document)
}

function sourceOf({ input, format, ...named }: LineDocument): Item {
  return { is: 'source', input, options: { reader: format === 'html' ? html : read, ...named } }
}

/** A record is taken as it is only if it is one in every field: it may come from anywhere. */
function recordOf(value: object): Item {
  const { data, error } = Article.safeParse(value)
  if (data) return { is: 'record', article: data }
  const { path, message } = error.issues[0]!
  return { is: 'trouble', message: `this is no record of an article (${[...path, message].join(': ')})` }
}

type Fields = Record<string, unknown>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Other formats that are JSON say so. */
const isMarked = (value: Fields) =>
  ['@context', '@graph', '@type', 'uri', 'version'].some((key) => key in value)

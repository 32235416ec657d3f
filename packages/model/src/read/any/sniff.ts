/** What format a text is in, told by its beginning. */
import { parseJson } from '../json'
import { areJsonLines } from './lines'

export type Format = 'feed' | 'html' | 'jsonld' | 'markdown' | 'newsml' | 'ninjs' | 'nitf' | 'text'

export interface Sniffed {
  /** `lines` are JSON documents, one a line; `broken-json` begins as JSON does and is none. */
  format: Format | 'lines' | 'broken-json'
  /** False where nothing says so outright. */
  sure: boolean
}

export function sniff(text: string): Sniffed {
  const start = firstVisible(text)
  const first = text[start]
  if (first === '{' || first === '[') return sniffJson(text, start)
  if (first === '<') return sniffMarkup(text, start)
  if (/^(?:---|\+\+\+)[ \t]{0,9}\r?\n\s{0,9}[\w"-]{1,60}\s{0,9}[:=]/.test(text.slice(start, start + 200)))
    return { format: 'markdown', sure: true }
  return looksLikeMarkdown(text.slice(start, start + 20_000))
    ? { format: 'markdown', sure: false }
    : { format: 'text', sure: true }
}

function firstVisible(text: string): number {
  let at = 0
  while (at < text.length && /[\s\ufeff]/.test(text[at]!)) at++
  return at
}

function sniffJson(text: string, start: number): Sniffed {
  let document: unknown
  try {
    document = parseJson(text)
  } catch {
    return areJsonLines(text) ? { format: 'lines', sure: true } : sniffBroken(text.slice(start, start + 200))
  }
  const item = Array.isArray(document) ? document[0] : document
  const keys: ReadonlySet<string> = new Set(
    typeof item === 'object' && item !== null ? Object.keys(item) : [],
  )
  if (keys.has('@context') || keys.has('@graph') || keys.has('@type')) return { format: 'jsonld', sure: true }
  if (typeof item?.version === 'string' && item.version.includes('jsonfeed.org'))
    return { format: 'feed', sure: true }
  if (keys.has('uri'))
    return { format: 'ninjs', sure: keys.has('standard') || keys.has('$standard') || keys.size > 3 }
  // JSON of some other kind, such as a package.json: nobody writes an article like that
  return { format: Array.isArray(item?.items) ? 'feed' : 'text', sure: false }
}

/** `{"uri": "urn:a` breaks off, `[BERGEN] It rained.` is text; of `[1, 2` nobody knows. */
function sniffBroken(head: string): Sniffed {
  if (/^[[\s]{0,99}\{\s{0,99}"/.test(head)) return { format: 'broken-json', sure: true }
  return { format: 'text', sure: /^\[\s{0,9}\p{L}/u.test(head) }
}

const roots: Readonly<Record<string, Format>> = {
  catalogitem: 'newsml',
  channel: 'feed',
  conceptitem: 'newsml',
  feed: 'feed',
  html: 'html',
  knowledgeitem: 'newsml',
  newsitem: 'newsml',
  newsmessage: 'newsml',
  nitf: 'nitf',
  packageitem: 'newsml',
  planningitem: 'newsml',
  rdf: 'feed',
  rss: 'feed',
}

function sniffMarkup(text: string, start: number): Sniffed {
  const head = text.slice(start, start + 65_536)
  const name = firstElement(head)
  if (name !== undefined && Object.hasOwn(roots, name)) return { format: roots[name]!, sure: true }
  if (/^<!doctype\s{1,9}html/i.test(head)) return { format: 'html', sure: true }
  if (/<(?:item|entry)[\s>]/.test(head) && /<(?:title|link)[\s>]/.test(head))
    return { format: 'feed', sure: false }
  return { format: 'html', sure: ['body', 'head', 'title', 'meta', 'article', 'main'].includes(name ?? '') }
}

/** The name of the first element, after declarations, comments and instructions; without its prefix. */
function firstElement(head: string): string | undefined {
  let at = 0
  while (at >= 0 && at < head.length) {
    at = head.indexOf('<', at)
    if (at < 0) return undefined
    if (head.startsWith('<!--', at)) at = after(head, '-->', at)
    else if (head[at + 1] === '!' || head[at + 1] === '?') at = after(head, '>', at)
    else {
      const found = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(head.slice(at, at + 90))
      return found?.[1]?.toLowerCase()
    }
  }
  return undefined
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at < 0 ? -1 : at + what.length
}

/** At least two of its marks, one of them at a heading or a link: a hyphen or an asterisk alone is in any text. */
function looksLikeMarkdown(text: string): boolean {
  const lines = text.split('\n').slice(0, 200)
  const headings = lines.filter((line) => /^#{1,6} \S/.test(line)).length
  const links = lines.filter((line) => line.includes('](') && line.indexOf('[') < line.indexOf('](')).length
  const strong = lines.filter((line) => /\*\*\w/.test(line)).length
  const lists = lines.filter((line) => /^(?:[*-] \S|> )/.test(line)).length
  return headings + links > 0 && headings + links + strong + lists > 1
}

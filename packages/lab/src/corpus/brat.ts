import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codePointOffsets, codePointsBefore } from './code-points'
import type { Range } from './range'

/** An attribution as annotated by hand, in UTF-16 units. */
export interface GoldQuote {
  content: Range[]
  cue: Range[]
  source: Range[]
}

/** An article of the corpus with its attributions. */
export interface GoldArticle {
  id: string
  text: string
  quotes: GoldQuote[]
}

/** Reads a corpus folder: `text/ID.txt` and, in brat's standoff format, `attributions/ID.ann`. */
export function readCorpus(folder: string): GoldArticle[] {
  return readdirSync(join(folder, 'attributions'))
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.ann'.length)
      const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8')
      return { id, text, quotes: readBrat(readFileSync(join(folder, 'attributions', name), 'utf8'), text) }
    })
}

/**
 * The attributions of a standoff file:
 *
 *     T1<tab>Content 0 9;13 27<tab>It rained … all week long
 *     T2<tab>Cue 10 14<tab>said
 *     E1<tab>Attribution:T3 Content:T1 Cue:T2
 *
 * A span's text may go on in a line of its own; such a line is none of these.
 * An event without content says nothing of anybody's words and is left out.
 */
export function readBrat(annotations: string, text: string): GoldQuote[] {
  const offsets = codePointOffsets(text)
  const spans = new Map<string, Range[]>()
  const quotes: GoldQuote[] = []
  for (const line of annotations.split('\n')) {
    if (/^T\d+\t/.test(line)) {
      const [id, head] = line.split('\t') as [string, string]
      spans.set(id, rangesOf(head.slice(head.indexOf(' ') + 1), offsets, text.length))
    } else if (/^E\d+\t/.test(line)) {
      const quote = eventOf(line.split('\t')[1]!, spans)
      if (quote.content.length > 0) quotes.push(quote)
    }
  }
  return quotes
}

/** The attributions of an article in that format; `readBrat` reads them back. */
export function bratOf({ text, quotes }: Pick<GoldArticle, 'text' | 'quotes'>): string {
  const places = codePointsBefore(text)
  const lines: string[] = []
  let spans = 0
  quotes.forEach(({ content, cue, source }, index) => {
    const roles: [string, Range[]][] = [
      ['Source', source],
      ['Cue', cue],
      ['Content', content],
    ]
    const parts = roles
      .filter(([, ranges]) => ranges.length > 0)
      .map(([role, ranges]) => {
        const id = `T${++spans}`
        const field = ranges.map(([start, end]) => `${places[start]} ${places[end]}`).join(';')
        const words = ranges.map(([start, end]) => text.slice(start, end).replaceAll('\n', ' ')).join(' ')
        lines.push(`${id}\t${role} ${field}\t${words}`)
        return `${role}:${id}`
      })
    // the content is what an event hangs on
    lines.push(`E${index + 1}\tAttribution:${parts.at(-1)!.split(':')[1]} ${parts.join(' ')}`)
  })
  return `${lines.join('\n')}\n`
}

/** A role may come several times: `Content:T1 Content2:T5` is one content in two parts. */
function eventOf(parts: string, spans: Map<string, Range[]>): GoldQuote {
  const quote: GoldQuote = { content: [], cue: [], source: [] }
  for (const part of parts.split(' ')) {
    const [role, id] = part.split(':') as [string, string]
    const key = withoutNumber(role).toLowerCase()
    if (key in quote) quote[key as keyof GoldQuote].push(...(spans.get(id) ?? []))
  }
  return quote
}

/** `0 9;13 27` in code points; what lies past the end of the text is the end of the text. */
function rangesOf(field: string, offsets: number[], length: number): Range[] {
  return field.split(';').map((part) => {
    const [start, end] = part.trim().split(/\s+/).map(Number) as [number, number]
    return [offsets[start] ?? length, offsets[end] ?? length]
  })
}

function withoutNumber(role: string): string {
  let end = role.length
  while (end > 0 && role[end - 1]! >= '0' && role[end - 1]! <= '9') end--
  return role.slice(0, end)
}

import type { GoldArticle, GoldQuote } from '../corpus/brat'
import type { Range } from '../corpus/range'

/** A quote of the evaluation set: what the carets say, with the name of the one who speaks. */
export interface CaretQuote extends GoldQuote {
  kind: string
  /** `?` where the text leaves it open. */
  speaker: string
  to: Range[]
  via: Range[]
}

/** A block of the evaluation set. */
export interface CaretArticle extends GoldArticle {
  /** The file it stands in, without its ending: the kind of text. */
  file: string
  quotes: CaretQuote[]
}

/**
 * Reads a file of the evaluation set: each block fenced as `news` is an article. Numbers lead the parts to quotes.
 *
 *     "We waited," Anna Berg said.
 *     ^^^^^^^^^^^^ quote 1 direct: Anna Berg
 *                  ^^^^^^^^^ source 1
 *                            ^^^^ cue 1
 */
export function readCarets(file: string, markdown: string): CaretArticle[] {
  const articles: CaretArticle[] = []
  let heading = ''
  let block: string[] | undefined
  for (const line of markdown.split('\n')) {
    if (block !== undefined && line === '```') {
      articles.push({ id: `${file}: ${heading}`, file, ...readBlock(block, `${file}: ${heading}`) })
      block = undefined
    } else if (block !== undefined) block.push(line)
    else if (line === '```news') block = []
    else if (line.startsWith('## ')) heading = line.slice(3)
  }
  if (block !== undefined) throw new Error(`${file}: “${heading}” is never closed`)
  return articles
}

/** Takes the lines of carets out of a block. Throws where a line of them can't mean anything. */
function readBlock(lines: string[], where: string): { text: string; quotes: CaretQuote[] } {
  const text: string[] = []
  const quotes = new Map<string, CaretQuote>()
  let start = 0
  let next = 0
  for (const line of lines) {
    if (!line.trimStart().startsWith('^')) {
      text.push(line)
      start = next
      next += line.length + 1
      continue
    }
    const above = text.at(-1) ?? ''
    const { runs, label } = readLine(line)
    if (runs.at(-1)![1] > above.length) throw new Error(`${where}: carets past the end of “${above}”`)
    addTo(
      quotes,
      label,
      runs.map(([from, to]): Range => [start + from, start + to]),
      where,
    )
  }
  for (const [number, quote] of quotes) {
    if (quote.content.length === 0) throw new Error(`${where}: quote ${number} has no content`)
  }
  return { text: text.join('\n'), quotes: [...quotes.values()] }
}

function readLine(line: string): { runs: Range[]; label: string } {
  const runs: Range[] = []
  let at = 0
  while (line[at] === ' ' || line[at] === '^') {
    const from = at
    while (line[at] === '^') at++
    if (at > from) runs.push([from, at])
    else at++
  }
  return { runs, label: line.slice(at) }
}

/** `quote 2 mixed: Anna Berg`, `… quote 2` where it goes on in a later line, `source 1 2` of two quotes. */
function addTo(quotes: Map<string, CaretQuote>, label: string, runs: Range[], where: string): void {
  const [head, ...name] = label.replace('… ', '').split(': ')
  const [part, ...words] = head!.split(' ')
  const field = part === 'quote' ? 'content' : part
  if (field !== 'content' && field !== 'source' && field !== 'cue' && field !== 'to' && field !== 'via')
    throw new Error(`${where}: nothing is called “${label}”`)
  const numbers = words.filter((word) => word >= '0' && word < ':')
  if (numbers.length === 0) throw new Error(`${where}: “${label}” has no number`)
  for (const number of numbers) {
    const quote = quotes.get(number) ?? {
      kind: '',
      speaker: '?',
      content: [],
      cue: [],
      source: [],
      to: [],
      via: [],
    }
    quotes.set(number, quote)
    quote[field].push(...runs)
    if (field === 'content' && name.length > 0) {
      quote.speaker = name.join(': ')
      quote.kind = words.at(-1)!
    }
  }
}

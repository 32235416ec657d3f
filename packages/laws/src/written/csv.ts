import type { LawfulArticle } from '../shapes'
import { saidIn } from './said'

/** Rows of cells by RFC 4180. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < csv.length) {
    const [, quoted, plain, end] = matched(cell, csv)
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

function matched(cell: RegExp, csv: string): RegExpExecArray {
  const at = cell.lastIndex
  const found = cell.exec(csv)
  if (!found) throw new Error(`no cell at ${at}`)
  return found
}

/** The rows as records, each cell as it was before a spreadsheet was kept from running it. */
export function readCsvRecords(csv: string): object[] {
  const [columns, ...rows] = readCsv(csv)
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns![i]!, undone(cell)])))
}

/** The cell as it was before a spreadsheet was kept from running it. */
const undone = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

interface CsvFields {
  url?: string | undefined
  published?: { value: string } | undefined
}

/** The same as the article has it. */
export function carriedByCsv(article: LawfulArticle & CsvFields): object[] {
  const said = saidIn(article)
  return article.quotes.map(({ id, content, cue, source, confidence, date }, i) => ({
    article: article.id,
    url: article.url ?? '',
    date: article.published?.value ?? '',
    speaker: said[i]!.speaker ?? '',
    kind: said[i]!.kind,
    text: said[i]!.text,
    start: String([...article.text.slice(0, content[0]!.start)].length),
    end: String([...article.text.slice(0, content.at(-1)!.end)].length),
    quote: id,
    cue: cue.map(({ start, end }) => article.text.slice(start, end)).join(' '),
    source: source.map(({ start, end }) => article.text.slice(start, end)).join(' '),
    confidence: String(confidence),
    headline: article.headline ?? '',
    said: date?.value ?? '',
  }))
}

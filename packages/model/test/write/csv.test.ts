import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../src/record'
import { toCsv } from '../../src/write/csv'
import { anyArticle, full, saidIn } from './articles'

/** Rows of cells by RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < csv.length) {
    const [, quoted, plain, end] = cell.exec(csv) ?? expect.fail(`no cell at ${cell.lastIndex}`)
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** The cell as it was before a spreadsheet was kept from running it. */
const undone = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

function carried(article: Article): object[] {
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

it('what CSV can carry survives the round trip', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 3 }), (articles) => {
      const [columns, ...rows] = readCsv(toCsv(articles))
      const records = rows.map((row) =>
        Object.fromEntries(row.map((cell, i) => [columns![i]!, undone(cell)])),
      )
      expect(records).toEqual(articles.flatMap(carried))
    }),
  )
})

it('no cell is a formula to a spreadsheet', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', "'=", "''@", 'a=', "'")
  fc.assert(
    fc.property(anyArticle, signs, (article, sign) => {
      const rows = readCsv(
        toCsv([article, { ...full, id: `${sign}1+1`, headline: `${sign}cmd|' /C calc'!A0` }]),
      )
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
  )
})

it('begins with the header and ends each row in CRLF', () => {
  expect(toCsv([])).toBe(
    'article,url,date,speaker,kind,text,start,end,quote,cue,source,confidence,headline,said\r\n',
  )
  expect(toCsv(full).split('\r\n')[1]).toMatch(
    /^https:\/\/news\.example\/harbour,https:\S+,2024-03-05T16:05\+01:00,Anna Berg,direct,"""It will hold 🦦 until spring,""",/,
  )
})

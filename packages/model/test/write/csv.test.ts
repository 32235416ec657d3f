import { carriedByCsv, readCsv, readCsvRecords } from '@news/laws'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRow, toCsv } from '../../src/write/csv'
import { anyArticle, full } from './articles'

it('what CSV can carry survives the round trip', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 3 }), (articles) => {
      expect(readCsvRecords(toCsv(articles))).toEqual(articles.flatMap(carriedByCsv))
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

it('a row of one’s own has numbers as they are, and text that is no formula', () => {
  for (const cell of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1', '＠x', "'=1"]) {
    const row = csvRow([cell, 'plain', -1, undefined])
    expect(row).toMatch(/^"?'/)
    expect(row.endsWith(',plain,-1,')).toBe(true)
  }
})

it('begins with the header and ends each row in CRLF', () => {
  expect(toCsv([])).toBe(
    'article,url,date,speaker,kind,text,start,end,quote,cue,source,confidence,headline,said\r\n',
  )
  expect(toCsv(full).split('\r\n')[1]).toMatch(
    /^https:\/\/news\.example\/harbour,https:\S+,2024-03-05T16:05\+01:00,Anna Berg,direct,"""It will hold 🦦 until spring,""",/,
  )
})

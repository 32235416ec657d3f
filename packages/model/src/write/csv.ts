import type { Article } from '../record/article'
import { codePointsIn } from './code-points'
import { csvRow } from './csv-row'
import { type Articles, listOf } from './many'
import { speakersIn, wordsOf } from './words'

export { csvRow }

/**
 * Quotes as CSV by RFC 4180: a header, then a row a quote, lines end in CRLF. `start` and `end` count code points
 * of `Article.text` from the first word to the last; `date` is the article's, `said` the quote's own.
 *
 * Spreadsheets run a cell that begins with `=`, `+`, `-`, `@` or a control character as a formula. Such a cell gets
 * an apostrophe before it, and so does one that begins with apostrophes and goes on like that: who reads the rows
 * back takes one apostrophe off exactly these. Open the file with the comma as the only separator.
 */
export function toCsv(articles: Articles): string {
  const rows = listOf(articles).flatMap(rowsOf)
  return [columns, ...rows].map((row) => `${csvRow(row)}\r\n`).join('')
}

const columns = [
  ...['article', 'url', 'date', 'speaker', 'kind', 'text', 'start', 'end'],
  ...['quote', 'cue', 'source', 'confidence', 'headline', 'said'],
]

function rowsOf(article: Article): string[][] {
  const speakerOf = speakersIn(article)
  const toCodePoints = codePointsIn(article.text)
  const { id, url = '', published, headline = '' } = article
  return article.quotes.map((quote) => [
    ...[id, url, published?.value ?? '', speakerOf(quote)?.name ?? '', quote.kind, quote.text],
    ...[quote.content[0]!.start, quote.content.at(-1)!.end].map((offset) => String(toCodePoints(offset))),
    ...[quote.id, wordsOf(article, quote.cue), wordsOf(article, quote.source)],
    ...[String(quote.confidence), headline, quote.date?.value ?? ''],
  ])
}

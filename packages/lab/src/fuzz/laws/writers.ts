import {
  articlesBy,
  bratMentions,
  brokenBack,
  carriedByAnnotations,
  carriedByBrat,
  carriedByCsv,
  mentionsForBrat,
  newsArticlesBy,
  readAnnotations,
  readBrat,
  readCsv,
  readCsvRecords,
  rule,
  same,
  type Written,
} from '@news/laws'
import type { Article, Reader } from '@news/model'
import { jsonld } from '@news/model/jsonld'
import { markdown } from '@news/model/markdown'
import { ninjs } from '@news/model/ninjs'
import { toAnnotations } from '@news/model/write/annotation'
import { toBrat } from '@news/model/write/brat'
import { toCsv } from '@news/model/write/csv'
import { toJsonLd } from '@news/model/write/jsonld'
import { toMarkdown } from '@news/model/write/markdown'
import { toNinjs } from '@news/model/write/ninjs'
import { toPage } from '@news/model/write/page'
import { type Law, law } from '../law'
import { readText } from '../read-text'

type Write = (article: Article) => string

/** Every writer: what it can carry comes back, and nothing in it is read as something else. */
export function writerLaws(): Law[] {
  const articles = articlesBy(readText)
  const own: Record<string, [write: Write, broken: (article: Article, written: string) => string[]]> = {
    annotation: [
      toAnnotations,
      (article, written) =>
        rule('quotes come back', same(readAnnotations(written, article.text), carriedByAnnotations(article))),
    ],
    brat: [
      toBrat,
      (article, written) => {
        const { quotes, spans } = readBrat(written, article.text)
        return [
          ...rule('quotes come back', same(quotes, carriedByBrat(article))),
          ...rule('mentions come back', same(bratMentions(spans), mentionsForBrat(article))),
        ]
      },
    ],
    csv: [
      toCsv,
      (article, written) => [
        ...rule('quotes come back', same(readCsvRecords(written), carriedByCsv(article))),
        ...rule(
          'no cell is a formula',
          !readCsv(written)
            .flat()
            .some((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)),
        ),
      ],
    ],
    jsonld: [
      toJsonLd,
      (_, written) => rule('nothing in it ends a script', !/[<>&\u2028\u2029]/.test(written)),
    ],
    ninjs: [toNinjs, (_, written) => rule('it is JSON', typeof JSON.parse(written) === 'object')],
    markdown: [toMarkdown, () => []],
    page: [
      toPage,
      (_, written) => rule('nothing in it runs', !/<script|<img|\son\w+=|javascript:/i.test(tagsOf(written))),
    ],
  }
  return Object.entries(own).map(([name, [write, broken]]) =>
    law({
      name: `write-${name}`,
      share: 2,
      inputs: articles,
      broken: (article) => {
        const written = write(article)
        return [
          ...broken(article, written),
          ...rule('the same record gives the same words', write(article) === written),
        ]
      },
      output: write,
    }),
  )
}

/** What our readers read of what our writers wrote. */
export function backLaws(): Law[] {
  const formats: Record<string, [Reader, Write, Pick<Written, 'without' | 'instants'>]> = {
    jsonld: [jsonld, toJsonLd, { without: ['embargoed', 'status'] }],
    ninjs: [ninjs, toNinjs, { without: [], instants: true }],
    markdown: [markdown, toMarkdown, { without: [] }],
  }
  return Object.entries(formats).map(([name, [reader, write, format]]) =>
    law({
      name: `back-${name}`,
      share: 2,
      inputs: newsArticlesBy(readText, bodyOf),
      broken: (article) =>
        brokenBack(reader(write(article)), { article, body: bodyOf(article), credited, ...format }),
    }),
  )
}

/** The text that no other field carries, as JSON-LD has it; the library's own tests prove it right there. */
const bodyOf = (article: Article): string => JSON.parse(toJsonLd(article)).articleBody ?? ''

/** Whether a line holds a credit or a place: one pass takes them off, whatever the format. */
const credited = (line: string): boolean => {
  const [draft] = ninjs(JSON.stringify({ uri: 'x', headline: 'x', body_text: `${line}\n\nIt rained.` }))
  return draft?.article.agency !== undefined || draft?.article.dateline !== undefined
}

const tagsOf = (page: string) =>
  (page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>?/g) ?? []).join('')

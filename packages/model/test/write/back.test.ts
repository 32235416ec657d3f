import { brokenBack, type Written } from '@news/laws'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonld } from '../../src/read/jsonld'
import { markdown } from '../../src/read/markdown'
import { ninjs } from '../../src/read/ninjs'
import { creditLine, datelineOf } from '../../src/read/text/dateline'
import type { Article } from '../../src/record'
import type { Reader } from '../../src/stage'
import { bodyOf } from '../../src/write/body'
import { toJsonLd } from '../../src/write/jsonld'
import { toMarkdown } from '../../src/write/markdown'
import { toNinjs } from '../../src/write/ninjs'
import { full, newsArticle } from './articles'

const written = (article: Article, format: Pick<Written, 'without' | 'instants'>): Written => ({
  article,
  body: bodyOf(article).text,
  credited: (line) => Boolean(datelineOf(line) || creditLine(line)),
  ...format,
})
const law = (
  reader: Reader,
  write: (article: Article) => string,
  format: Pick<Written, 'without' | 'instants'>,
) =>
  fc.assert(
    fc.property(newsArticle, (article) => {
      expect(brokenBack(reader(write(article)), written(article, format))).toEqual([])
    }),
  )

describe('what our readers read of what our writers wrote is what was written', () => {
  it('JSON-LD: all but embargo and status', () => law(jsonld, toJsonLd, { without: ['embargoed', 'status'] }))

  it('ninjs: all, and dates as full instants where their zone is known', () =>
    law(ninjs, toNinjs, { without: [], instants: true }))

  it('Markdown: all', () => law(markdown, toMarkdown, { without: [] }))

  it.each([
    ['jsonld', jsonld, toJsonLd],
    ['ninjs', ninjs, toNinjs],
    ['markdown', markdown, toMarkdown],
  ] as const)('%s: the agency and the place of a story by hand', (_, reader, write) => {
    const [{ article, text }] = reader(write(full)) as [ReturnType<Reader>[number]]
    expect([article.agency, article.dateline, article.section]).toEqual(['Nordic Wire', 'BERGEN', 'Harbours'])
    expect(text).toContain('\n\n"It will hold 🦦 until spring," Anna Berg')
  })
})

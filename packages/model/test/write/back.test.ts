import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonld } from '../../src/read/jsonld'
import { markdown } from '../../src/read/markdown'
import { ninjs } from '../../src/read/ninjs'
import { creditLine, datelineOf } from '../../src/read/text/dateline'
import { oneLine } from '../../src/read/xml/node'
import type { Article, Timestamp } from '../../src/record'
import type { Reader } from '../../src/stage'
import { bodyOf } from '../../src/write/body'
import { toJsonLd } from '../../src/write/jsonld'
import { toMarkdown } from '../../src/write/markdown'
import { toNinjs } from '../../src/write/ninjs'
import { anyArticle, full } from './articles'

/** What is written in such a field, with all that a format could take for its own signs. */
const phrase = fc
  .array(
    fc.constantFrom(
      ...['Harbour', 'bridge', 'Q&A', 'it’s', "it's", '50%', '#1', '"kept"', '“kept”', '- not -', '*one*'],
      ...['[two]', 'a_b_c', 'no:', '{three}', '`four`', '1.', '!', '> five', '| six', 'C:\\new', '🦦', 'é'],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => `The ${words.join(' ')}`)
const people = fc.uniqueArray(fc.constantFrom('Ann Lee', 'Jo Park', 'Zoë van Dahl', 'Ida O’Hara'), {
  minLength: 1,
  maxLength: 3,
})
const times = fc.constantFrom<Timestamp>(
  { value: '2016-11-23', precision: 'day', zoneStated: false },
  { value: '2016-11-23T16:05', precision: 'minute', zoneStated: false },
  { value: '2016-11-23T16:05-05:00', precision: 'minute', zoneStated: true },
  { value: '2016-11-23T16:05:09Z', precision: 'second', zoneStated: true },
)

/** Any article, its fields such as news has them. */
const newsArticle: fc.Arbitrary<Article> = fc
  .tuple(
    anyArticle,
    fc.record(
      {
        id: fc.constantFrom('urn:news:1', 'story 12', 'https://news.example/a?b=1&c=2'),
        url: fc.constantFrom('https://news.example/a?b=1&c=2', 'https://news.example/%C3%A9#top'),
        headline: phrase,
        standfirst: phrase,
        authors: people,
        publisher: phrase,
        agency: fc.constantFrom('Nordic Wire', 'Reuters', 'AP'),
        dateline: fc.constantFrom('BERGEN', 'NEW YORK'),
        published: times,
        modified: times.map(({ value, ...rest }) => ({ ...rest, value: value.replace('-11-', '-12-') })),
        embargoed: times,
        status: fc.constantFrom('usable', 'withheld', 'canceled'),
        language: fc.constantFrom('en', 'nb-NO'),
        section: phrase,
        keywords: fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['id'] },
    ),
  )
  .filter(([, { headline, standfirst }]) => headline === undefined || headline !== standfirst)
  .map(([{ text, blocks, quotes, actors }, fields]) => ({ ...fields, text, blocks, quotes, actors }))
  // Without a body the description is the text: such items are pictures.
  .filter((article) => words(bodyOf(article).text) !== '')

const names = [
  ...(['id', 'url', 'headline', 'standfirst', 'authors', 'publisher', 'agency', 'dateline'] as const),
  ...(['published', 'modified', 'embargoed', 'status', 'language', 'section', 'keywords'] as const),
]
type Name = (typeof names)[number]

/** Equal in all fields but those; with `instants` a time is carried where its zone is known, as a full instant. */
function same(reader: Reader, written: string, article: Article, without: Name[], instants = false): void {
  const drafts = reader(written)
  expect(drafts).toHaveLength(1)
  const [draft] = drafts
  expect(draft!.refused).toBeUndefined()
  const own = bodyOf(article)
  for (const name of names.filter((one) => !without.includes(one))) {
    const stated = article[name]
    // What the article leaves open, its text may say, and so may its own address.
    if (stated === undefined) continue
    const time = typeof stated === 'object' && 'zoneStated' in stated ? stated : undefined
    if (time && instants) {
      // The one date of an item is that of its first version.
      if (name === 'modified' && !article.published?.zoneStated) continue
      if (name === 'published' && !time.zoneStated && article.modified) continue
      const read = draft!.article[name as 'published']?.value
      expect(read && Date.parse(read), name).toEqual(time.zoneStated ? Date.parse(time.value) : undefined)
    } else expect(draft!.article[name], name).toEqual(stated)
  }
  // Credits in a text become fields, wherever it comes from: only a text without them comes back whole.
  const lines = own.blocks.map(({ start, end }) => oneLine(article.text.slice(start, end)))
  if (lines.some((line) => datelineOf(line) || creditLine(line))) return
  const head = [article.headline, article.standfirst].filter((one) => one !== undefined)
  expect(words(draft!.text)).toBe(words([...head, own.text].join(' ')))
}

/** White space is each format’s own, and so is what becomes of control characters. */
const words = (text: string) => text.replace(/[\s\p{Z}\p{C}\ufffd]+/gu, '')

describe('what our readers read of what our writers wrote is what was written', () => {
  it('JSON-LD: all but embargo and status', () => {
    fc.assert(
      fc.property(newsArticle, (article) =>
        same(jsonld, toJsonLd(article), article, ['embargoed', 'status']),
      ),
    )
  })

  it('ninjs: all, and dates as full instants where their zone is known', () => {
    fc.assert(fc.property(newsArticle, (article) => same(ninjs, toNinjs(article), article, [], true)))
  })

  it('Markdown: all', () => {
    fc.assert(fc.property(newsArticle, (article) => same(markdown, toMarkdown(article), article, [])))
  })

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

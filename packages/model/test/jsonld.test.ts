import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonld } from '../src/read/jsonld'
import { parse } from '../src/with-tagger'
import { brokenLaws } from './laws'

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge closes',
  alternativeHeadline: 'Lorries must take the longer road.',
  author: [
    { '@type': 'Person', name: 'Ann Lee' },
    { '@type': 'Person', givenName: 'Jo', familyName: 'Park' },
  ],
  publisher: { '@type': 'Organization', name: 'Harbour Times' },
  datePublished: '2031-03-04T09:15:00+01:00',
  dateModified: '2031-03-05',
  inLanguage: 'en_GB',
  articleSection: 'World',
  keywords: 'bridges, storms',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://times.example/bridge' },
  articleBody: 'LARVIK, Norway (AP) — The bridge closed on Monday.\n\n"We waited," Anna Berg said.',
}
const read = (document: unknown) => parse(JSON.stringify(document), { reader: jsonld })

it('reads an article with all that it says of itself', () => {
  const { articles, warnings } = read(article)
  const { blocks, quotes, actors: _, ...rest } = articles[0]!
  expect(warnings).toEqual([])
  expect(rest).toEqual({
    id: 'https://times.example/bridge',
    url: 'https://times.example/bridge',
    headline: 'Bridge closes',
    standfirst: 'Lorries must take the longer road.',
    authors: ['Ann Lee', 'Jo Park'],
    publisher: 'Harbour Times',
    agency: 'AP',
    dateline: 'LARVIK',
    published: { value: '2031-03-04T09:15:00+01:00', precision: 'second', zoneStated: true },
    modified: { value: '2031-03-05', precision: 'day', zoneStated: false },
    language: 'en-GB',
    section: 'World',
    keywords: ['bridges', 'storms'],
    text: [
      'Bridge closes',
      'Lorries must take the longer road.',
      'The bridge closed on Monday.',
      '"We waited," Anna Berg said.',
    ].join('\n\n'),
  })
  expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'standfirst', 'paragraph', 'paragraph'])
  expect(quotes.map(({ text }) => text)).toContain('"We waited,"')
})

it('reads each article of an array or a graph that has a body, and else the one that says most', () => {
  const other = { ...article, headline: 'Ferry sails', mainEntityOfPage: 'https://times.example/ferry' }
  const headlines = (document: unknown) => read(document).articles.map(({ headline }) => headline)
  expect(headlines([article, other])).toEqual(['Bridge closes', 'Ferry sails'])
  expect(headlines({ '@graph': [{ '@type': 'WebSite', name: 'Harbour Times' }, other] })).toEqual([
    'Ferry sails',
  ])
  expect(headlines([{ '@type': 'NewsArticle', headline: 'Only named' }, other])).toEqual(['Ferry sails'])
})

it.each([
  ['Nordic Wire', 'Nordic Wire'],
  ['Ann Lee, Reuters', 'Reuters'],
  ['Photo: the fishermen of Larvik', undefined],
  ['Harbour Times', undefined],
  ['Ann Lee', undefined],
])('a credit is an agency, unless it repeats who wrote or published: %s', (creditText, agency) => {
  const { articleBody: _, ...node } = article
  expect(jsonld(JSON.stringify({ ...node, creditText }))[0]!.article.agency).toBe(agency)
})

it('reads a body that is HTML by its elements', () => {
  const { text } = read({
    ...article,
    articleBody: '<p>The bridge&nbsp;closed.</p><p>It <b>opens</b> in May.</p>',
  }).articles[0]!
  expect(text).toMatch(/The bridge closed\.\n\nIt opens in May\.$/)
})

it('says where there is no article', () => {
  for (const input of ['', 'news', '{}', '[1]', '{"@type":"Recipe"}', '{"@type":']) {
    const { articles, warnings } = parse(input, { reader: jsonld })
    expect({ input, articles, codes: warnings.map(({ code }) => code) }).toEqual({
      input,
      articles: [],
      codes: ['not-this-format'],
    })
  }
})

it('keeps the laws on any JSON, whole or cut anywhere', () => {
  const document = fc.record({
    '@type': fc.constant('Article'),
    headline: fc.anything(),
    author: fc.anything(),
    articleBody: fc.string(),
  })
  fc.assert(
    fc.property(document, fc.nat(), (value, cut) => {
      const text = JSON.stringify(value) ?? ''
      for (const input of [text, text.slice(0, cut % (text.length + 1))])
        expect(parse(input, { reader: jsonld }).articles.flatMap(brokenLaws)).toEqual([])
    }),
  )
})

it('takes any number of CDATA that opens', () => {
  const opened = `<!${'[CDATA['.repeat(20_000)}${JSON.stringify(article)}]]>`
  expect(jsonld(opened)[0]!.article.headline).toBe('Bridge closes')
  expect(jsonld('[CDATA['.repeat(20_000))[0]!.refused).toBe(true)
})

describe('who is referred to by many articles', () => {
  const articlesBy = (author: unknown, name: unknown, count = 1) =>
    read({
      '@graph': [
        ...Array.from({ length: count }, () => ({ '@type': 'NewsArticle', articleBody: 'No.', author })),
        { '@id': '#a', '@type': 'Person', name },
      ],
    }).articles
  const one = { '@id': '#a' }
  const many = Array.from(
    { length: 100 },
    (_, i) => `Ann ${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10)]}lee`,
  )

  it('is named in each of them', () => {
    expect(articlesBy(one, 'Ann Lee', 3).map(({ authors }) => authors)).toEqual([
      ['Ann Lee'],
      ['Ann Lee'],
      ['Ann Lee'],
    ])
  })

  it('has no more names than a list of them has, however often they stand there', () => {
    const lists = Array(100).fill(Array(100).fill(one))
    const [article] = articlesBy(lists, Array(100).fill(many))
    expect(article!.authors).toEqual(many.slice(0, 20))
  })

  it('has no name that nobody has, and names nobody else', () => {
    expect(articlesBy(one, ['Ann Lee', `Jo ${', Jo Park'.repeat(100)}`])[0]!.authors).toEqual(['Ann Lee'])
    expect(articlesBy([one, 'Jo Park'], one)[0]!.authors).toEqual(['Jo Park'])
  })
})

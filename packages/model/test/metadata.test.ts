import { describe, expect, it } from 'vitest'
import { authorsIn } from '../src/read/byline'
import { html } from '../src/read/html'

const body =
  '<p>“We waited for years,” Anna Berg said of the bridge that closed on Monday after the storm.</p>'.repeat(
    2,
  )
const read = (head: string, above = '') =>
  html(`<html><head>${head}</head><body>${above}${body}</body></html>`)[0]!.article

describe('the names in a byline', () => {
  it.each<[string, string[]]>([
    ['By Ann Lee and Jo Park', ['Ann Lee', 'Jo Park']],
    ['By ANN LEE, AP Political Writer', ['ANN LEE']],
    ['ABBY BYRNE', ['ABBY BYRNE']],
    ['by Byron Okafor', ['Byron Okafor']],
    ['By: Ludwig van Dahl', ['Ludwig van Dahl']],
    ['By Ann Lee - 11/19/19 06:56 AM EST', ['Ann Lee']],
    ['Ann Lee | The Daily for daily.example', ['Ann Lee']],
    ['By Ann Lee, Wednesday, 20 November 2019', ['Ann Lee']],
    ['Reuters, Tarsk', ['Reuters']],
    ['By\nAnn Lee\nStaff Writer', ['Ann Lee']],
    ['Sports Desk', ['Sports Desk']],
    ['https://social.example/annlee', []],
    ['ann.lee@daily.example', []],
    ['admin', []],
    ['', []],
  ])('%j', (byline, names) => expect(authorsIn(byline)).toEqual(names))
})

describe('the agency in a byline', () => {
  const agency = (byline: string, site = '') =>
    read(`<meta name="author" content="${byline}"><meta property="og:site_name" content="${site}">`).agency

  it.each([
    ['By ANN LEE, AP Political Writer', 'AP'],
    ['Ann Lee, Associated Press', 'Associated Press'],
    ['Reuters', 'Reuters'],
    ['Ann Lee', undefined],
    ['April Reuter', undefined],
  ])('%s', (byline, name) => expect(agency(byline)).toBe(name))

  it('is none where the agency publishes itself', () => {
    expect(agency('Ann Lee, Reuters', 'Reuters')).toBeUndefined()
  })
})

describe("an agency's credit in the text becomes a field", () => {
  const more =
    '<p>Nobody was hurt when the bridge closed on Monday, the port authority said in a statement.</p>'
  const opened = 'The bridge closed on Monday after the storm, the port authority said.'
  const first = (opening: string) => {
    const [draft] = html(`<h1>Bridge closes in the storm</h1>${opening}${more}${more}`)
    const { article, blocks, text } = draft!
    const paragraph = blocks.find(({ kind }) => kind === 'paragraph')!
    return {
      agency: article.agency,
      dateline: article.dateline,
      text: text.slice(paragraph.start, paragraph.end),
    }
  }

  it.each<[string, string | undefined, string | undefined]>([
    [`<p>LARVIK, Norway (AP) — ${opened}</p>`, 'AP', 'LARVIK'],
    [`<p>LARVIK &#40;Reuters&#41; - ${opened}</p>`, 'Reuters', 'LARVIK'],
    [`<p>(Reuters) – ${opened}</p>`, 'Reuters', undefined],
    [
      `<p><span class="dateline">LARVIK</span> <span class="credit">(Reuters)</span> — ${opened}</p>`,
      'Reuters',
      'LARVIK',
    ],
    [`<p><b>LARVIK, March 3</b> — ${opened}</p>`, undefined, 'LARVIK'],
    [`<p>Reuters</p><p>${opened}</p>`, 'Reuters', undefined],
    [`<p>(AP)</p><p>${opened}</p>`, 'AP', undefined],
    [`<p>${opened}</p>`, undefined, undefined],
  ])('%s', (opening, agency, dateline) => expect(first(opening)).toEqual({ agency, dateline, text: opened }))
})

describe('the headline', () => {
  it.each([
    ['Bridge closes | Harbour Times', 'Harbour Times'],
    ['Harbour Times: Bridge closes', 'Harbour Times'],
    ['Bridge closes - The Harbour Times', 'Harbour Times'],
    ['Bridge closes — World — Harbour Times', 'Harbour Times'],
  ])('goes without the name of the site: %s', (title, site) => {
    const { headline } = read(`<title>${title}</title><meta property="og:site_name" content="${site}">`)
    expect(headline?.replace(' — World', '')).toBe('Bridge closes')
  })

  it('keeps a dash that is its own', () => {
    expect(read('<title>Bridge closes - for good</title>').headline).toBe('Bridge closes - for good')
  })

  it('is the heading that a reader sees, not the one that was written for machines', () => {
    const head = '<title>Bridge in Larvik closes today</title>'
    expect(read(head, '<h1>Bridge in Larvik closes, at last</h1>').headline).toBe(
      'Bridge in Larvik closes, at last',
    )
  })
})

describe('dates', () => {
  const published = (head: string, above = '') => read(head, above).published

  it('keep the zone as it is stated, and have none where none is', () => {
    const meta = (date: string) => published(`<meta property="article:published_time" content="${date}">`)
    expect(meta('2031-03-04T09:15:00+01:00')).toEqual({
      value: '2031-03-04T09:15:00+01:00',
      precision: 'second',
      zoneStated: true,
    })
    expect(meta('2031-03-04 09:15')).toEqual({
      value: '2031-03-04T09:15',
      precision: 'minute',
      zoneStated: false,
    })
    expect(meta('2031-03-04')).toEqual({ value: '2031-03-04', precision: 'day', zoneStated: false })
  })

  it('are read from the line above the text, else from the address', () => {
    expect(published('', '<h1>Bridge closes</h1><div>First Published on Mar 4, 2031</div>')?.value).toBe(
      '2031-03-04',
    )
    expect(published('<link rel="canonical" href="https://a.example/2031/03/04/bridge">')?.value).toBe(
      '2031-03-04',
    )
  })

  it('are never made up', () => {
    expect(published('')).toBeUndefined()
    expect(published('<meta name="date" content="today">')).toBeUndefined()
    expect(published('<meta name="date" content="0001-01-01T00:00:00Z">')).toBeUndefined()
    expect(published('<link rel="canonical" href="https://a.example/2031/03/bridge">')).toBeUndefined()
    expect(read('<meta property="article:modified_time" content="2031-03-04">').published).toBeUndefined()
  })
})

describe('JSON-LD in a page comes before what is written for others', () => {
  const jsonld = (text: string) =>
    `<meta name="author" content="Somebody Else"><script type="application/ld+json">${text}</script>`

  it.each([
    ['as it should be', '{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Lee"}}'],
    [
      'in a graph, by an id',
      '{"@graph":[{"@id":"#a","@type":"Person","name":"Ann Lee"},{"@type":["Article"],"author":{"@id":"#a"}}]}',
    ],
    ['in an array', '[{"@type":"WebSite"},{"@type":"http://schema.org/NewsArticle","author":["Ann Lee"]}]'],
    ['in CDATA', '//<![CDATA[\n{"@type":"NewsArticle","author":"Ann Lee"}\n//]]>'],
    ['with raw line breaks', '{"@type":"NewsArticle","description":"one\ntwo\tthree","author":"Ann Lee"}'],
    ['with commas too many', '{"@type":"NewsArticle",,"author":"Ann Lee",}'],
    [
      'with quotation marks in a string',
      '{"@type":"NewsArticle","headline":"The "best" bridge","author":"Ann Lee"}',
    ],
    ['with something after its end', '{"@type":"NewsArticle","author":"Ann Lee"};window.x = {}'],
    ['not closed', '{"@type":"NewsArticle","author":"Ann Lee"'],
    [
      'with escapes that JSON has not',
      String.raw`{"@type":"NewsArticle","headline":"Larvik\'s bridge","author":"Ann Lee"}`,
    ],
    ['with entities', '{"@type":"NewsArticle","author":"Ann&#32;Lee"}'],
  ])('%s', (_, text) => expect(read(jsonld(text)).authors).toEqual(['Ann Lee']))

  it('and costs nothing where it is beyond repair', () => {
    expect(read(jsonld('{{{')).authors).toEqual(['Somebody Else'])
    expect(read(jsonld('[{"a":'.repeat(50_000))).authors).toEqual(['Somebody Else'])
  })
})

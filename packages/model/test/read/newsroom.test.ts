import { describe, expect, it } from 'vitest'
import { newsml, newsmlOf } from '../../src/newsml'
import { nitf } from '../../src/nitf'
import { parse } from '../../src/with-tagger'

const meta =
  '<catalogRef href="http://a/catalog"/><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:Nordwire"/><versionCreated>2017-11-30T10:15:00Z</versionCreated></itemMeta>'
const item = (inside: string, attributes = 'standardversion="2.30"', name = 'newsItem') =>
  `<${name} guid="urn:a" standard="NewsML-G2" ${attributes}>${inside}</${name}>`

describe('NewsML-G2', () => {
  it('needs no namespace, and takes any prefix', () => {
    const plain = item(`${meta}<contentMeta><headline>Bridge</headline></contentMeta>`)
    const prefixed = plain
      .replace(/<(\/?)(\w)/g, '<$1n:$2')
      .replace('<n:newsItem', '<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/"')
    expect(newsml(prefixed)).toEqual(newsml(plain))
    expect(newsml(plain)[0]!.article).toMatchObject({
      id: 'urn:a',
      headline: 'Bridge',
      publisher: 'Nordwire',
    })
  })

  it('holds several items in a message, each an article', () => {
    const message = `<newsMessage><header/><itemSet>${item(`${meta}<contentMeta><headline>One</headline></contentMeta>`)}${item('')}${item(meta, '', 'knowledgeItem')}${item(`${meta}<contentMeta><headline>Two</headline></contentMeta>`)}</itemSet></newsMessage>`
    const { articles, warnings } = parse(message, { reader: newsml })
    expect(articles.map(({ headline }) => headline)).toEqual(['One', 'Two'])
    expect(warnings.map(({ code }) => code)).toEqual(
      ['empty-text', 'invalid-document', 'no-article', 'empty-text'].filter((code) => code !== 'empty-text'),
    )
  })

  it('carries NITF, HTML or plain text', () => {
    const content = (inside: string) => newsml(item(`${meta}<contentSet>${inside}</contentSet>`))[0]!
    expect(
      content(
        '<inlineXML><nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf></inlineXML>',
      ).text,
    ).toBe('Bridge\n\nOne.')
    expect(
      content('<inlineXML><html><body><h2>Two</h2><p>One.</p></body></html></inlineXML>').blocks.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['heading', 'paragraph'])
    expect(content('<inlineData>One.\nTwo.</inlineData>').text).toBe('One.\n\nTwo.')
  })

  it('tells first and last version, embargo and status apart', () => {
    const dates =
      '<firstCreated>2017-11-29T09:00:00+01:00</firstCreated><embargoed>2017-12-01T06:00:00+01:00</embargoed><pubStatus qcode="stat:canceled"/>'
    expect(
      newsml(item(meta.replace('</itemMeta>', `${dates}</itemMeta>`), 'version="3"'))[0]!.article,
    ).toMatchObject({
      published: { value: '2017-11-29T09:00:00+01:00' },
      modified: { value: '2017-11-30T10:15:00Z' },
      embargoed: { value: '2017-12-01T06:00:00+01:00' },
      status: 'canceled',
    })
  })

  it.each([
    ['an item without a guid', item(meta).replace('guid="urn:a"', '')],
    ['an item without itemMeta', item('')],
    ['an item whose provider is not said', item(meta.replace(/<provider[^>]*>/, ''))],
    ['a date of the version that is none', item(meta.replace('2017-11-30T10:15:00Z', 'today'))],
    ['a day where a time is due', item(meta.replace('T10:15:00Z', ''))],
    [
      'an item without a catalog, before 2.30',
      item(meta.replace(/<catalogRef[^>]*>/, ''), 'standardversion="2.29"'),
    ],
    ['a qcode without a scheme', item(`${meta}<contentMeta><subject qcode="bridges"/></contentMeta>`)],
    ['a version that is none', item(meta, 'standardversion="two"')],
    [
      'an element that came later',
      item(
        `${meta}<assert><organisationDetails><affiliation qcode="a:b"/></organisationDetails></assert>`,
        'standardversion="2.9"',
      ),
    ],
    ['a URI that is none', item(`${meta}<contentMeta><subject uri="http://a/%zz"/></contentMeta>`)],
    [
      'related in related in related in related',
      item(`${meta}<assert>${'<related>'.repeat(4)}${'</related>'.repeat(4)}</assert>`),
    ],
  ])('refuses %s', (_, input) => {
    expect(newsml(input)[0]).toMatchObject({ refused: true, warnings: [{ code: 'invalid-document' }] })
  })

  it('judges by an agreed version where there is one', () => {
    const late = item(
      `${meta}<assert><organisationDetails><affiliation qcode="a:b"/></organisationDetails></assert>`,
    )
    expect(newsml(late)[0]!.refused).toBeUndefined()
    expect(newsmlOf('2.28')(late)[0]!.refused).toBe(true)
  })

  it.each(['', 'Hello', '<NewsML><NewsItem/></NewsML>'.replace('NewsItem', 'Item'), '<rss/>'])(
    'is not %s',
    (input) => {
      expect(newsml(input)[0]).toMatchObject({ refused: true, warnings: [{ code: 'not-this-format' }] })
    },
  )
})

describe('NITF', () => {
  const document = (head: string, body: string) => `<nitf><head>${head}</head><body>${body}</body></nitf>`

  it('keeps captions, quotations and lists for what they are', () => {
    const body =
      '<body.content><block><p>One.</p><media><media-reference source="a.jpg"/><media-caption>The bridge.</media-caption><media-producer>Jo</media-producer></media><bq><block><p>No.</p></block></bq><ul><li>A</li></ul><hl2>Later</hl2></block></body.content>'
    const [draft] = nitf(document('', body))
    expect(draft!.blocks.map(({ start, end, kind }) => [kind, draft!.text.slice(start, end)])).toEqual([
      ['paragraph', 'One.'],
      ['caption', 'The bridge.'],
      ['blockquote', 'No.'],
      ['listItem', 'A'],
      ['heading', 'Later'],
    ])
  })

  it('takes titles and jobs out of the authors, and keeps the byline as written', () => {
    const [draft] = nitf(
      document('', '<body.head><byline>By Ida Holm <byttl>Staff Writer</byttl></byline></body.head>'),
    )
    expect(draft!.article).toMatchObject({ byline: 'By Ida Holm Staff Writer', authors: ['Ida Holm'] })
  })

  it('refuses a document without a body, and what is no NITF', () => {
    expect(nitf('<nitf><head/></nitf>')[0]).toMatchObject({
      refused: true,
      warnings: [{ code: 'invalid-document' }],
    })
    expect(nitf('<rss/>')[0]).toMatchObject({ refused: true, warnings: [{ code: 'not-this-format' }] })
  })
})

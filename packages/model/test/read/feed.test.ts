import { describe, expect, it } from 'vitest'
import { feed, readFeed } from '../../src/feed'
import { parse } from '../../src/with-tagger'

const rss = (items: string, attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Bergen Post</title><link>http://post.example/</link><language>en-gb</language>${items}</channel></rss>`
const one = (input: string | Uint8Array) => {
  const [draft] = feed(input)
  return {
    ...draft!.article,
    text: draft!.text,
    kinds: draft!.blocks.map(({ kind }) => kind),
    codes: draft!.warnings.map(({ code }) => code),
  }
}

describe('an entry is an article', () => {
  it('of RSS 2.0, with the elements of its modules', () => {
    const spaces =
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    expect(
      one(
        rss(
          `<item><title>Bridge &amp; quay</title><link>http://post.example/1</link><guid isPermaLink="false">p-1</guid>
           <dc:creator>Ida Holm</dc:creator><pubDate>Thu, 30 Nov 2017 10:15:00 +0100</pubDate>
           <category>Bridges</category><category>Bergen</category>
           <description>What the closing means for traders on the quay, and for all others.</description>
           <content:encoded><![CDATA[<p>The bridge will be <b>closed</b>.</p><ul><li>A</li></ul><blockquote><p>No.</p></blockquote>]]></content:encoded></item>`,
          spaces,
        ),
      ),
    ).toEqual({
      id: 'p-1',
      url: 'http://post.example/1',
      headline: 'Bridge & quay',
      standfirst: 'What the closing means for traders on the quay, and for all others.',
      authors: ['Ida Holm'],
      publisher: 'Bergen Post',
      published: { value: '2017-11-30T10:15:00+01:00', precision: 'second', zoneStated: true },
      language: 'en-gb',
      keywords: ['Bridges', 'Bergen'],
      text: 'Bridge & quay\n\nWhat the closing means for traders on the quay, and for all others.\n\nThe bridge will be closed.\n\nA\n\nNo.',
      kinds: ['headline', 'standfirst', 'paragraph', 'listItem', 'blockquote'],
      codes: [],
    })
  })

  it('of Atom 1.0, with relative links and inherited authors', () => {
    const { articles } = parse(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb" xml:base="http://post.example/"><title>Post</title>
       <author><name>Jo Park</name></author>
       <entry><id>tag:1</id><title type="text">1 &lt; 2</title><link rel="self" href="s"/><link href="a/1"/>
       <updated>2017-11-30T10:15:00Z</updated><category term="x" label="Bridges"/>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>`,
      { reader: feed },
    )
    expect(articles[0]).toMatchObject({
      id: 'tag:1',
      url: 'http://post.example/a/1',
      headline: '1 < 2',
      authors: ['Jo Park'],
      keywords: ['Bridges'],
      modified: { value: '2017-11-30T10:15:00Z' },
      text: '1 < 2\n\nOne.\n\nTwo.',
    })
    expect(articles[0]!.published).toBeUndefined()
  })

  it('of RDF, whose entries stand beside the channel', () => {
    expect(
      one(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel><title>Post</title></channel><item><d:title>Other</d:title><title>Bridge</title><d:date>2017-11-30</d:date></item></rdf:RDF>`),
    ).toMatchObject({ headline: 'Bridge', publisher: 'Post', published: { value: '2017-11-30' } })
  })

  it('of JSON Feed', () => {
    expect(
      one(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Post',
          language: 'en',
          authors: [{ name: 'Jo Park' }],
          items: [
            {
              id: 1,
              url: 'http://post.example/1',
              title: 'Bridge',
              content_text: 'One.\nTwo.',
              date_published: '2017-11-30T10:15:00Z',
              tags: ['a'],
            },
          ],
        }),
      ),
    ).toMatchObject({
      id: '1',
      headline: 'Bridge',
      publisher: 'Post',
      authors: ['Jo Park'],
      keywords: ['a'],
      text: 'Bridge\n\nOne.\n\nTwo.',
    })
  })

  it('of Atom 0.3 with content in base64', () => {
    expect(
      one(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><content type="text/html" mode="base64">\nPHA+T25lLjwvcD4=\n</content></entry></feed>',
      ).text,
    ).toBe('One.')
  })
})

describe('broken feeds are read as far as they go', () => {
  it('a bad entry loses only itself', () => {
    const { articles } = parse(
      rss(
        '<item><title>One</title></item><item><title>Two <b>is bad<link>http://a/2</link><item><title>Three & four</title></item><item><title>Five</title><description><![CDATA[never closed',
      ),
      { reader: feed },
    )
    expect(articles.map(({ headline }) => headline)).toEqual([
      'One',
      'Two is bad http://a/2',
      'Three & four',
      'Five',
    ])
    expect(articles[3]!.text).toBe('Five\n\nnever closed')
  })

  it('a title without an end does not take the elements behind it', () => {
    expect(
      one(rss('<item><title>One<link>http://a/1</link><description>Two</description></item>')),
    ).toMatchObject({
      headline: 'One',
      url: 'http://a/1',
      text: 'One\n\nTwo',
      codes: ['broken-markup'],
    })
  })

  it('entities of HTML, bare ampersands and escaped markup come out as text', () => {
    expect(one(rss('<item><title>Caf&eacute; &amp;amp; AT&T &amp;lt;3</title></item>')).headline).toBe(
      'Café & AT&T <3',
    )
  })

  it('entity bombs stay inert', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${rss('<item><title>&a; &c;</title></item>')}`
    expect(one(bomb).headline).toBe('ha &c;')
  })

  it('scripts in titles are gone', () => {
    expect(
      one(rss('<item><title>Bridge &lt;script&gt;alert(1)&lt;/script&gt; closes</title></item>')).headline,
    ).toBe('Bridge closes')
  })

  it('a date that is none is left out, with a warning', () => {
    expect(one(rss('<item><title>A</title><pubDate>03/04/2017</pubDate></item>'))).toMatchObject({
      codes: ['bad-date'],
    })
  })
})

describe('what is no feed, and what holds nothing, gives no article and a reason', () => {
  it.each([
    ['<html><p>Hello</p></html>', 'not-this-format'],
    ['{"a":1}', 'not-this-format'],
    ['{"items":', 'not-this-format'],
    ['', 'not-this-format'],
    [rss(''), 'no-entries'],
  ])('%s', (input, code) => {
    const { articles, warnings } = parse(input, { reader: feed })
    expect(articles).toEqual([])
    expect(warnings.map((warning) => warning.code)).toContain(code)
  })

  it('but the feed itself can be read without entries', () => {
    expect(readFeed(rss(''))).toMatchObject({
      title: 'Bergen Post',
      url: 'http://post.example/',
      entries: [],
    })
  })
})

it('a credit line becomes agency and dateline', () => {
  expect(
    one(
      rss(
        '<item><title>A</title><description>&lt;p&gt;BERGEN, Norway (Nordwire) - It rained.&lt;/p&gt;</description></item>',
      ),
    ),
  ).toMatchObject({
    agency: 'Nordwire',
    dateline: 'BERGEN',
    text: 'A\n\nIt rained.',
  })
  expect(
    one(rss('<item><title>A</title><description>Bergen (Reuters) - It rained.</description></item>')),
  ).toMatchObject({
    agency: 'Reuters',
    dateline: 'Bergen',
  })
  expect(one(rss('<item><title>A</title><description>(AP) — It rained.</description></item>'))).toMatchObject(
    { agency: 'AP', text: 'A\n\nIt rained.' },
  )
  expect(
    one(
      rss(
        '<item><title>A</title><description>&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;Reuters&lt;/p&gt;</description></item>',
      ),
    ),
  ).toMatchObject({ agency: 'Reuters', text: 'A\n\nIt rained.' })
})

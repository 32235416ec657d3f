import { describe, expect, it } from 'vitest'
import { readers } from './readers'

/** What drives readers into quadratic time, or into memory, when it is repeated. */
const patterns: Record<string, [start: string, repeated: string]> = {
  'elements that open': ['<rss><channel><item><title>', '<a>'],
  'elements that open and are closed by another': ['<rss>', '<a></b>'],
  'entries that never end': ['<rss><channel>', '<item><title>a'],
  'small entries': ['<rss><channel>', '<item><title>a</title></item>'],
  'attributes of one element': ['<rss ', 'a="b" '],
  'many namespaces': ['<rss>', '<a xmlns:b="c"><b:d></b:d></a>'],
  'namespaces within namespaces': ['<rss>', '<a xmlns:b="c">'],
  ampersands: ['<rss><channel><title>', '&'],
  'declared entities': ['<!DOCTYPE rss [<!ENTITY a "bbbb">]><rss><channel><title>', '&a;'],
  'entities that hold entities': ['<!DOCTYPE rss [', '<!ENTITY a "&b;&b;&b;">'],
  'CDATA that opens': ['<rss><channel><title>', '<![CDATA['],
  'comments that open': ['<rss>', '<!--'],
  'angle brackets': ['<rss><channel>', '<'],
  'escaped HTML that opens': ['<rss><channel><item><description>', '&lt;div&gt;'],
  'escaped HTML that crosses': [
    '<rss><channel><item><description>',
    '&lt;svg&gt;&lt;svg&gt;&lt;button&gt;&lt;/svg&gt;&lt;/button&gt;',
  ],
  'base64 in a feed': ['<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="a/b">', 'QUFB'],
  'blanks in a title': ['<rss><channel><item><title>', ' '],
  'arrays in arrays': ['', '['],
  'items of a JSON feed': ['{"items":[', '{"title":"a"},'],
  'paragraphs of NITF': ['<nitf><body><body.content>', '<p>Anna Berg said.</p>'],
  'items of NewsML': ['', '<newsItem guid="a"><itemMeta></itemMeta></newsItem>'],
  'nested items of NewsML': ['', '<newsItem guid="a">'],
  'front matter that never ends': ['---\n', 'title: a\n'],
  'lists of front matter': ['---\ntags:\n', '- a\n'],
  quotations: ['# a\n\n', '> '],
  emphasis: ['# a\n\n', '*a_ '],
  'links that open': ['# a\n\n', '[a]('],
  brackets: ['# a\n\n', '['],
  'code that opens': ['# a\n\n', '`'],
  'list items': ['# a\n\n', '- a\n'],
  'nested lists': ['# a\n\n', '- '],
}

/** Documents of which two parts grow, or that repeat nothing. */
const documents: Record<string, (size: number) => string> = {
  ...Object.fromEntries(
    Object.entries(patterns).map(([name, [start, repeated]]) => [
      name,
      (size) => start + repeated.repeat(size / repeated.length),
    ]),
  ),
  'a title and entries': (size) =>
    `<rss><channel><title>${'a b '.repeat(size / 8)}</title>${'<item/>'.repeat(size / 14)}`,
  'names, each another': (size) =>
    `<rss><channel><item><title>a</title><author>${Array.from({ length: size / 12 }, (_, n) => `Ann ${lettersOf(n)}, `).join('')}`,
  'articles by one author': (size) =>
    `[{"@id":"#a","name":"${'a b '.repeat(size / 8)}"}${',{"@type":"NewsArticle","articleBody":"a","author":{"@id":"#a"}}'.repeat(size / 126)}]`,
}

const lettersOf = (n: number) =>
  String.fromCharCode(65 + (n % 26), ...[1, 2, 3].map((i) => 97 + (Math.floor(n / 26 ** i) % 26)))

describe.each(Object.entries(readers))('time stays linear in the reader %s', (_, reader) => {
  for (const [name, documentOf] of Object.entries(documents)) {
    it(`of ${name}`, { timeout: 120_000 }, () => {
      const small = documentOf(16_000)
      const large = documentOf(128_000)
      reader(small)
      let ratio = growth(small, large)
      // A busy machine makes a time longer, never shorter: where it looks bad, measure again.
      for (let again = 0; again < 4 && ratio > limit; again++) ratio = Math.min(ratio, growth(small, large))
      expect(ratio).toBeLessThan(limit)
    })
  }

  function growth(small: string, large: string): number {
    // Below a few milliseconds the clock says nothing.
    return Math.max(seconds(large), 0.06) / Math.max(seconds(small), 0.005)
  }

  function seconds(text: string): number {
    const before = process.cpuUsage()
    reader(text)
    return process.cpuUsage(before).user / 1e6
  }
})

/** Linear is 8, quadratic is 64. */
const limit = 24

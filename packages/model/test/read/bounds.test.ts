import { decodeHTML, decodeHTMLStrict } from 'entities'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feed, readFeed } from '../../src/feed'
import { newsml } from '../../src/newsml'
import { ninjs } from '../../src/ninjs'
import { byReference } from '../../src/read/xml/by-reference'
import { parseXml } from '../../src/read/xml/parse'

const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code)

describe('of a document no more than 100,000 items are read, and a warning says so', () => {
  const lists: Record<string, [read: typeof ninjs, start: string, item: string, end: string]> = {
    'JSON feed': [feed, '{"items":[{}', ',{}', ']}'],
    RSS: [feed, '<rss><channel><item/>', '<item/>', '</channel></rss>'],
    ninjs: [ninjs, '[1', ',1', ']'],
    NewsML: [newsml, '<newsMessage><newsItem/>', '<newsItem/>', '</newsMessage>'],
  }
  it.each(Object.entries(lists))('%s', (_, [read, start, item, end]) => {
    const many = read(start + item.repeat(100_000) + end)
    expect(many).toHaveLength(100_000)
    expect(codes(many[0]!.warnings)).toContain('too-long')
    const enough = read(start + item.repeat(99_999) + end)
    expect(enough).toHaveLength(100_000)
    expect(codes(enough[0]!.warnings)).not.toContain('too-long')
  })
})

it('of XML two million elements are read, and a warning says so', () => {
  const read = (count: number) => parseXml(`<a>${'<b/>'.repeat(count - 1)}</a>`)
  const many = read(2_000_001)
  expect(codes(many.warnings)).toEqual(['too-long'])
  expect(many.root.children).toMatchObject([{ children: { length: 1_999_999 } }])
  expect(read(2_000_000).warnings).toEqual([])
})

describe('JSON that nests deeper than 100,000 is taken for none', () => {
  const document = (depth: number) =>
    `{"items":[],"a":${'['.repeat(depth - 1)}"\\"]]"${']'.repeat(depth - 1)}}`
  it('and is read up to there', () => {
    expect(readFeed(document(100_000))).toMatchObject({ entries: [] })
    expect(readFeed(document(100_001))).toBeUndefined()
  })
  it('brackets in strings and brackets that are closed do not count', () => {
    expect(readFeed(`{"items":[],"a":"\\"${'['.repeat(200_000)}"}`)).toMatchObject({ entries: [] })
    expect(readFeed(`{"items":[],"a":[${'[],'.repeat(200_000)}1]}`)).toMatchObject({ entries: [] })
  })
})

describe('a long text is decoded reference by reference as it is decoded at once', () => {
  const pieces = ['&', '&amp;', '&amp', '&#x27;', '&#39', '&bogus;', '&ampx', ';', 'a', ' &lt;b&gt; ', '😀']
  it.each(Object.entries({ decodeHTML, decodeHTMLStrict }))('%s', (_, decode) => {
    assert(
      property(array(constantFrom(...pieces), { minLength: 1, maxLength: 40 }), (parts) => {
        const text = parts.join('').repeat(1000)
        expect(byReference(text, decode)).toBe(decode(text))
      }),
    )
  })
})

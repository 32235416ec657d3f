import { decodeHTML, decodeHTMLStrict } from 'entities'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feed, readFeed } from '../../src/feed'
import { markdown } from '../../src/markdown'
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

describe('of Markdown', () => {
  const messages = (source: string) => markdown(source)[0]!.warnings.map(({ message }) => message)

  it('sixteen million characters are read, and a warning says so', () => {
    const words = `${'word '.repeat(1999)}.\n\n`
    const enough = words.repeat(1601).slice(0, 16_000_000)
    expect(messages(enough)).toEqual([])
    expect(messages(`${enough}more`)).toEqual([
      'The text is longer than 16 million characters; the rest was left out.',
    ])
  })

  it('a million beginnings and ends of blocks are read, and a warning says so', () => {
    // a third of a million paragraphs: each begins, has a text and ends
    const [enough] = markdown('a\n\n'.repeat(333_333))
    expect([enough!.blocks.length, enough!.warnings]).toEqual([333_333, []])
    const [many] = markdown('a\n\n'.repeat(333_335))
    expect([many!.blocks.length, codes(many!.warnings)]).toEqual([333_334, ['too-long']])
  })

  it('so it is within a list: what comes behind it is left out, too', () => {
    const [draft] = markdown(`${'- a\n'.repeat(250_000)}\nbehind\n`)
    expect(codes(draft!.warnings)).toEqual(['too-long'])
    expect(draft!.text).not.toContain('behind')
  })

  it('the marks of a paragraph of more than 100,000 characters stay, and a warning says so', () => {
    const paragraph = (length: number) => `*a* ${'b'.repeat(length - 4)}`
    const [marked] = markdown(paragraph(100_000))
    expect([marked!.text.slice(0, 3), marked!.warnings]).toEqual(['a b', []])
    const [plain] = markdown(`*one*\n\n${paragraph(100_001)}\n\n*two*`)
    expect(plain!.text.slice(0, 10)).toBe('one\n\n*a* b')
    expect(plain!.text.slice(-8)).toBe('bbb\n\ntwo')
    expect(codes(plain!.warnings)).toEqual(['too-long'])
  })
})

it('brackets of JSON that are far apart are counted as those that stand close', () => {
  const apart = (depth: number) => `{"items":[],"a":${'[ "a" ,'.repeat(depth - 1)}1${']'.repeat(depth - 1)}}`
  expect(readFeed(apart(100_000))).toMatchObject({ entries: [] })
  expect(readFeed(apart(100_001))).toBeUndefined()
})

it('a list of 200,000 pieces is read whole, and its parts one by one', () => {
  const [blocks] = markdown(`<div>${'<p>a'.repeat(200_000)}\n`)
  expect(blocks!.blocks).toHaveLength(200_000)
  const texts = '<content xml:lang="en"/>'.repeat(200_000)
  const [entry] = feed(`<rss><channel><item><title>No</title>${texts}</item></channel></rss>`)
  expect(entry!.article).toMatchObject({ headline: 'No', language: 'en' })
})

describe('what all entries have from their feed is bounded', () => {
  const long = 'a b '.repeat(30)
  const names = Array.from(
    { length: 30 },
    (_, i) => `Ann ${'abcdefghijklmnopqrstuvwxyzabcd'.slice(i, i + 3)}lee`,
  )
  const of = (document: string) => feed(document).map(({ article }) => article)

  it('RSS', () => {
    const authors = names.map((name) => `<author>${name}</author>`).join('')
    const [first] = of(
      `<rss><channel><title>The Tide</title>${authors}<item><title>No</title></item></channel></rss>`,
    )
    expect(first).toEqual({
      headline: 'No',
      publisher: 'The Tide',
      authors: [...new Set(names)].slice(0, 20),
    })
    const [second] = of(`<rss><channel><title>${long}</title><item><title>No</title></item></channel></rss>`)
    expect(second).toEqual({ headline: 'No' })
    expect(readFeed(`<rss><channel><title>${long}</title></channel></rss>`)!.title).toBe(long.trim())
  })

  it('JSON Feed', () => {
    const document = (of: object) => JSON.stringify({ ...of, items: [{ title: 'No' }] })
    const authors = names.map((name) => ({ name }))
    expect(of(document({ title: 'The Tide', language: 'en', authors }))).toEqual([
      { headline: 'No', publisher: 'The Tide', language: 'en', authors: names.slice(0, 20) },
    ])
    expect(of(document({ title: long, language: long, authors: [{ name: long }] }))).toEqual([
      { headline: 'No' },
    ])
  })

  it('an address that links of entries begin with', () => {
    const url = (path: string) =>
      of(
        `<rss xml:base="https://a.example/${path}/"><channel><item><link>b</link></item></channel></rss>`,
      )[0]!.url
    expect(url('x'.repeat(1000))).toBe(`https://a.example/${'x'.repeat(1000)}/b`)
    expect(url('x'.repeat(2000))).toBe('b')
  })
})

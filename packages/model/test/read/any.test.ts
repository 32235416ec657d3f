import { describe, expect, it } from 'vitest'
import { anyFormat } from '../../src/any'
import { sniff } from '../../src/read/any/sniff'
import { parse } from '../../src/with-tagger'

describe('the format is told by the beginning', () => {
  it.each([
    ['<rss version="2.0">', 'feed', true],
    ['<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE rss>\n<rdf:RDF>', 'feed', true],
    ['\ufeff <feed>', 'feed', true],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed', true],
    ['<posts><item><title>A</title></item></posts>', 'feed', false],
    ['<newsMessage xmlns="x">', 'newsml', true],
    ['<n:newsItem>', 'newsml', true],
    ['<nitf>', 'nitf', true],
    ['{"uri":"a","standard":{"name":"ninjs"}}', 'ninjs', true],
    ['{"uri":"a"}', 'ninjs', false],
    ['{"@context":"https://schema.org","@type":"NewsArticle"}', 'jsonld', true],
    ['[{"@type":"NewsArticle"}]', 'jsonld', true],
    ['<!DOCTYPE html><p>', 'html', true],
    ['<HTML lang="en">', 'html', true],
    ['<p>Bridge</p>', 'html', false],
    ['---\ntitle: A\n---\n', 'markdown', true],
    ['# Bridge\n\nThe [town](http://a) said so.', 'markdown', false],
    ['Bridge closes\n\n- one', 'text', true],
    ['{"a": 1}', 'text', false],
    ['{broken', 'text', false],
    ['[1, 2', 'text', false],
    ['{"uri":"a","headl', 'broken-json', true],
    [' [ {"@type":"NewsArticle"', 'broken-json', true],
    ['{"uri":"a"}\n\n{"uri":"b"}\n', 'lines', true],
    ['{"uri":"a"}\nIt rained.', 'lines', true],
    ['[1]\nIt rained.', 'text', false],
    ['[BERGEN] It rained.', 'text', true],
    ['--- \n\nIt rained.', 'text', true],
    ['', 'text', true],
  ])('%s', (text, format, sure) => expect(sniff(text)).toEqual({ format, sure }))
})

it('warns where it had to guess, and of nothing else', () => {
  const codes = (text: string) => parse(text, { reader: anyFormat }).warnings.map(({ code }) => code)
  expect(codes('<p>It rained.</p>')).toEqual(['guessed-format'])
  expect(codes('It rained.')).toEqual([])
})

it('plain text is the input, character for character, also from bytes', () => {
  const text = 'Bridge closes\n\n“It rained,” she said.\n'
  expect(parse(text, { reader: anyFormat }).articles[0]!.text).toBe(text)
  expect(parse(new TextEncoder().encode(text), { reader: anyFormat })).toEqual(parse(text))
})

it('knows the charset before the format', () => {
  const bytes = Uint8Array.from(
    [
      ...'<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>\xc4\xe0</title></item></channel></rss>',
    ].map((char) => char.charCodeAt(0)),
  )
  expect(parse(bytes, { reader: anyFormat }).articles[0]!.headline).toBe('Да')
})

describe('JSON that is not one document', () => {
  const story = (name: string) =>
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: name,
      articleBody: `“It rained,” said ${name} Dahl.`,
    })
  const read = (text: string) => parse(text, { reader: anyFormat })

  it('is refused where it breaks off', () => {
    const { articles, warnings } = read(story('Marit').slice(0, -9))
    expect(articles).toEqual([])
    expect(warnings).toEqual([{ code: 'invalid-document', message: 'The input is not valid JSON.' }])
  })

  it('is read line by line, and a bad line loses only itself', () => {
    const { articles, warnings } = read(
      `${story('Marit')}\n\n${story('Odd').slice(0, -9)}\n{"a":1}\n${story('Eva')}\n`,
    )
    expect(articles.map(({ id, quotes }) => [id, quotes.length])).toEqual([
      ['Marit', 1],
      ['Eva', 1],
    ])
    expect(warnings).toEqual([
      { code: 'invalid-document', message: 'Line 3 is not valid JSON.' },
      { code: 'not-this-format', message: 'Line 4 is JSON in no format that is known.' },
    ])
  })

  it('may be text all the same, with a warning', () => {
    const { articles, warnings } = read('[1, 2')
    expect(articles[0]!.text).toBe('[1, 2')
    expect(warnings.map(({ code }) => code)).toEqual(['guessed-format'])
  })
})

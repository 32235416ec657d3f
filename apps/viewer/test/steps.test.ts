import { parse } from '@news/model'
import { describe, expect, test } from 'vitest'
import { samples } from '../src/parser/samples'
import type { Input } from '../src/parser/step'
import { steps } from '../src/parser/steps'

const record = parse('Bridge shut\n\n“We are sorry,” said Ann Lee.\n').articles[0]!
const bytes = (text: string) => new TextEncoder().encode(text)

/** What each step brings: the names of its articles, or the trouble. */
const told = (input: Input, name = 'x') =>
  [...steps(name, input)].map(({ loaded, trouble, done, of }) =>
    [`${done}/${of}`, ...loaded.map((each) => each.name), ...(trouble ? [trouble] : [])].join(' '),
  )
const articles = (input: Input) =>
  [...steps('x', input)].flatMap(({ loaded }) => loaded.map(({ article }) => article))

describe('steps', () => {
  test('read the samples: an article, a feed and a web page', () => {
    expect(told({ sample: 'article' })).toEqual(['1/1 x'])
    expect(told({ sample: 'feed' })).toEqual(['1/1 x:1 x:2 x:3 x:4'])
    const [page] = articles({ sample: 'page' })
    expect(page).toMatchObject({
      headline: 'Bees move back into the old gasworks',
      publisher: 'Lowland Courier',
    })
    for (const name of Object.keys(samples))
      for (const { quotes } of articles({ sample: name })) expect(quotes.length).toBeGreaterThan(1)
  })

  test.each([
    ['%PDF-1.7 stream', 'is a PDF; turn it into text first'],
    ['PK\u0003\u0004', 'is a zip archive or an office document; turn it into text first'],
    ['\u001f\u008b\u0008', 'is compressed; unpack it first'],
    ['\u0089PNG\r\n', 'is a picture'],
    ['\u0007\u0000“It rained,” said Ann Lee.', 'is not text'],
  ])('open no file that is no text: %j', (start, reason) => {
    expect(told(Buffer.from(start, 'latin1'))).toEqual([`1/1 “x” ${reason}.`])
  })

  test('open records as they are, whatever stands in them', () => {
    const changed = { ...record, quotes: [], headline: 'By hand' }
    expect(articles(JSON.stringify(changed))).toEqual([changed])
    expect(articles(bytes(`\ufeff${JSON.stringify(changed, null, 2)}`))).toEqual([changed])
    expect(articles(JSON.stringify([record, changed]))).toEqual([record, changed])
  })

  test('take what nests without end for no JSON', () => {
    const nested = (depth: number) =>
      `{"text": "It rained.", "other": ${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(articles(nested(99)).map(({ text }) => text)).toEqual(['It rained.'])
    expect(articles(nested(100_001)).map(({ text }) => text)).not.toEqual(['It rained.'])
  })

  test('open what the viewer exports, with the corrections', () => {
    const corrections = [{ correct: 'a' }]
    const all = [...steps('x', JSON.stringify({ articles: [record, record], corrections }))]
    expect(all.flatMap(({ loaded }) => loaded.map(({ name }) => name))).toEqual(['x:1', 'x:2'])
    expect(all.flatMap((step) => step.corrections ?? [])).toEqual(corrections)
  })

  test('go through NDJSON line by line, and on after a bad one', () => {
    const lines = [
      JSON.stringify(record),
      '',
      '{"id": 7, "url": "https://a.example/7", "text": "“No,” said Bo Ek."}',
      '{"html": "<h1>Late</h1><p>“Yes,” said Al Orr.</p>"}',
      'not JSON',
      '[]',
      '{"title": "no text"}',
    ].join('\r\n')
    expect(told(bytes(lines), 'n.ndjson')).toEqual([
      '1/6 n.ndjson:1',
      '2/6 n.ndjson:3',
      '3/6 n.ndjson:4',
      '4/6 n.ndjson:5: the line is not JSON.',
      '5/6 n.ndjson:6: the line is not a JSON object.',
      '6/6 n.ndjson:7: the line has neither "text" nor "html".',
    ])
    expect(articles(lines)[1]).toMatchObject({
      id: '7',
      url: 'https://a.example/7',
      text: '“No,” said Bo Ek.',
    })
    expect(articles(lines)[2]).toMatchObject({ headline: 'Late' })
  })

  test('take no record that is none', () => {
    const [first] = record.quotes
    expect(told(JSON.stringify({ ...record, quotes: [{ ...first, kind: 'loud' }] }))[0]).toMatch(
      /^1\/1 x: this is no record of an article \(quotes: 0: kind: /,
    )
    expect(told(JSON.stringify({ ...record, extra: 1 }))[0]).toMatch(/no record/)
  })

  test('leave other formats that are JSON to their readers', () => {
    const jsonld = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Up',
      articleBody: 'It rose.',
    }
    expect(articles(JSON.stringify(jsonld))[0]).toMatchObject({ headline: 'Up' })
    expect(told([jsonld, jsonld].map((each) => JSON.stringify(each)).join('\n'))).toEqual([
      '1/2 x:1',
      '2/2 x:2',
    ])
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', content_text: 'It rose.' }],
    }
    expect(told(JSON.stringify(feed))).toEqual(['1/1 x'])
  })

  test('read text that only looks like JSON as text', () => {
    for (const text of [
      '{ not JSON }',
      '[Applause] “Thank you,” said Ann Lee.',
      '{',
      '[]',
      '{}',
      'null',
      '7',
    ])
      expect(articles(text).map((article) => article.text)).toEqual([text])
  })

  test('say so where there is nothing to read', () => {
    expect(told('')).toEqual(['1/1 x: there is no text in it to read.'])
    expect(told({ sample: 'none such' })).toEqual(['1/1 x: there is no text in it to read.'])
    expect(told('<rss version="2.0"><channel><title>x</title></channel></rss>')[0]).toMatch(/^1\/1 x: ./)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/record'
import type { Reader } from '../../src/stage'
import { parse } from '../../src/with-tagger'
import { readers } from './readers'

const source = (name: string) => readFileSync(new URL(`one-story/${name}`, import.meta.url), 'utf8')
const read = (name: string, reader?: Reader): Article => {
  const { articles, warnings } = parse(source(name), reader ? { reader } : {})
  expect(warnings).toEqual([])
  expect(articles).toHaveLength(1)
  return articles[0]!
}

const plain = read('story.txt')
const ninjs = read('story.json', readers.ninjs)

describe('one story is one article, in whatever form it comes', () => {
  it('says all that the forms state', () => {
    const { text, blocks, quotes, actors, ...fields } = ninjs
    expect(fields).toEqual({
      id: 'urn:nordwire.example:20171130:bridge',
      headline: 'Harbour bridge to close for a year',
      byline: 'By Ida Holm and Peter Ashworth',
      authors: ['Ida Holm', 'Peter Ashworth'],
      publisher: 'Nordwire',
      agency: 'Nordwire',
      dateline: 'BERGEN',
      published: { value: '2017-11-30T10:15:00+01:00', precision: 'second', zoneStated: true },
      modified: { value: '2017-11-30T12:40:00+01:00', precision: 'second', zoneStated: true },
      embargoed: { value: '2017-11-30T13:00:00+01:00', precision: 'second', zoneStated: true },
      status: 'usable',
      language: 'en-GB',
      keywords: ['bridges', 'Bergen'],
    })
    expect(text).toBe(
      [
        'Harbour bridge to close for a year',
        'The harbour bridge in Bergen will be closed for a year, the town said.',
        '“We waited too long,” Anna Berg, the mayor, told reporters on Wednesday.',
        'Traders fear for their trade. “Nobody asked us,” said Jo Park, who sells fish & shrimps on the quay.',
      ].join('\n\n'),
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph'])
    expect(quotes.map(({ text, date }) => [text, date?.value])).toContainEqual([
      '“We waited too long,”',
      '2017-11-29',
    ])
    expect(actors.map(({ name }) => name)).toContain('Anna Berg')
  })

  it.each([
    ['newsml', 'story.newsml.xml'],
    ['nitf', 'story.nitf.xml'],
  ])('%s gives an article equal to that of ninjs in every field', (format, name) => {
    expect(read(name, readers[format])).toEqual(ninjs)
  })

  it('a web page, which has no place for id, embargo and status, gives an article equal in all else', () => {
    const { id: _, ...page } = read('story.html', readers.html)
    const { id: __, embargoed: ___, status: ____, ...carried } = ninjs
    expect(page).toEqual(carried)
    expect(read('story.html', readers.any)).toEqual(read('story.html', readers.html))
  })

  it.each(['story.json', 'story.newsml.xml', 'story.nitf.xml'])('%s is recognised for what it is', (name) => {
    expect(read(name, readers.any)).toEqual(ninjs)
  })

  it('plain text, which holds byline and dateline as lines of its own, gives the same fields, quotes and speakers', () => {
    for (const field of ['headline', 'byline', 'authors', 'agency', 'dateline'] as const)
      expect(plain[field], field).toEqual(ninjs[field])
    const said = ({ quotes, actors }: Article) =>
      quotes.map(({ text, kind, speaker }) => [text, kind, actors.find(({ id }) => id === speaker)?.name])
    expect(said(plain)).toEqual(said(ninjs))
  })
})

import { describe, expect, it } from 'vitest'
import { ninjs, ninjsOf } from '../../src/ninjs'

const one = (item: unknown, reader = ninjs) => {
  const [draft] = reader(JSON.stringify(item))
  return { ...draft!, codes: draft!.warnings.map(({ code }) => code) }
}

describe('each generation in its own words', () => {
  const article = {
    id: 'urn:a',
    headline: 'Bridge closes',
    byline: 'Ida Holm',
    authors: ['Ida Holm'],
    published: { value: '2017-11-30T10:15:00Z', precision: 'second', zoneStated: true },
    embargoed: { value: '2017-12-01T00:00:00Z', precision: 'second', zoneStated: true },
    status: 'withheld',
    language: 'en',
    keywords: ['bridges'],
  }

  it('1.x, flat', () => {
    const { article: read, text } = one({
      uri: 'urn:a',
      type: 'text',
      headline: 'Bridge closes',
      byline: 'Ida Holm',
      versioncreated: '2017-11-30T10:15:00Z',
      embargoed: '2017-12-01T00:00:00Z',
      pubstatus: 'withheld',
      language: 'en',
      subject: [{ name: 'bridges' }],
      body_text: 'One.\nTwo.',
    })
    expect(read).toEqual(article)
    expect(text).toBe('Bridge closes\n\nOne.\n\nTwo.')
  })

  it('2.x, in lists', () => {
    const { article: read, text } = one({
      uri: 'urn:a',
      headlines: [
        { role: 'short', value: 'Closed' },
        { role: 'main', value: 'Bridge closes' },
      ],
      by: 'Ida Holm',
      versioncreated: '2017-11-30T10:15:00Z',
      embargoed: '2017-12-01T00:00:00Z',
      pubstatus: 'withheld',
      language: 'en',
      subjects: [{ name: 'bridges' }],
      bodies: [
        { role: 'text', contenttype: 'text/plain', value: 'Plain.' },
        { role: 'main', contenttype: 'text/html', value: '<h1>Bridge closes</h1><p>One.</p><p>Two.</p>' },
      ],
    })
    expect(read).toEqual(article)
    expect(text).toBe('Bridge closes\n\nOne.\n\nTwo.')
  })

  it('3.x, in camel case', () => {
    const { article: read } = one({
      uri: 'urn:a',
      headlines: [{ value: 'Bridge closes' }],
      by: 'Ida Holm',
      versionCreated: '2017-11-30T10:15:00Z',
      embargoedUntil: '2017-12-01T00:00:00Z',
      pubStatus: 'withheld',
      language: 'en',
      subjects: [{ name: 'bridges' }],
    })
    expect(read).toEqual(article)
  })
})

it('only the uri is required', () => {
  expect(one({ uri: 'x' })).toMatchObject({ article: { id: 'x' }, text: '', codes: ['empty-text'] })
})

it('a picture is its caption', () => {
  const { text, blocks } = one({
    uri: 'x',
    type: 'picture',
    headline: 'Bridge',
    description_text: 'The bridge in May.',
  })
  expect(text).toBe('Bridge\n\nThe bridge in May.')
  expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'caption'])
})

it('a list is read item by item, and a bad one loses only itself', () => {
  const drafts = ninjs(
    JSON.stringify([{ uri: 'a', headline: 'A' }, { headline: 'B' }, { uri: 'c', headline: 'C' }]),
  )
  expect(drafts.map(({ article, refused }) => (refused ? 'refused' : article.headline))).toEqual([
    'A',
    'refused',
    'C',
  ])
})

describe('what no version allows is refused', () => {
  it.each([
    ['an item without its uri', { headline: 'A' }],
    ['a property that there is not', { uri: 'x', colour: 'red' }],
    ['a wrong type', { uri: 'x', headline: 7 }],
    ['a wrong type deep inside', { uri: 'x', person: [{ name: { first: 'A' } }] }],
    ['a value that there is not', { uri: 'x', pubstatus: 'cancelled' }],
    ['a name that does not follow its pattern', { uri: 'x', body_: 'A' }],
    [
      'an association with something else in it',
      { uri: 'x', associations: { first: { uri: 'y', colour: 'red' } } },
    ],
    [
      'places that are none',
      { uri: 'x', places: [{ name: 'Bergen', geojson: { type: 'Spot', coordinates: [5, 60] } }] },
    ],
    [
      'a date that can be two',
      {
        uri: 'x',
        eventDetails: { dates: { startDate: '2017-11-30T10:15:00Z', expectedStartDate: '2017-11-30' } },
      },
    ],
    ['a date in words', { uri: 'x', eventDetails: { dates: { expectedStartDate: 'November 30th' } } }],
  ])('%s', (_, item) => {
    expect(one(item)).toMatchObject({ refused: true, codes: ['invalid-document'] })
  })

  it('and so is what is no JSON, or no object', () => {
    expect(ninjs('{"uri": "x",}')[0]).toMatchObject({
      refused: true,
      warnings: [{ code: 'invalid-document' }],
    })
    expect(ninjs('7')[0]).toMatchObject({ refused: true, warnings: [{ code: 'not-this-format' }] })
  })
})

it('an agreed version judges more strictly than any', () => {
  const later = { uri: 'x', type: 'component' }
  expect(one(later).refused).toBeUndefined()
  expect(one(later, ninjsOf('1.1'))).toMatchObject({ refused: true, codes: ['invalid-document'] })
  expect(one(later, ninjsOf('1.2')).refused).toBeUndefined()
})

it('a body may be NITF, and what it states fills in what the item does not', () => {
  const value =
    '<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline><distributor>Nordwire</distributor></body.head><body.content><p>One.</p></body.content></body></nitf>'
  const { article, text } = one({
    uri: 'x',
    headlines: [{ value: 'Bridge closes' }],
    bodies: [{ contentType: 'text/vnd.IPTC.NITF', value }],
  })
  expect(article).toEqual({ id: 'x', headline: 'Bridge closes', agency: 'Nordwire' })
  expect(text).toBe('Bridge closes\n\nOne.')
})

it('a plain body that was wrapped has a paragraph to a gap', () => {
  const body_text =
    'The harbour bridge in Bergen will be closed\nfor a year, which the town had not expected\nwhen it opened.\n\nTraders are worried about the quay and the\nferries that leave from it.'
  expect(one({ uri: 'x', body_text }).blocks).toHaveLength(2)
})

it('the parties, the section, the page and the own id that 3.x lists by role', () => {
  const page = { name: 'web', href: 'https://times.example/a', contentType: 'text/html' }
  const picture = { name: 'web', href: 'https://times.example/a.jpg', contentType: 'image/jpeg' }
  const { article } = one({
    uri: 'urn:x',
    headlines: [{ contentType: 'text/plain', value: '1 < 2 &amp; 3 > 2' }],
    by: 'By Ida Holm',
    people: [
      { name: 'Jo Park', rel: 'author' },
      { name: 'Anna Berg', rel: 'mentioned' },
    ],
    infoSources: [
      { name: 'Nordwire', role: 'agency' },
      { name: 'Harbour Times', role: 'publisher' },
    ],
    subjects: [{ name: 'World', rel: 'section' }, { name: 'bridges' }],
    renditions: [picture, page],
    altIds: [{ role: 'slug', value: 'bridge' }],
  })
  expect(article).toEqual({
    id: 'urn:x',
    url: 'https://times.example/a',
    headline: '1 < 2 &amp; 3 > 2',
    byline: 'By Ida Holm',
    authors: ['Jo Park'],
    publisher: 'Harbour Times',
    agency: 'Nordwire',
    section: 'World',
    keywords: ['bridges'],
  })
  expect(one({ uri: 'urn:x', renditions: [picture] }).article.url).toBeUndefined()
})

import { existsSync, readFileSync } from 'node:fs'
import { type Json, saidIn } from '@news/laws'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Timestamp } from '../../src/record'
import { bodyOf } from '../../src/write/body'
import { toNinjs } from '../../src/write/ninjs'
import { root } from '../sources'
import { anyArticle, full } from './articles'

// Any words in any field, by what IPTC's schema says; `back.test.ts` has them read by `@news/model/ninjs`.
function readNinjs(item: Json): object {
  const party = (key: string, value: string) => (entry: Json) => entry[key] === value
  const subjects = (rel: string) =>
    (item.subjects ?? []).filter(party('rel', rel)).map((entry: Json) => entry.name)
  const speakers = (quote: Json) =>
    [quote.people, quote.organisations, quote.places].flatMap((list) => list ?? [])
  return {
    id: item.altIds.find(party('role', 'id')).value,
    headline: item.headlines?.[0].value,
    standfirst: item.descriptions?.[0].value,
    by: item.by,
    authors: (item.people ?? []).filter(party('rel', 'author')).map((entry: Json) => entry.name),
    publisher: item.infoSources?.find(party('role', 'publisher'))?.name,
    agency: item.infoSources?.find(party('role', 'agency'))?.name,
    dateline: item.located,
    published: item.firstCreated && Date.parse(item.firstCreated),
    modified: item.versionCreated && Date.parse(item.versionCreated),
    embargoed: item.embargoedUntil && Date.parse(item.embargoedUntil),
    status: item.pubStatus,
    language: item.language,
    section: subjects('section')[0],
    keywords: subjects('keyword'),
    body: item.bodies[0].value,
    said: (item.associations ?? []).map((quote: Json) => ({
      text: quote.bodies[0].value,
      kind: quote.profile,
      date: quote.descriptions?.find(party('role', 'date'))?.value,
      speaker: speakers(quote)[0]?.name,
    })),
  }
}

function carried(article: Article): object {
  const { id, headline, standfirst, byline, authors = [], publisher, agency, dateline } = article
  const { published, modified, language, section, keywords = [] } = article
  return {
    ...{ id, headline, standfirst, authors, publisher, agency, dateline, language, section, keywords },
    by: byline ?? article.authors?.join(', '),
    published: instant(published),
    modified: instant(modified),
    embargoed: instant(article.embargoed),
    status: article.status,
    body: bodyOf(article).text,
    said: saidIn(article),
  }
}

/** Only a full date and time with its zone has a place in ninjs. */
const instant = (time: Timestamp | undefined) => (time?.zoneStated ? Date.parse(time.value) : undefined)

it('what ninjs can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(readNinjs(JSON.parse(toNinjs(article)))).toEqual(carried(article))
    }),
  )
})

it('a quote is an associated object with its speaker, its words and its place in the body', () => {
  const item = JSON.parse(toNinjs(full))
  expect(item.associations[0]).toEqual({
    uri: 'https://news.example/harbour#q1',
    name: 'q1',
    rel: 'quote',
    type: 'component',
    profile: 'direct',
    bodies: [{ role: 'quote', contentType: 'text/plain', value: '"It will hold 🦦 until spring,"' }],
    descriptions: [
      { role: 'cue', contentType: 'text/plain', value: 'told' },
      { role: 'source', contentType: 'text/plain', value: 'Anna Berg, head of the harbour board' },
      { role: 'date', contentType: 'text/plain', value: '2024-03-04' },
      { role: 'position', contentType: 'text/plain', value: '0 30' },
    ],
    people: [{ name: 'Anna Berg', rel: 'speaker', literal: 'a1' }],
  })
  for (const { bodies, descriptions } of item.associations) {
    const place = descriptions.find(({ role }: { role: string }) => role === 'position').value
    const characters = [...item.bodies[0].value]
    const parts = place
      .split(';')
      .map((range: string) => characters.slice(...range.split(' ').map(Number)).join(''))
    expect(parts.join(' ')).toBe(bodies[0].value)
  }
})

it('several articles are a list', () => {
  expect(JSON.parse(toNinjs([full, full]))).toHaveLength(2)
})

it('a date without a zone is not made up', () => {
  const published: Timestamp = { value: '2016-11-23T16:05', precision: 'minute', zoneStated: false }
  expect(JSON.parse(toNinjs({ ...full, published }))).not.toHaveProperty('firstCreated')
  expect(JSON.parse(toNinjs(full)).firstCreated).toBe('2024-03-05T16:05:00+01:00')
})

it('holds no property that the closed schema does not know', () => {
  const entry = ['name', 'rel', 'literal']
  const text = ['role', 'contentType', 'value']
  const known: Record<string, string[]> = {
    ...{ headlines: text, bodies: text, descriptions: text },
    ...{ people: entry, organisations: entry, places: entry, subjects: ['name', 'rel'] },
    ...{
      infoSources: ['name', 'role'],
      altIds: ['role', 'value'],
      renditions: ['name', 'href', 'contentType'],
    },
    standard: ['name', 'version', 'schema'],
  }
  const scalars =
    'uri type representationType profile firstCreated versionCreated embargoedUntil pubStatus language by located name rel'.split(
      ' ',
    )
  const unknown = (item: Json): string[] =>
    Object.entries<Json>(item).flatMap(([key, value]) => {
      if (key === 'associations') return value.flatMap(unknown)
      if (typeof value === 'string') return scalars.includes(key) ? [] : [key]
      return [value]
        .flat()
        .flatMap((part) => Object.keys(part).filter((inner) => !known[key]?.includes(inner)))
    })
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(unknown(JSON.parse(toNinjs(article)))).toEqual([])
    }),
  )
  expect(unknown({ quotes: 'x', people: [{ role: 'x' }] })).toEqual(['quotes', 'role'])
})

const schema = `${root}../shared/suites/ninjs/specification/ninjs-schema_3.1.json`

describe.skipIf(!existsSync(schema))('by IPTC’s own schema', () => {
  const valid = existsSync(schema) ? validator() : undefined
  it('every article is valid', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        valid!(JSON.parse(toNinjs(article)))
        expect(valid!.errors ?? []).toEqual([])
      }),
    )
  })

  it('and the schema refuses what is wrong', () => {
    expect(valid!({ ...JSON.parse(toNinjs(full)), quotes: [] })).toBe(false)
    expect(valid!({ ...JSON.parse(toNinjs(full)), firstCreated: '2016-11-23' })).toBe(false)
    expect(valid!({ ...JSON.parse(toNinjs(full)), uri: 'no uri' })).toBe(false)
  })
})

function validator() {
  const ajv = new Ajv2020({ strict: false })
  addFormats(ajv)
  // Places may have a GeoJSON shape; ours have none.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
  return ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
}

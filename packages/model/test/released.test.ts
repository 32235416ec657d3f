import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { generated } from '../scripts/generated'
import { Corrections, correct } from '../src/correct'
import { Article, recordsVersion, Warning } from '../src/record'
import { toAnnotations } from '../src/write/annotation'
import { toBrat } from '../src/write/brat'
import { toCsv } from '../src/write/csv'
import { toJsonLd } from '../src/write/jsonld'
import { toMarkdown } from '../src/write/markdown'
import { toNinjs } from '../src/write/ninjs'
import { toPage } from '../src/write/page'
import { brokenLaws } from './laws'
import { narrowed } from './released/narrowed'

const root = new URL('./released/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')
const json = (path: string) => JSON.parse(text(path))
const lines = (path: string) =>
  text(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const releases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, records: json(`${name}/origin.json`).records as number }))
const schemas = [...generated()].filter(([path]) => path.startsWith('schema/'))

it('the records of a released version are there', () => {
  expect(releases.length).toBeGreaterThan(0)
})

for (const { name, records } of releases.filter((one) => one.records === recordsVersion)) {
  describe(`the records that ${name} wrote, version ${records}`, () => {
    const articles: Article[] = lines(`${name}/articles.ndjson`)

    it('are read as they are by the schemas of today', () => {
      for (const article of [...articles, ...lines(`${name}/corrected.ndjson`)])
        expect(Article.parse(article)).toEqual(article)
      for (const warning of lines(`${name}/warnings.ndjson`)) expect(Warning.parse(warning)).toEqual(warning)
      const log = json(`${name}/corrections.json`)
      expect(Corrections.parse(log)).toEqual(log)
      expect(articles.length).toBeGreaterThan(9)
    })

    it('are valid by the JSON Schema of today', () => {
      const validate = new Ajv2020({ strict: false }).compile(schemaOfToday('schema/article.json'))
      for (const article of articles) expect(validate(article), article.headline).toBe(true)
    })

    it('keep the laws of today', () => {
      for (const article of articles) expect(brokenLaws(article), article.headline).toEqual([])
    })

    it('are corrected and written as they were', () => {
      const { corrections } = json(`${name}/corrections.json`)
      const { articles: corrected, warnings } = correct(articles, corrections)
      const ids = new Set(corrections.map(({ article }: { article: string }) => article))
      expect(warnings).toEqual([])
      expect(corrected.filter(({ id }) => ids.has(id))).toEqual(lines(`${name}/corrected.ndjson`))
      for (const write of [toAnnotations, toCsv, toJsonLd, toNinjs, toPage])
        expect(write(articles).length).toBeGreaterThan(articles.length)
      for (const article of articles) expect(toMarkdown(article)).not.toBe('')
      expect(articles.map(toBrat).join('')).not.toBe('')
    })

    for (const [path] of schemas) {
      it(`${path} of today allows all that it allowed`, () => {
        expect(narrowed(json(`${name}/${path}`), schemaOfToday(path))).toEqual([])
      })
    }
  })
}

it('docs/migrating.md says what to do with records of each earlier version', () => {
  const notes = readFileSync(new URL('../../../docs/migrating.md', import.meta.url), 'utf8')
  const earlier = Array.from({ length: recordsVersion - 1 }, (_, i) => `## From records ${i + 1} to ${i + 2}`)
  expect(earlier.filter((heading) => !notes.includes(heading))).toEqual([])
  expect(releases.filter(({ records }) => records > recordsVersion)).toEqual([])
})

describe('a schema is narrower', () => {
  const schema = (fields: object, required: string[] = []) => ({
    type: 'object',
    properties: { kind: { $ref: '#/$defs/Kind' }, ...fields },
    required,
    $defs: { Kind: { enum: ['direct', 'mixed'] } },
  })
  const text = { type: 'string' }

  it('not where it has more', () => {
    expect(narrowed(schema({}, ['kind']), schema({ added: text }))).toEqual([])
    expect(narrowed(schema({ a: text }), schema({ a: { type: ['string', 'null'] } }))).toEqual([])
    expect(narrowed(schema({ a: text }), schema({ a: { anyOf: [{ type: 'null' }, text] } }))).toEqual([])
  })

  it('where a field is gone, required, or of another kind', () => {
    expect(narrowed(schema({ a: text }), schema({}))).toEqual(['.a is gone'])
    expect(narrowed(schema({ a: text }), schema({ a: text }, ['a']))).toEqual(['.a is required now'])
    expect(narrowed(schema({ a: text }), schema({ a: { type: 'null' } }))).toEqual([
      '.a is no string any more',
    ])
    expect(narrowed(schema({ a: { anyOf: [text, { type: 'null' }] } }), schema({ a: text }))).not.toEqual([])
  })

  it('where a value is gone, a bound tighter, or a pattern new', () => {
    const kinds = { ...schema({}), $defs: { Kind: { enum: ['direct'] } } }
    expect(narrowed(schema({}), kinds)).toEqual(['.kind is not mixed any more'])
    expect(narrowed(schema({ a: { minItems: 1 } }), schema({ a: { minItems: 2 } }))).toEqual([
      '.a has a tighter minItems',
    ])
    expect(narrowed(schema({ a: { minItems: 2 } }), schema({ a: { minItems: 1 } }))).toEqual([])
    expect(narrowed(schema({ a: text }), schema({ a: { ...text, maxLength: 3 } }))).toEqual([
      '.a has a tighter maxLength',
    ])
    expect(narrowed(schema({ a: text }), schema({ a: { ...text, pattern: '\\S' } }))).toEqual([
      '.a has another pattern',
    ])
  })
})

function schemaOfToday(path: string): Record<string, unknown> {
  return JSON.parse(schemas.find(([name]) => name === path)![1])
}

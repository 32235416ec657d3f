import type { Reader } from '@news/model'
import { afterEach, expect, it } from 'vitest'
import { formats } from '../src/formats'
import { main } from '../src/main'
import { parseOptionsOf } from '../src/reading'
import { shellWith } from './support/shell'

// The table is what the command looks into: a format that is put into it is read everywhere.
const table = formats as Record<string, (typeof formats)[string]>
afterEach(() => {
  for (const key of ['html', 'feed', 'nothing']) delete table[key]
})

const draft = (text: string) => ({
  article: {},
  text,
  blocks: text === '' ? [] : [{ start: 0, end: text.length, kind: 'paragraph' as const }],
  warnings: [],
})
const tagless: Reader = (input) => [draft(String(input).replace(/<[^>]*>/g, ''))]
const list: Reader = (input) => String(input).split('|').map(draft)
const nothing: Reader = () => []
const add = (key: string, reader: Reader) => {
  table[key] = { reader, name: key, endings: [] }
}

async function parsed(input: string, ...args: string[]) {
  const { shell, written } = shellWith({ input })
  const code = await main(['parse', ...args], shell)
  return {
    code,
    err: written.err,
    articles: written.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

it('a record that says its format is read by the reader of that format', async () => {
  add('html', tagless)
  const { articles } = await parsed('{"id":"a","html":"<p>It rained."}\n{"id":"b","text":"<p>"}\n')
  expect(articles.map(({ id, text }) => [id, text])).toEqual([
    ['a', 'It rained.'],
    ['b', '<p>'],
  ])
})

it('a format that there is no reader for is told', () => {
  expect(() => parseOptionsOf({ name: 'a', input: '', format: 'runes' }, undefined)).toThrow(
    'is runes, which can’t be read yet',
  )
})

it('of several articles in one record each keeps an id of its own', async () => {
  add('html', list)
  const { articles } = await parsed('{"id":"a","html":"It rained.|It snowed."}\n')
  expect(articles.map(({ text }) => text)).toEqual(['It rained.', 'It snowed.'])
  expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
})

it('a record without an article is told, and the rest go on', async () => {
  add('html', nothing)
  const { code, err, articles } = await parsed('{"html":"x"}\n{"text":"It rained."}\n', '--from', 'ndjson')
  expect([code, err, articles.length]).toEqual([1, 'news: standard input:1: holds no article\n', 1])
})

it('progress tells how many documents of a corpus are done, on a terminal', async () => {
  const { shell, written } = shellWith({
    input: '{"text":"a"}\n{"text":"b"}\n{"text":"c"}\n',
    terminals: ['err'],
  })
  expect(await main(['parse', '-'], shell)).toBe(0)
  expect(written.err.match(/\d of 1[^\r]*/g)).toEqual([
    '1 of 1, document 2 standard input:2',
    '1 of 1, document 3 standard input:3',
  ])
})

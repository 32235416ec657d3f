import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Article } from '@news/model'
import { afterAll, describe, expect, it } from 'vitest'
import { packed, response } from '../support/archive'
import { bridge, folderWith, news } from '../support/news'

const line = (id: string, text = `${id}\n\n${bridge}`) => `${JSON.stringify({ id, text })}\n`
const pages = ['a', 'b', 'c'].map((name) => response(`https://a.example/${name}`, `${name}\n\n${bridge}`))
const folder = folderWith({
  'news.ndjson': line('one') + line('two') + line('three'),
  'bad.ndjson': `${line('one')}{"id":\n${line('three')}`,
  'crawl.warc': Buffer.concat(pages),
  'crawl.warc.gz': packed(pages),
  'damaged.warc.gz': Buffer.concat([
    packed(pages.slice(0, 1)),
    packed(pages.slice(1, 2)).fill(0, 20, 50),
    packed(pages.slice(2)),
  ]),
})
mkdirSync(join(folder.path, 'many/deep'), { recursive: true })
for (const name of ['b.txt', 'a.txt', 'deep/c.txt', 'picture.png'])
  writeFileSync(join(folder.path, 'many', name), bridge)
mkdirSync(join(folder.path, 'mixed'))
const mixed = {
  'a.json': '{"uri":"urn:a","type":"text","version":"1","body_text":"“It rained,” Anna Berg said."}',
  'b.md': '---\ntitle: Bridge\nid: b\n---\n\n“It rained,” Anna Berg said.\n',
  'c.xml':
    '<rss><channel><item><guid>c1</guid><title>Bridge</title></item><item><guid>c2</guid><title>Rain</title></item></channel></rss>',
  'd.html':
    '<html><head><link rel="canonical" href="https://a.example/d"></head><body><h1>Bridge</h1></body></html>',
  'package.json': '{"name":"a"}',
}
for (const [name, text] of Object.entries(mixed)) writeFileSync(join(folder.path, 'mixed', name), text)
afterAll(folder.remove)

const run = (args: string[], input?: string | Uint8Array) =>
  news(args, { cwd: folder.path, ...(input === undefined ? {} : { input }) })
const records = (ndjson: string) =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text))

describe('corpora', () => {
  it('NDJSON: a line in, a record out, with the id that it gives', async () => {
    const { code, stdout, stderr } = await run(['parse', 'news.ndjson'])
    expect([code, stderr]).toEqual([0, ''])
    expect(records(stdout).map((record) => Article.parse(record).id)).toEqual(['one', 'two', 'three'])
  })

  it.each([
    ['a line', 0],
    ['a document on many lines', 2],
  ])('a record is taken as it is: %s', async (_, indent) => {
    const page = `<title>Bridge</title><meta name="date" content="2024-03-05"><p>${bridge}`
    const [record] = records((await run(['parse'], page)).stdout)
    const [actor] = record.actors
    actor.name = 'Ann-Marie Berg'
    const input = `${JSON.stringify(record, null, indent)}\n`
    expect(records((await run(['parse'], input)).stdout)).toEqual([record])
    expect(records((await run(['quotes'], input)).stdout)[0].speakerName).toBe('Ann-Marie Berg')
    expect(records((await run(['actors'], input)).stdout)[0].name).toBe('Ann-Marie Berg')
    expect((await run(['convert', '--to', 'csv'], input)).stdout).toContain('2024-03-05')
    expect((await run(['view'], input)).stdout).toContain('Ann-Marie Berg')
  })

  it('a record that breaks its schema is told, and a format that is asked for reads it', async () => {
    const [record] = records((await run(['parse'], bridge)).stdout)
    record.quotes[0].kind = 'loud'
    const input = JSON.stringify(record)
    const { code, stderr } = await run(['parse'], input)
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/input: is no Article record: quotes\.0\.kind: /),
    ])
    const [text] = records((await run(['parse', '--from', 'text'], input)).stdout)
    expect(text.text).toBe(input)
  })

  it('NDJSON from a pipe is known by its first line', async () => {
    const { stdout } = await run(['parse'], line('one') + line('two'))
    expect(records(stdout).map(({ id }) => id)).toEqual(['one', 'two'])
    const { stdout: long } = await run(['parse'], line('long', `${bridge} `.repeat(3000)) + line('two'))
    expect(records(long).map(({ id }) => id)).toEqual(['long', 'two'])
    const { stdout: text } = await run(['parse', '--from', 'text'], line('one'))
    expect(records(text)[0].text).toBe(line('one'))
  })

  it.each(['crawl.warc', 'crawl.warc.gz'])('%s: each page is an article with its address', async (file) => {
    const { code, stdout, stderr } = await run(['parse', file])
    expect([code, stderr]).toEqual([0, ''])
    expect(records(stdout).map(({ url }) => url)).toEqual(
      ['a', 'b', 'c'].map((name) => `https://a.example/${name}`),
    )
    const { stdout: piped } = await run(['quotes'], pages[0]!)
    expect(records(piped)[0]).toMatchObject({ article: 'https://a.example/a', speakerName: 'Anna Berg' })
  })

  it('a page in a charset that its server states, and bytes that are none in it told', async () => {
    const page = (charset: string, body: Buffer) =>
      response('https://a.example/', body, { 'Content-Type': `text/plain; charset=${charset}` })
    const latin = Buffer.from('Anna \u00c5nberg said it rained in a caf\u00e9.', 'latin1')
    const read = await run(['parse'], page('iso-8859-1', latin))
    expect([records(read.stdout)[0].text, read.stderr]).toEqual([
      'Anna \u00c5nberg said it rained in a caf\u00e9.',
      '',
    ])
    const bad = await run(['parse'], page('utf-8', latin))
    expect(bad.stderr).toMatch(/\[bad-encoding\]\n$/)
  })

  it('a folder of all formats: each file is read as what it is, and what is none of them is told', async () => {
    const { code, stdout, stderr } = await run(['parse', 'mixed'])
    expect(code).toBe(0)
    const ids = records(stdout).map((record) => Article.parse(record).id)
    expect(ids).toEqual(['urn:a', 'b', 'c1', 'c2', 'https://a.example/d', expect.stringMatching(/^text-/)])
    expect(stderr).toMatch(/^mixed\/package\.json: warning: .* read as text\. \[guessed-format\]\n$/)
  })

  it('folders and patterns', async () => {
    const files = async (...args: string[]) => [
      ...new Set(records((await run(['quotes', ...args])).stdout).map(({ file }) => file)),
    ]
    expect(await files('many')).toEqual(['many/a.txt', 'many/b.txt', 'many/deep/c.txt'])
    expect(await files('many/**/[ac].txt')).toEqual(['many/a.txt', 'many/deep/c.txt'])
  })

  it('a bad record costs a line, the rest go on, and the end tells', async () => {
    const lines = await run(['parse', 'bad.ndjson'])
    expect([lines.code, lines.stderr]).toEqual([1, 'news: bad.ndjson:2: the line is not JSON\n'])
    expect(records(lines.stdout).map(({ id }) => id)).toEqual(['one', 'three'])
    const archive = await run(['parse', 'damaged.warc.gz'])
    expect(archive.code).toBe(1)
    expect(archive.stderr).toMatch(
      /^news: damaged\.warc\.gz@\d+: a gzip member is damaged; \d+ bytes passed over\n$/,
    )
    expect(records(archive.stdout).map(({ url }) => url)).toEqual([
      'https://a.example/a',
      'https://a.example/c',
    ])
  })

  it('for a reader each document has its name over it', async () => {
    const { stdout } = await run(['quotes', '--text', 'news.ndjson'])
    expect(stdout.match(/^── \S+/gm)).toEqual(['── news.ndjson:1', '── news.ndjson:2', '── news.ndjson:3'])
  })
})

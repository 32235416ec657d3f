import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packed, record, response } from '../support/archive'
import { bridge, folderWith, news } from '../support/news'

const page = (name: string) => response(`https://a.example/${name}`, `${name}\n\n${bridge}`)
const missing = Buffer.from(page('Gone').toString().replace('200 OK', '404 No'))
const records = [
  record('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: none\r\n'),
  page('First'),
  missing,
  page('Second'),
]
const broken = packed([page('First')])
broken[broken.length - 20]! ^= 0xff

const outside = folderWith({ 'secret.warc.gz': packed(records) })
const folder = folderWith({
  'crawl.warc.gz': packed(records),
  'crawl.warc': Buffer.concat(records),
  'broken.warc.gz': broken,
  'shared.warc.gz': packed([Buffer.concat([page('First'), page('Second')])]),
})
beforeAll(() => {
  symlinkSync(outside.path, join(folder.path, 'link'))
  writeFileSync(join(folder.path, 'notes.txt'), 'no archive\n')
  mkdirSync(join(folder.path, 'mixed'))
  for (const [name, bytes] of Object.entries({
    'a.txt': bridge,
    'b.warc.gz': packed(records),
    'c.html': 'What WARC/1.0 is',
  }))
    writeFileSync(join(folder.path, 'mixed', name), bytes)
})
afterAll(() => {
  folder.remove()
  outside.remove()
})

const run = (args: string[], input = '') => news(args, { input, cwd: folder.path })
const objects = (ndjson: string) =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const parsed = async (range: object, ...args: string[]) =>
  objects((await run(['parse', '--json', '--lines', ...args], `${JSON.stringify(range)}\n`)).stdout)[0]

describe('ranges', () => {
  it.each(['crawl.warc.gz', 'crawl.warc'])('of %s give what the file gives', async (name) => {
    const ranges = await run(['ranges', name])
    expect([ranges.code, ranges.stderr]).toEqual([0, ''])
    expect(objects(ranges.stdout).map(({ url }) => url)).toEqual([
      'https://a.example/First',
      'https://a.example/Second',
    ])
    const { stdout } = await run(['parse', '--json', '--lines'], ranges.stdout)
    const whole = await run(['parse', '--json', name])
    expect(objects(stdout).map(({ article }) => article)).toEqual(objects(whole.stdout))
    expect(objects(stdout).map(({ warc, offset, length }) => ({ warc, offset, length }))).toEqual(
      objects(ranges.stdout).map(({ url, ...range }) => range),
    )
  })

  it('of a folder are those of its WARC files', async () => {
    const { code, stdout, stderr } = await run(['ranges', 'mixed'])
    expect([code, stderr]).toEqual([0, ''])
    expect(objects(stdout).map(({ warc }) => warc)).toEqual(['mixed/b.warc.gz', 'mixed/b.warc.gz'])
  })

  it('are not to be had of what is no WARC file, which is told', async () => {
    for (const name of ['mixed/a.txt', 'mixed/c.html']) {
      const told = [3, `news: ${name}: holds no WARC record\n`]
      const ranges = await run(['ranges', name])
      expect([ranges.code, ranges.stderr]).toEqual(told)
      const quotes = await run(['quotes', '--from', 'warc', name])
      expect([quotes.code, quotes.stderr]).toEqual(told)
    }
  })

  it('are not to be had of what is piped in: the lines could not name it', async () => {
    for (const args of [['ranges'], ['ranges', '-']]) {
      const { code, stdout, stderr } = await news(args, { input: packed(records), cwd: folder.path })
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('name the WARC files')])
    }
  })

  it('name files as they are seen from --warc-root, which the refusal of others says', async () => {
    const [seenFromHere] = objects((await run(['ranges', 'mixed/b.warc.gz'])).stdout)
    expect(await parsed(seenFromHere, '--warc-root', '.')).toHaveProperty('article')
    const { error } = await parsed({ ...seenFromHere, warc: '../crawl.warc.gz' }, '--warc-root', '.')
    expect(error).toEqual({
      code: 'outside-root',
      message: expect.stringContaining('its name is taken from there on'),
    })
  })

  it('are not to be had of records that share a member, which is told', async () => {
    const { code, stderr } = await run(['ranges', 'shared.warc.gz'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^news: shared\.warc\.gz@0\+\d+: shares its gzip member/)
    const length = packed([Buffer.concat([page('First'), page('Second')])]).length
    expect(await parsed({ warc: 'shared.warc.gz', offset: 0, length })).toMatchObject({
      error: { code: 'several-articles' },
    })
  })

  it.each([
    [{ warc: 'crawl.warc.gz', offset: -1, length: 10 }, 'bad-range'],
    [{ warc: 'crawl.warc.gz', offset: 0, length: 0 }, 'bad-range'],
    [{ warc: 'crawl.warc.gz', offset: 0, length: 1e9 }, 'bad-range'],
    [{ warc: 'crawl.warc.gz', offset: 0.5, length: 10 }, 'bad-range'],
    [{ warc: 3, offset: 0, length: 10 }, 'bad-range'],
    [{ warc: 'a\0b', offset: 0, length: 10 }, 'bad-range'],
    [{ warc: 'crawl.warc.gz', offset: 3, length: 50 }, 'bad-record'],
    [{ warc: 'crawl.warc.gz', offset: '0', length: '40' }, 'bad-record'],
    [{ warc: 'broken.warc.gz', offset: 0, length: broken.length }, 'bad-record'],
    [{ warc: 'notes.txt', offset: 0, length: 5 }, 'bad-record'],
    [{ warc: 'none.warc.gz', offset: 0, length: 10 }, 'unreadable-file'],
    [{ warc: 'link', offset: 0, length: 10 }, 'outside-root'],
    [{ warc: 'link/secret.warc.gz', offset: 0, length: 10 }, 'outside-root'],
    [{ warc: '../x.warc.gz', offset: 0, length: 10 }, 'outside-root'],
    [{ warc: '/etc/passwd', offset: 0, length: 10 }, 'outside-root'],
    [{ warc: 'https://a.example/x.warc.gz', offset: 0, length: 10 }, 'unreadable-file'],
    [{ warc: '.', offset: 0, length: 10 }, 'unreadable-file'],
  ])('%j is refused as %s', async (range, code) => {
    expect(await parsed(range)).toMatchObject({ error: { code } })
  })

  it('are told in numbers, whatever stood there', async () => {
    const { error, line, input, ...told } = await parsed({ warc: 'a', offset: '7', length: {} })
    expect([error.code, line, told]).toEqual(['bad-range', 1, { warc: 'a', offset: 7 }])
  })

  it('of a record that is no article say so, and where it was', async () => {
    const length = packed(records.slice(0, 1)).length
    expect(await parsed({ warc: 'crawl.warc.gz', offset: 0, length })).toMatchObject({
      error: { code: 'no-article' },
      warc: 'crawl.warc.gz',
      offset: 0,
      length,
    })
  })

  it('may lie in another folder where that is allowed', async () => {
    const offset = packed(records.slice(0, 1)).length
    const length = packed(records.slice(1, 2)).length
    for (const warc of ['secret.warc.gz', join(outside.path, 'secret.warc.gz')])
      expect(await parsed({ warc, offset, length }, '--warc-root', outside.path)).toMatchObject({
        article: { url: 'https://a.example/First' },
        warc,
      })
  })
})

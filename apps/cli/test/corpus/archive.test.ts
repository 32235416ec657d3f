import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveEntries } from '../../src/corpus/archive'
import type { Entry } from '../../src/corpus/entry'
import { all, inPieces, packed, record, response } from '../support/archive'

const read = (bytes: Uint8Array, piece = 1000) => all(archiveEntries('a.warc', inPieces(bytes, piece)))
const pages = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    response(`https://a.example/${i}`, `page ${i} ${'x'.repeat(i * 7)}`),
  )
const urls = (entries: Entry[]) =>
  entries.flatMap((entry) => ('url' in entry ? entry.url!.split('/').at(-1)! : []))
const troubles = (entries: Entry[]) =>
  entries.flatMap((entry) => ('trouble' in entry ? `${entry.name}: ${entry.trouble}` : []))
const text = (entry: Entry | undefined) =>
  entry && 'input' in entry ? Buffer.from(entry.input as Uint8Array).toString() : undefined

describe.each([
  ['plain', (records: Buffer[]) => Buffer.concat(records)],
  ['a member a record', packed],
  ['all in one member', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
])('a WARC file, %s', (_, pack) => {
  it('gives its answers in their order, however it comes in', async () => {
    const bytes = pack([record('warcinfo', {}, 'software: x'), ...pages(30), record('request', {}, 'GET /')])
    for (const piece of [1, 7, 1000, 1 << 20]) {
      const entries = await read(bytes, piece)
      expect(urls(entries)).toEqual(Array.from({ length: 30 }, (_, i) => String(i)))
      expect(text(entries[3])).toBe(`page 3 ${'x'.repeat(21)}`)
      expect(troubles(entries)).toEqual([])
    }
  })

  it('names each by a place of its own', async () => {
    const names = (await read(pack(pages(5)))).map(({ name }) => name)
    expect(new Set(names).size).toBe(5)
    expect(names[0]).toBe('a.warc@0')
  })

  it('tells where it ends too early, and keeps what came before', async () => {
    const bytes = pack(pages(10))
    const entries = await read(bytes.subarray(0, bytes.length - 20))
    expect(urls(entries).slice(0, 9)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8'])
    expect(troubles(entries).length).toBeGreaterThan(0)
  })
})

describe('damage costs the records that it hits and no other', () => {
  it('in plain files: bytes lost, bytes added, bytes changed', async () => {
    const records = pages(60)
    const bytes = Buffer.concat(records)
    const starts = records.map((_, i) => records.slice(0, i).reduce((sum, { length }) => sum + length, 0))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 600),
        fc.integer({ min: 1, max: 500 }),
        fc.uint8Array({ maxLength: 600 }),
        async (at, length, noise) => {
          const entries = await read(
            Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at + length)]),
          )
          const whole = starts.flatMap((start, i) =>
            start + records[i]!.length <= at || start >= at + length ? String(i) : [],
          )
          expect(urls(entries)).toEqual(expect.arrayContaining(whole))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('in packed files, where nothing that is damaged is handed on', async () => {
    const members = pages(60).map((each) => gzipSync(each))
    const bytes = Buffer.concat(members)
    const starts = members.map((_, i) => members.slice(0, i).reduce((sum, { length }) => sum + length, 0))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 600),
        fc.integer({ min: 1, max: 500 }),
        fc.uint8Array({ maxLength: 600 }),
        async (at, length, noise) => {
          const entries = await read(
            Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at + length)]),
          )
          const whole = starts.flatMap((start, i) =>
            start + members[i]!.length <= at || start >= at + length ? String(i) : [],
          )
          expect(urls(entries)).toEqual(expect.arrayContaining(whole))
          // One more may survive: damage can leave a member as it was.
          for (const entry of entries) if ('input' in entry) expect(text(entry)).toMatch(/^page \d+ x*$/)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is told with the place and how much was passed over', async () => {
    const [first, second, third] = pages(3).map((each) => gzipSync(each)) as [Buffer, Buffer, Buffer]
    second.fill(0, 20, 60)
    const entries = await read(Buffer.concat([first, second, third]))
    expect(urls(entries)).toEqual(['0', '2'])
    expect(troubles(entries)).toEqual([
      `a.warc@${first.length}: a gzip member is damaged; ${second.length} bytes passed over`,
    ])
    const plain = await read(Buffer.concat([pages(1)[0]!, Buffer.from('garbage\n'.repeat(9)), pages(2)[1]!]))
    expect(urls(plain)).toEqual(['0', '1'])
    expect(troubles(plain)).toEqual([
      expect.stringMatching(/^a\.warc@\d+: no record begins here; 72 bytes passed over$/),
    ])
  })

  it('a header line without a name says nothing, least of all how long the headers are', async () => {
    const bytes = Buffer.concat([record('response', { '\r': '' }, 'cut').subarray(0, -6), ...pages(2)])
    const entries = await read(bytes)
    expect(troubles(entries)).toHaveLength(1)
    expect(urls(entries)).toEqual(['0', '1'])
  })

  it('a length that damage made large hides nothing', async () => {
    const wrong = Buffer.from(
      pages(1)[0]!
        .toString()
        .replace(/Content-Length: \d+/, 'Content-Length: 99999999999'),
    )
    const entries = await read(Buffer.concat([wrong, ...pages(4).slice(1)]))
    expect(urls(entries)).toEqual(['1', '2', '3'])
    expect(troubles(entries)[0]).toMatch(/not as long as it says/)
  })
})

it('whatever the bytes, it ends, throws nothing, and says something of all that is no record', async () => {
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(...pages(3), ...pages(3).map((page) => gzipSync(page))),
    fc
      .constantFrom('WARC/1.0\r\n', 'Content-Length: 5\r\n', '\r\n\r\n', '\x1f\x8b\x08', '\x1f\x8b\x08\x04')
      .map((text) => Buffer.from(text, 'latin1')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 8 }),
      fc.integer({ min: 1, max: 300 }),
      async (parts, piece) => {
        const bytes = Buffer.concat(parts)
        const entries = await read(bytes, piece)
        if (entries.length === 0) expect(bytes.toString('latin1')).toMatch(/^[\r\n]*$/)
      },
    ),
    { numRuns: 300 },
  )
})

describe('bounds', () => {
  const resident = () => process.memoryUsage().rss
  it('a header line without an end is passed over, not held', async () => {
    const start = resident()
    async function* endless() {
      yield Buffer.from('WARC/1.0\r\nX: ')
      for (let i = 0; i < 200; i++) yield Buffer.alloc(2 ** 20, 'y')
      yield Buffer.concat([Buffer.from('\r\n\r\n'), ...pages(2)])
    }
    const entries = await all(archiveEntries('a.warc', endless()))
    expect(urls(entries)).toEqual(['0', '1'])
    expect(troubles(entries)[0]).toMatch(/headers of a record are longer than 64 KB/)
    expect(resident() - start).toBeLessThan(100 * 2 ** 20)
  })

  it('a long file is not held, packed or not', async () => {
    const page = response('https://a.example/0', Buffer.alloc(1 << 20, 'words '))
    const start = resident()
    async function* long(bytes: Buffer) {
      for (let i = 0; i < 300; i++) yield bytes
    }
    let count = 0
    for (const bytes of [page, gzipSync(page)])
      for await (const entry of archiveEntries('a.warc', long(bytes))) count += 'input' in entry ? 1 : 0
    expect(count).toBe(600)
    expect(resident() - start).toBeLessThan(120 * 2 ** 20)
  })

  it('a bomb is left after a while, and what follows is read', async () => {
    // 600 MB of nothing in 600 KB
    const bomb = gzipSync(
      Buffer.concat([
        Buffer.from('WARC/1.0\r\nContent-Length: 629145600\r\n\r\n'),
        Buffer.alloc(600 * 2 ** 20),
      ]),
    )
    const start = resident()
    const entries = await read(Buffer.concat([packed(pages(1)), bomb, packed(pages(3).slice(1))]), 1 << 16)
    expect(urls(entries)).toEqual(['0', '1', '2'])
    expect(troubles(entries).join('\n')).toMatch(/unpacks to more than 400 times its size/)
    expect(resident() - start).toBeLessThan(300 * 2 ** 20)
  })

  it('an answer that unpacks to too much is told', async () => {
    const entries = await read(
      response('https://a.example/0', gzipSync(Buffer.alloc(20 * 2 ** 20)), { 'Content-Encoding': 'gzip' }),
    )
    expect(troubles(entries)[0]).toMatch(/can’t be read/)
  })

  it('a record too large for an article is told, and the next one read', async () => {
    const large = response('https://a.example/large', Buffer.alloc(17 * 2 ** 20, 'z'))
    for (const bytes of [Buffer.concat([large, ...pages(1)]), packed([large, ...pages(1)])]) {
      const entries = await read(bytes, 1 << 16)
      expect([urls(entries), troubles(entries).length]).toEqual([['0'], 1])
      expect(troubles(entries)[0]).toMatch(/larger than 16 MB/)
    }
  })
})

describe('what is an article', () => {
  const one = async (...args: Parameters<typeof response>) => (await read(response(...args)))[0]

  it('answers of servers with HTML or plain text', async () => {
    expect(await one('https://a.example/', '<p>', { 'Content-Type': 'text/html' })).toMatchObject({
      format: 'html',
    })
    expect(await one('https://a.example/', 'x')).toMatchObject({ format: 'text', url: 'https://a.example/' })
    for (const other of ['image/png', 'application/rss+xml', 'application/json'])
      expect(await one('https://a.example/', 'x', { 'Content-Type': other })).toBeUndefined()
  })

  it('texts of pages (WET) and files as they were found', async () => {
    const type = { 'Content-Type': 'text/plain', 'WARC-Target-URI': '<https://a.example/>' }
    expect(await read(record('conversion', type, 'x'))).toMatchObject([
      { format: 'text', url: 'https://a.example/' },
    ])
    expect(await read(record('metadata', type, 'x'))).toEqual([])
  })

  it('not what a server says of missing pages', async () => {
    const missing = Buffer.from(response('https://a.example/', 'gone').toString().replace('200 OK', '404 No'))
    expect(await read(missing)).toEqual([])
  })

  it('with what the server says of their charset', async () => {
    const latin = Buffer.from('caf\u00e9', 'latin1')
    const type = 'text/plain; charset=ISO-8859-1'
    expect(await one('u:a', latin, { 'Content-Type': type })).toMatchObject({ input: latin, charset: type })
  })

  it('unpacked and put together as the server says', async () => {
    const chunked = '4\r\nab\r\n\r\n3;x=y\r\ncde\r\n0\r\n\r\n'
    expect(text(await one('u:a', chunked, { 'Transfer-Encoding': 'chunked' }))).toBe('ab\r\ncde')
    expect(text(await one('u:a', 'not chunked', { 'Transfer-Encoding': 'chunked' }))).toBe('not chunked')
    expect(text(await one('u:a', gzipSync('packed'), { 'Content-Encoding': 'gzip' }))).toBe('packed')
    expect(text(await one('u:a', 'not packed', { 'Content-Encoding': 'gzip' }))).toBe('not packed')
    expect(text(await one('u:a', brotliCompressSync('packed'), { 'Content-Encoding': 'br' }))).toBe('packed')
    expect(text(await one('u:a', deflateRawSync('packed'), { 'Content-Encoding': 'deflate' }))).toBe('packed')
  })
})

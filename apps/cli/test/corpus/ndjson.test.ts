import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/corpus/lines'
import { beginsLikeNdjson, longestLine, ndjsonEntries, tooLong } from '../../src/corpus/ndjson'
import { all, inPieces } from '../support/archive'

const read = (text: string) => all(ndjsonEntries('a.ndjson', inPieces(Buffer.from(text), 5)))

describe('NDJSON', () => {
  it('is a document a line', async () => {
    expect(
      await read('{"id":"x","text":"It rained é."}\r\n\n{"id":7,"html":"<p>","url":"https://a.example/"}'),
    ).toEqual([
      { name: 'a.ndjson:1', input: 'It rained é.', format: 'text', id: 'x' },
      { name: 'a.ndjson:3', input: '<p>', format: 'html', id: '7', url: 'https://a.example/' },
    ])
  })

  it('a bad line is told and the next one read', async () => {
    const lines = ['{"id":', '[1]', '"x"', 'null', '{"id":"x"}', '{"text":1}', '{"text":"ok"}']
    const entries = await read(lines.join('\n'))
    expect(entries.map((entry) => ('trouble' in entry ? entry.trouble : entry.input))).toEqual([
      'the line is not JSON',
      'the line is not a JSON object',
      'the line is not a JSON object',
      'the line is not a JSON object',
      'the record has neither "text" nor "html"',
      'the record has neither "text" nor "html"',
      'ok',
    ])
  })

  it('a line that nests without end is told, and the next one read', async () => {
    const lines = (depth: number) =>
      Buffer.from(`{"text":"a","x":${'['.repeat(depth)}${']'.repeat(depth)}}\n{"text":"ok"}`)
    const read = (depth: number) => all(ndjsonEntries('a.ndjson', inPieces(lines(depth), 1 << 16)))
    expect(await read(99_999)).toMatchObject([{ input: 'a' }, { input: 'ok' }])
    expect(await read(100_000)).toMatchObject([{ trouble: 'the line is not JSON' }, { input: 'ok' }])
  })

  it('a line that is longer than any can be is told by its number, and the next one read', async () => {
    const lines = Buffer.concat([Buffer.alloc(longestLine + 1, 'x'), Buffer.from('\n{"text":"ok"}')])
    expect(await all(ndjsonEntries('a.ndjson', inPieces(lines, 1 << 20)))).toMatchObject([
      { name: 'a.ndjson:1', trouble: tooLong },
      { name: 'a.ndjson:2', input: 'ok' },
    ])
  })

  it('has no article that is larger than one can be', async () => {
    const lines = Buffer.from(`${JSON.stringify({ text: 'x'.repeat(17 * 2 ** 20) })}\n{"text":"ok"}`)
    const entries = await all(ndjsonEntries('a.ndjson', inPieces(lines, 1 << 20)))
    expect(entries).toMatchObject([
      { trouble: expect.stringContaining('larger than 16 MB') },
      { input: 'ok' },
    ])
  })

  it('has no keys but its own, whatever they are called', async () => {
    const line =
      '{"__proto__":{"text":"no","polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"__proto__"}'
    const known = Object.getOwnPropertyNames(Object.prototype)
    expect(await read(`${line}\n{"text":"ok"}`)).toMatchObject([
      { trouble: 'the record has neither "text" nor "html"' },
      { input: 'ok' },
    ])
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(known)
  })

  it('may begin with a byte order mark', async () => {
    expect(await read('\ufeff{"text":"x"}\n')).toMatchObject([{ input: 'x' }])
    expect(beginsLikeNdjson(Buffer.from('\ufeff{"text":"x"}\n'))).toBe(true)
  })

  it('is known by its first line where the name says nothing', () => {
    expect(beginsLikeNdjson(Buffer.from('{"id":"a","text":"x"}\n{'))).toBe(true)
    for (const other of [
      '{"version":"https://jsonfeed.org/version/1"}\n',
      '{\n  "text": "x"\n}',
      'It {rained}\n',
      '',
    ])
      expect(beginsLikeNdjson(Buffer.from(other))).toBe(false)
  })
})

describe('lines', () => {
  it('are those of the text, however it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '\n', 'é') }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const lines = await all(linesOf(inPieces(Buffer.from(text), size), 100))
          expect(lines.map(String)).toEqual(
            text
              .replace(/\n$/, '')
              .split('\n')
              .filter((_, i) => text !== '' || i > 0),
          )
        },
      ),
    )
  })

  it('are bounded: a longer one is passed over', async () => {
    const lines = await all(
      linesOf(inPieces(Buffer.from(`short\n${'x'.repeat(50)}\nafter\n${'x'.repeat(50)}`), 7), 10),
    )
    expect(lines.map(String)).toEqual(['short', 'too long', 'after', 'too long'])
  })

  it('hold nothing of a line that never ends', async () => {
    async function* endless() {
      for (let i = 0; i < 300; i++) yield Buffer.alloc(2 ** 20, 'x')
    }
    const start = process.memoryUsage().rss
    expect(await all(linesOf(endless(), 2 ** 20))).toEqual(['too long'])
    expect(process.memoryUsage().rss - start).toBeLessThan(150 * 2 ** 20)
  })
})

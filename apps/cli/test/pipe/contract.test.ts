import { once } from 'node:events'
import { Article, Warning } from '@news/model'
import { parse } from '@news/model/rules'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { longestLine } from '../../src/corpus/ndjson'
import { main } from '../../src/main'
import { bridge, folderWith, news, start } from '../support/news'
import { shellWith } from '../support/shell'

const folder = folderWith({
  'articles.ndjson': `${JSON.stringify({ id: 'a', text: bridge })}\n`,
  'bad-byte.ndjson': Buffer.from('{"id":"a","text":"It rained, caf\xe9."}\n', 'latin1'),
})
afterAll(folder.remove)

const lines = (...args: string[]) => ['parse', '--json', '--lines', ...args]
const piped = (input: string, ...args: string[]) => news(lines(...args), { input, cwd: folder.path })
const objects = (ndjson: string) =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const article = (id: string, text = bridge) => JSON.stringify({ id, text })

describe('a pipe', () => {
  it('has one line out for a line that is longer than any can be, and reads the next one', async () => {
    const { code, stdout } = await piped(`${'x'.repeat(longestLine + 1)}\n${article('b')}\n`)
    expect(code).toBe(0)
    expect(objects(stdout)).toMatchObject([
      { error: { code: 'line-too-long' }, line: 1 },
      { article: { id: 'b' } },
    ])
  })

  it('has one line out for each line in, in the same order, and nothing on stderr', async () => {
    const input = [
      article('a'),
      '',
      '{"id":',
      '[1]',
      '{"id":7,"url":"https://a.example/"}',
      JSON.stringify({ id: 'b', html: '<h1>Rain</h1><p>It rained.</p>', url: 'https://b.example/' }),
      JSON.stringify({ id: 'huge', text: 'x '.repeat(9 * 2 ** 20) }),
      article('c', ''),
    ].join('\n')
    const { code, stdout, stderr } = await piped(input)
    expect([code, stderr]).toEqual([0, ''])
    const told = objects(stdout).map(({ article, error, line }) => article?.id ?? [line, error.code])
    expect(told).toEqual([
      'a',
      [2, 'blank-line'],
      [3, 'not-json'],
      [4, 'not-object'],
      [5, 'no-article'],
      'b',
      [7, 'too-large'],
      'c',
    ])
  })

  it('gives the very records that parse gives', async () => {
    const { stdout } = await piped(article('a'))
    const { stdout: record } = await news(['parse', '--json', 'articles.ndjson'], { cwd: folder.path })
    expect(stdout).toBe(`{"article":${record.trimEnd()},"warnings":[]}\n`)
    expect(Article.parse(objects(stdout)[0].article).text).toBe(bridge)
  })

  it('says on the line what there is to warn of', async () => {
    const { stdout, stderr } = await piped(article('a', '“It never ends, said Anna Berg.\n'))
    const [{ warnings }] = objects(stdout)
    expect(warnings.map((warning: unknown) => Warning.parse(warning).code)).toEqual(['unclosed-quotation'])
    expect(stderr).toBe('')
    const bytes = await news(lines('bad-byte.ndjson'), { cwd: folder.path })
    expect(objects(bytes.stdout)[0]).toMatchObject({
      article: { text: 'It rained, caf\ufffd.' },
      warnings: [{ code: 'bad-encoding' }],
    })
  })

  it('says of a broken line what it was, as far as it can be told', async () => {
    const { stdout } = await piped(`{"id":7,"url":"https://a.example/"}\n${'é'.repeat(4000)}\n`)
    expect(objects(stdout)).toEqual([
      {
        error: { code: 'no-article', message: 'the record has neither "text" nor "html"' },
        line: 1,
        id: '7',
        url: 'https://a.example/',
        input: '{"id":7,"url":"https://a.example/"}',
      },
      { error: { code: 'not-json', message: expect.any(String) }, line: 2, input: 'é'.repeat(500) },
    ])
  })

  it('is empty where nothing comes in', async () => {
    for (const command of [lines(), ['keys'], ['copies'], ['identify']])
      expect(await news(command, { input: '' })).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('reads a last line that has no end, and lines that end in CRLF', async () => {
    const { stdout } = await piped(`${article('a')}\r\n${article('b')}`)
    expect(objects(stdout).map(({ article }) => article.id)).toEqual(['a', 'b'])
  })

  it('answers each line before the next one comes', async () => {
    const { child, end } = start(lines())
    child.stdin.write(`${article('a')}\n`)
    await once(child.stdout, 'data')
    child.stdin.end(article('b'))
    expect(objects((await end).stdout)).toHaveLength(2)
  })

  it('ends quietly when nobody reads on', async () => {
    const { child, end } = start(lines())
    child.stdin.write(`${article('a')}\n`)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end(`${article('b')}\n`.repeat(2000))
    expect(await end).toMatchObject({ code: 0, signal: null, stderr: '' })
  })

  it('ends on Ctrl-C with whole lines', async () => {
    const { child, end } = start(lines())
    child.stdin.write(`${article('a')}\n{"id"`)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const { code, stdout, stderr } = await end
    expect([code, stderr]).toEqual([130, ''])
    expect(objects(stdout)).toHaveLength(1)
  })

  it('says by its exit code that the input itself can’t be read', async () => {
    expect(await piped('', 'none.ndjson')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: 'news: none.ndjson: no such file\n',
    })
  })

  it.each([
    [['--stage', 'read'], '--lines and --stage exclude each other'],
    [['--from', 'html'], '--lines and --from exclude each other'],
    [['--text'], '--lines and --text exclude each other'],
    [['--checkpoint', 'done'], '--lines and --checkpoint exclude each other'],
    [['--fetch', 'https://a.example/'], '--lines and --fetch exclude each other'],
    [['--warc-root', 'none'], '--warc-root none is no folder'],
    [['a.ndjson', 'b.ndjson'], 'lines are read from one file'],
  ])('is refused with %j', async (args, advice) => {
    const { code, stdout, stderr } = await piped('', ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(advice)
  })

  it('is what --warc-root and --rules need', async () => {
    for (const option of [['--warc-root', '.'], ['--rules']])
      expect((await news(['parse', ...option], { input: '' })).stderr).toContain(
        `${option[0]} goes with --lines`,
      )
  })

  it('finds the quotes by rules alone where that is asked for', async () => {
    const { code, stdout } = await piped(article('a'), '--rules')
    expect(code).toBe(0)
    expect(objects(stdout)[0].article.quotes).toEqual(parse(bridge).articles[0]!.quotes)
    expect((await piped('', '--rules', '--accurate')).stderr).toContain(
      '--rules and --accurate exclude each other',
    )
  })
})

describe('whatever comes in', () => {
  const sign = fc.constantFrom(
    '{',
    '}',
    '"',
    ':',
    'text',
    'id',
    'warc',
    '1',
    ' ',
    '\r',
    '\u0000',
    '“é',
    '\\ud800',
  )
  const line = fc.oneof(
    fc.string({ unit: sign }),
    fc
      .record({ text: fc.string({ unit: 'grapheme' }), id: fc.oneof(fc.string(), fc.integer()) })
      .map((it) => JSON.stringify(it)),
    fc
      .record({ warc: fc.string(), offset: fc.oneof(fc.double(), fc.string()), length: fc.double() })
      .map((it) => JSON.stringify(it)),
    fc.json(),
  )

  it.each([[lines()], [['keys']], [['copies']], [['identify']]])(
    '%j answers each line with a line',
    async (args) => {
      await fc.assert(
        fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (given) => {
          const { shell, written } = shellWith({ input: given.map((each) => `${each}\n`).join('') })
          expect(await main(args, shell)).toBe(0)
          const answers = objects(written.out)
          expect(answers).toHaveLength(given.length)
          for (const answer of answers) expect('error' in answer || 'article' in answer).toBe(true)
          expect(written.err).toBe('')
        }),
        { numRuns: 60 },
      )
    },
  )
})

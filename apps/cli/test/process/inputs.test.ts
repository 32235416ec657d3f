import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Article } from '@news/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bridge, folderWith, news, start } from '../support/news'

const folder = folderWith({
  'bridge.txt': bridge,
  'rain.txt': 'It rained.\n',
  'empty.txt': '',
  'bytes.txt': Buffer.concat([Buffer.from('ø'.repeat(12)), Buffer.from(' caf\u00e9', 'latin1')]),
  'latin.txt': Buffer.from('caf\u00e9', 'latin1'),
  'binary.txt': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
  'cut.json': '{"uri":"urn:x","body_text":"“It rained,” said Marit',
  'huge.txt': Buffer.alloc(17 * 2 ** 20, 'a sea of words '),
})
beforeAll(() => mkdirSync(join(folder.path, 'folder')))
afterAll(folder.remove)

const run = (args: string[], input?: string) =>
  news(args, { cwd: folder.path, ...(input === undefined ? {} : { input }) })
const texts = (ndjson: string) =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => Article.parse(JSON.parse(line)).text)

function* endless() {
  for (;;) yield Buffer.alloc(1 << 16, 'a sea of words ')
}

describe('inputs', () => {
  it('one record in, one out, in the same order, each in one line', async () => {
    const { code, stdout, stderr } = await run(['parse', 'rain.txt', '-', 'bridge.txt'], 'From a pipe.\n')
    expect([code, stderr]).toEqual([0, ''])
    expect(texts(stdout)).toEqual(['It rained.\n', 'From a pipe.\n', bridge])
  })

  it('a pipe is read where no file is named', async () => {
    const { code, stdout } = await run(['parse'], bridge)
    expect(code).toBe(0)
    expect(texts(stdout)).toEqual([bridge])
  })

  it('bad files cost a line each on stderr and the rest go on', async () => {
    const files = ['none.txt', 'rain.txt', 'folder', 'binary.txt', 'huge.txt', '', 'bridge.txt']
    const { code, stdout, stderr } = await run(['parse', ...files])
    expect(code).toBe(1)
    expect(texts(stdout)).toEqual(['It rained.\n', bridge])
    expect(stderr.replace(/(ends in) \..*/, '$1 …')).toBe(`news: none.txt: no such file
news: folder: holds no file that ends in …
news: binary.txt: is not text
news: huge.txt: larger than 16 MB, too large for an article
news: '': no such file
`)
  })

  it('no readable input at all is another exit code', async () => {
    expect((await run(['parse', 'none.txt'])).code).toBe(3)
    expect((await run(['quotes', 'none.txt', 'folder'])).code).toBe(3)
    expect((await run(['explain', 'none.txt', 'q1'])).code).toBe(3)
  })

  it('standard input can be read once', async () => {
    const { code, stdout, stderr } = await run(['parse', '-', '-'], 'It rained.\n')
    expect(code).toBe(1)
    expect(texts(stdout)).toEqual(['It rained.\n'])
    expect(stderr).toBe('news: standard input: was read already\n')
  })

  it('an endless input ends', async () => {
    const { child, end } = start(['parse'])
    Readable.from(endless()).pipe(child.stdin)
    const { code, stderr } = await end
    expect([code, stderr]).toEqual([3, 'news: standard input: larger than 16 MB, too large for an article\n'])
    expect((await run(['parse', '/dev/zero'])).stderr).toBe('news: /dev/zero: is not text\n')
  })

  it('an empty file is an empty record and a warning', async () => {
    const { code, stdout, stderr } = await run(['parse', 'empty.txt'])
    expect(code).toBe(0)
    expect(texts(stdout)).toEqual([''])
    expect(stderr).toMatch(/^empty\.txt: warning: .*\[empty-text\]\n$/)
  })

  it('JSON that breaks off is refused, and no text', async () => {
    const { code, stdout, stderr } = await run(['parse', 'cut.json'])
    expect([code, stdout, stderr]).toEqual([3, '', 'news: cut.json: The input is not valid JSON.\n'])
  })

  it.each(['jsonld', 'ninjs'])(
    'what convert wrote as %s, an article a line, is so many articles',
    async (to) => {
      const { stdout: lines } = await run(['convert', '--to', to, 'bridge.txt', 'rain.txt'])
      const { code, stdout } = await run(['parse'], lines)
      expect([code, texts(stdout).length]).toEqual([0, 2])
    },
  )

  it('bytes that are no text are replaced, and a warning says where', async () => {
    const { code, stdout, stderr } = await run(['parse', 'bytes.txt'])
    expect(code).toBe(0)
    expect(texts(stdout)).toEqual([`${'ø'.repeat(12)} caf\ufffd`])
    expect(stderr).toMatch(/^bytes\.txt:1:17: warning: .*\[bad-encoding\]\n$/)
  })

  it('bytes in an encoding of one byte a letter are read, and a warning says that it was guessed', async () => {
    const { code, stdout, stderr } = await run(['parse', 'latin.txt'])
    expect(code).toBe(0)
    expect(texts(stdout)).toEqual(['café'])
    expect(stderr).toMatch(/^latin\.txt: warning: .*\[guessed-encoding\]\n$/)
  })

  it('a name that could steer the terminal is shown harmlessly', async () => {
    const { stderr } = await run(['parse', 'x\u001b[2J\n.txt'])
    expect(stderr).toBe('news: x␛[2J␊.txt: no such file\n')
  })
})

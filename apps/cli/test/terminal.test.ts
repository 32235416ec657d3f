import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { stageNames } from '@news/model/stages'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { main } from '../src/main'
import { writers } from '../src/writers'
import { packed, response } from './support/archive'
import { folderWith } from './support/news'
import { shellWith } from './support/shell'

// Everything that comes from outside is shown as text: nothing in it clears the screen, sets its title, makes a link of
// words, goes back over a line, or turns the reading direction. In a pipe that holds for all JSON.

/** What steers a terminal: escape sequences in 7 bits and in 8, links (OSC 8), titles, back and forth, directions. */
const steering =
  '\u001b[2J\u001b]8;;x:evil\u0007x\u001b]8;;\u0007\u001b]0;t\u001b\\\u009b31m\u009d0;t\u009c\u0090q\r\b\u007f\u202e\u2066\u200f\u061c'
const words = `Anna${steering} Berg`
const article = `Bridge ${words}\n\n"We will ${steering} build it," said ${words}, mayor of ${words}.\n`
const escaped = steering.replace(/[^\w]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const markup = `"We will ${escaped} build it," said Anna${escaped} Berg, mayor of Orsa.`
const page = `<title>${markup}</title><article><h1>Bridge ${escaped}</h1><p>${markup}</p></article>`
const line = { id: words, url: `https://a.example/${steering}`, text: article }

const files = {
  [`text ${steering}.txt`]: article,
  [`page ${steering}.html`]: page,
  [`feed ${steering}.xml`]: `<rss version="2.0"><channel><item><title>${markup}</title><description>${markup}</description></item></channel></rss>`,
  [`nitf ${steering}.nitf`]: `<nitf><body><body.content><p>${markup}</p></body.content></body></nitf>`,
  [`data ${steering}.jsonld`]: JSON.stringify({
    '@type': 'NewsArticle',
    headline: words,
    articleBody: article,
  }),
  [`notes ${steering}.md`]: `---\ntitle: ${words}\nauthor: ${words}\n---\n\n${article}`,
  [`lines ${steering}.ndjson`]: `${JSON.stringify(line)}\n${words}\n`,
  [`crawl ${steering}.warc.gz`]: packed([response(`https://a.example/${steering}`, page)]),
  [`broken ${steering}.warc`]: `WARC/1.0\r\n${words}\r\n\r\n`,
  [`broken ${steering}.json`]: JSON.stringify({ [words]: 1, uri: 1 }),
  [`checkpoint ${steering}`]: 'something else\n',
  [`bytes ${steering}.txt`]: Buffer.from([0xe9, 0x1b, 0x5b, 0x32, 0x4a]),
  [`archive ${steering}.zip`]: 'PK\u0003\u0004',
}
const folder = folderWith(files)
mkdirSync(join(folder.path, `folder ${steering}`))
afterAll(folder.remove)
const path = (name: string) => join(folder.path, `${name.replace(/(?=\.|$)/, ` ${steering}`)}`)
const all = Object.keys(files).map((name) => join(folder.path, name))

async function run(args: string[], options: Parameters<typeof shellWith>[0] = {}) {
  const { shell, written } = shellWith({ terminals: ['out', 'err'], ...options })
  await main(args, shell)
  // How far it is goes over its own line.
  return { out: written.out, err: written.err.replaceAll('\r\u001b[K', '') }
}

/** Nothing but line ends of what could steer a terminal is in what was written, and something was. */
function expectText({ out, err }: { out: string; err: string }) {
  expect(out + err).not.toBe('')
  expect((out + err).match(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)?.[0]).toBeUndefined()
}

describe('on a terminal', () => {
  it.each(['parse', 'quotes', 'actors', 'ranges'])('news %s', async (command) =>
    expectText(await run([command, ...all])),
  )

  it.each(stageNames)('news parse --stage %s', async (stage) =>
    expectText(await run(['parse', '--stage', stage, ...all])),
  )

  it.each(Object.keys(writers).filter((name) => writers[name]!.stream))('news convert --to %s', async (to) =>
    expectText(await run(['convert', '--to', to, ...all])),
  )

  it.each(['q1', 'a1'])('news explain FILE %s', async (id) =>
    expectText(await run(['explain', path('text.txt'), id])),
  )
})

describe('in a pipe, whatever is JSON', () => {
  it.each([
    'parse --json',
    'quotes --json',
    'actors --json',
    'ranges',
    'convert --to jsonld',
    'convert --to ninjs',
    'convert --to annotation',
  ])('news %s', async (command) => expectText(await run([...command.split(' '), ...all], { terminals: [] })))

  it.each(['parse --lines --json', 'keys', 'copies', 'people'])('news %s', async (command) => {
    const record = (await run(['parse', '--json', path('text.txt')], { terminals: [] })).out
    const people = JSON.stringify({ group: words, sighting: { id: words, name: words } })
    const input = [
      JSON.stringify(line),
      record,
      words,
      JSON.stringify({ warc: words, offset: 0, length: 1 }),
      people,
    ]
    expectText(await run(command.split(' '), { terminals: [], input: input.join('\n') }))
  })
})

describe('over a database', () => {
  const db = ['--db', path('news.db')]
  beforeAll(async () => expectText(await run(['ingest', ...all, ...db])))

  it.each([
    'search build',
    'speakers',
    'speakers --by month',
    'speakers --csv',
    'people',
    'people show 1',
    `people merge 1 ${steering}`,
    'trace We will build it',
    `trace ${steering}`,
    `search --since ${steering} build`,
    'view --no-open --query build',
  ])('news %#', async (command) => {
    const args = command.split(' ')
    expectText(await run([...args, ...db]))
    if (/^(?:search build|speakers|people)$/.test(command))
      expectText(await run([...args, '--json', ...db], { terminals: [] }))
  })
})

/** The arguments as the name of a test, which is printed, too. */
const named = (args: string[]): [string, string[]] => [
  args.map((arg) => arg.replace(folder.path, '').replaceAll(steering, '…')).join(' '),
  args,
]

describe('what is said of mistakes', () => {
  const mistakes = [
    [words],
    ['parse', `--${words}`],
    ['parse', '--from', words, 'x'],
    ['parse', '--stage', words, 'x'],
    ['convert', '--to', words, 'x'],
    ['parse', path('none')],
    ['parse', path('folder')],
    ['parse', `${folder.path}/*${steering}*.none`],
    ['parse', '--lines', path('none')],
    ['parse', '--lines', folder.path],
    ['parse', '--lines', '--warc-root', path('none')],
    ['parse', '--lines', words, words],
    ['parse', '--checkpoint', path('checkpoint'), path('text.txt')],
    ['parse', '--checkpoint', path('none/none'), path('text.txt')],
    ['convert', '--to', 'brat', '--out', join(path('text.txt'), 'below'), path('text.txt')],
    ['view', '--out', join(path('none'), 'x.html'), path('text.txt')],
    ['view', '--serve', '--port', words],
    ['parse', '--fetch', words],
    ['parse', '--fetch', `http://${words}/`],
    ['parse', '--fetch', `http://127.0.0.1/${steering}`],
    ['explain', path('text.txt'), `q${steering}`],
  ]
  it.each(mistakes.map(named))('news %s', async (_, args) => expectText(await run(args)))

  it('by servers', async () => {
    const answers: string[] = [
      `HTTP/1.1 302 Found\r\nLocation: x-${steering.replace(/[\r\n]/g, '')}:\r\n\r\n`,
      `HTTP/1.1 404 ${steering.replace(/[\r\n]/g, '')}\r\n\r\n`,
      `HTTP/1.1 200 OK\r\nContent-Type: ${steering}\r\n\r\n${article}`,
      `${steering}\r\n\r\n`,
    ]
    const server = createServer()
    server.on('connection', (socket) => {
      socket.end(answers.shift() ?? '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    while (answers.length > 0) {
      const { shell, written } = shellWith({ terminals: ['out', 'err'] })
      await main(
        ['parse', '--fetch', `http://127.0.0.1:${port}/`],
        Object.assign(shell, { reach: () => true }),
      )
      expectText(written)
    }
  })
})

it('how far it is, while the results go elsewhere', async () => {
  expectText(await run(['parse', path('none-1'), path('none-2')], { terminals: ['err'] }))
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Actor, Article, Quote, recordsVersion } from '@news/model'
import { afterAll, describe, expect, it } from 'vitest'
import { bridge, folderWith, news } from '../support/news'

const entry = (title: string, text: string) =>
  `<item><title>${title}</title><link>https://a.example/${title}</link><description>${text}</description></item>`
const folder = folderWith({
  'bridge.txt': bridge,
  'second.txt': bridge,
  'silent.txt': 'Nobody speaks.\n',
  'feed.rss': `<rss version="2.0"><channel><title>A</title>${entry('Bridge', '“It holds,” said Anna Berg.')}${entry(
    'Ferry',
    '“It sinks,” said Bo Ek. “It is late,” said Ida Lund.',
  )}</channel></rss>`,
  'lines.ndjson': `${JSON.stringify({ id: 'a', text: bridge })}\n${JSON.stringify({ id: 'b', text: 'Nobody speaks.' })}\n`,
})
afterAll(folder.remove)

const run = (...args: string[]) => news(args, { cwd: folder.path })

describe('commands', () => {
  it('parse shows who said what', async () => {
    const { code, stdout, stderr } = await run('parse', '--text', 'bridge.txt')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Bridge to open\n\nWho said what · 1 quote, 1 speaker\n\nAnna Berg/)
    expect(stdout).toMatch(/q1 +direct +said +"We will build the bridge,"/)
    expect(stdout).toMatch(/a\d+ +Anna Berg +person +\d+×/)
  })

  it('parse --json writes the record', async () => {
    const { stdout } = await run('parse', '--json', 'bridge.txt')
    const { quotes, actors } = Article.parse(JSON.parse(stdout))
    const speaker = actors.find(({ id }) => id === quotes[0]!.speaker)
    expect([quotes[0]!.kind, speaker?.name]).toEqual(['direct', 'Anna Berg'])
  })

  it('quotes and actors write their records', async () => {
    const { file, speakerName, cueText, sourceText, article, ...quote } = JSON.parse(
      (await run('quotes', 'bridge.txt')).stdout,
    )
    expect([file, speakerName, cueText, sourceText]).toEqual(['bridge.txt', 'Anna Berg', 'said', 'Anna Berg'])
    expect(Quote.parse(quote).text).toBe('"We will build the bridge,"')
    const { stdout } = await run('actors', 'bridge.txt')
    const actors = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const { article: id, file: _, quotes, ...actor } = actors.find(({ name }) => name === 'Anna Berg')
    expect([id, quotes]).toEqual([article, ['q1']])
    expect(Actor.parse(actor).kind).toBe('person')
  })

  it('what is piped in has one name, whatever it is', async () => {
    const filesOf = (stdout: string) =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file)
    const record = JSON.stringify({ id: 'a', text: bridge })
    expect(filesOf((await news(['quotes'], { input: bridge })).stdout)).toEqual(['-'])
    const input = `${record}\n${record}\nno JSON\n`
    const { stdout, stderr } = await news(['quotes'], { input })
    expect([filesOf(stdout), stderr]).toEqual([
      ['-:1', '-:2'],
      'news: standard input:3: the line is not JSON\n',
    ])
    const shown = (await news(['quotes', '--text'], { input })).stdout
    expect(shown.match(/^── .*:\d/gm)).toEqual(['── standard input:1', '── standard input:2'])
  })

  it('several articles are announced by their names', async () => {
    const { stdout } = await run('quotes', '--text', 'bridge.txt', 'second.txt')
    expect(stdout.match(/^── .*\.txt/gm)).toEqual(['── bridge.txt', '── second.txt'])
  })

  it('and so are several of one feed', async () => {
    const quotes = (await run('quotes', '--text', 'feed.rss')).stdout
    expect(quotes).toMatch(
      /^── feed\.rss:1 ─+\nWho said what · 1 quote, .*\n\n── feed\.rss:2 ─+\nWho said what/s,
    )
    const both = (await run('actors', '--text', 'bridge.txt', 'feed.rss')).stdout
    expect(both.match(/^── \S+/gm)).toEqual(['── bridge.txt', '── feed.rss:1', '── feed.rss:2'])
    const stage = (await run('parse', '--stage', 'resolve', 'feed.rss')).stdout
    expect(stage.match(/^(?:#.*|q\d+)/gm)).toEqual(['# feed.rss:1', 'q1', '# feed.rss:2', 'q1', 'q2'])
  })

  it.each([
    ['read', /^0-14 headline "Bridge to open"$/m],
    ['segment', /^16-43 mark speech depth=0 "/m],
    ['mention', /person name "Anna Berg"$/m],
    ['attribute', /cue=44-48:"said"/],
    ['resolve', /^q1 direct speaker=a\d+ /m],
  ])('parse --stage %s prints that stage', async (stage, line) => {
    const { code, stdout } = await run('parse', '--stage', stage, 'bridge.txt')
    expect(code).toBe(0)
    expect(stdout).toMatch(line)
  })

  it('explain shows a quote and an actor with the words they rest on', async () => {
    const quote = await run('explain', 'bridge.txt', 'Q1')
    expect(quote.code).toBe(0)
    expect(quote.stdout).toMatch(/^q1 · direct quote · Anna Berg \(a\d+\)\n/)
    expect(quote.stdout).toContain(`
    "We will build the bridge," said Anna Berg.
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ ^^^^ =========
`)
    const actor = /\((a\d+)\)/.exec(quote.stdout)![1]!
    expect((await run('explain', 'bridge.txt', actor)).stdout).toContain(`${actor} · person · Anna Berg\n`)
  })

  it('explain shows the record of each article that has it, under its name and headline', async () => {
    const { code, stdout, stderr } = await run('explain', 'feed.rss', 'q1')
    expect([code, stderr]).toEqual([0, ''])
    const heads = /^── feed\.rss:1 ─+\nBridge\n\nq1 · .*\n\n── feed\.rss:2 ─+\nFerry\n\nq1 · /s
    expect(stdout).toMatch(heads)
    expect((await run('explain', 'feed.rss', 'q2')).stdout).toMatch(/^── feed\.rss:2 ─+\nFerry\n\nq2 · /)
    const lines = await run('explain', 'lines.ndjson', 'q1')
    expect([lines.code, lines.stderr]).toEqual([0, ''])
    expect(lines.stdout).toMatch(/^── lines\.ndjson:1 ─+\nBridge to open\n\nq1 · /)
    const none = await run('explain', 'feed.rss', 'q3')
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringContaining('no record q3 in feed.rss; it has the quotes q1 to q2 and'),
    ])
  })

  it('sample reads the article that comes along, then says what to try', async () => {
    const { code, stdout, stderr } = await run('sample')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Norway urges partners/)
    expect(stdout).toContain('Astrid Berglund · Norwegian Transport Minister')
    expect(stderr).toContain('Try next\n')
    const next = stderr.match(/explain (\S+) (q\d+)/)!
    expect((await run('explain', next[1]!, next[2]!)).code).toBe(0)
  })

  it('sample --path says where that article lies', async () => {
    const { stdout } = await run('sample', '--path')
    expect(readFileSync(stdout.trim(), 'utf8')).toMatch(/^Norway urges partners/)
  })

  it('--version says the versions of the command and of its records', async () => {
    const require = createRequire(import.meta.url)
    const cli = require('../../package.json')
    const { code, stdout } = await run('--version')
    expect([code, stdout]).toEqual([0, `news ${cli.version}\nrecords ${recordsVersion}\n`])
  })
})

import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Article } from '@news/model'
import { afterAll, describe, expect, it } from 'vitest'
import { bridge, folderWith, news, start } from '../support/news'

const feed = `<rss version="2.0"><channel><title>Two</title>
<item><title>One</title><description>It rained.</description></item>
<item><title>Two</title><description>&lt;/script&gt;&lt;script&gt;hit=1&lt;/script&gt;</description></item></channel></rss>`
const folder = folderWith({ 'a.txt': bridge, 'b.txt': bridge, 'two.xml': feed })
afterAll(folder.remove)

const run = (...args: string[]) => news(['view', ...args], { cwd: folder.path })

/** The records that a page brings along. */
function recordsIn(page: string) {
  const [, json] = /<script type="application\/json" id="records">(.*?)<\/script>/s.exec(page)!
  interface Shown {
    name: string
    by: string
    article: unknown
  }
  const { name, loaded }: { name: string; loaded: Shown[] } = JSON.parse(json!)
  return {
    name,
    names: loaded.map((each) => each.name),
    by: loaded.map((each) => each.by),
    articles: loaded.map(({ article }) => Article.parse(article)),
  }
}

describe('view', () => {
  it('writes the viewer with all records in one page that loads nothing', async () => {
    const { code, stdout } = await run('a.txt', 'two.xml')
    expect(code).toBe(0)
    const { name, names, articles } = recordsIn(stdout)
    expect([name, names]).toEqual(['2 files', ['a.txt', 'two.xml:1', 'two.xml:2']])
    expect(articles[0]).toMatchObject({ text: bridge, quotes: [{ text: '"We will build the bridge,"' }] })
    expect(stdout).toContain("default-src 'none'; script-src 'sha256-")
    expect(stdout).not.toMatch(/\ssrc=|<script>hit/)
    // The page shows records, so the parser and its data stay out: parser.js has over two million characters. What it has of them are
    // first names, usual words and what names begin and end with, by which it tells who is who across articles.
    expect(stdout.length).toBeLessThan(250_000)
  })

  it('writes into a file where one is named', async () => {
    expect((await run('a.txt', '--out', 'page.html')).stdout).toBe('')
    const page = readFileSync(join(folder.path, 'page.html'), 'utf8')
    expect(recordsIn(page)).toMatchObject({ name: 'a.txt', names: ['a.txt'] })
  })

  it('says in words why the page can’t be written', async () => {
    const told = async (out: string) => (await run('a.txt', '--out', out)).stderr
    expect(await told('/nope/page.html')).toBe('news: /nope/page.html: no such folder\n')
    expect(await told('/')).toBe('news: /: is a folder; name a file\n')
  })

  it('opens no browser where there is no terminal, and says so', async () => {
    const { code, stderr } = await run('a.txt', '--out', 'page.html', '--open')
    expect([code, stderr]).toEqual([0, 'news: the page is not opened: there is no terminal\n'])
  })

  it('writes nothing where nothing could be read', async () => {
    const { code, stdout } = await run('missing.txt', '--out', 'missing.html')
    expect([code, stdout, existsSync(join(folder.path, 'missing.html'))]).toEqual([3, '', false])
  })

  it('--serve shows the same on a local port, with the parser beside it, until Ctrl-C', async () => {
    const { child, end } = start(['view', '--serve', '--port', '0', 'a.txt', 'none.txt'], {
      cwd: folder.path,
    })
    const [line] = await once(child.stdout, 'data')
    const url = String(line).trim()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const page = await fetch(url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await page.text()
    expect(recordsIn(text).names).toEqual(['a.txt'])
    expect((await fetch(`${url}parser.js`)).headers.get('content-type')).toContain('javascript')
    // The larger tagger is installed here, so its page offers it.
    const weights = await fetch(`${url}model/weights.bin`, { method: 'HEAD' })
    const length = Number(weights.headers.get('content-length'))
    expect([weights.status, length]).toEqual([200, expect.any(Number)])
    const [, stated] = /<meta name="news-accurate" content="(\d+)"/.exec(text)!
    expect(Number(stated)).toBeGreaterThan(length)
    expect(recordsIn(text).by).toEqual(['compact'])
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 1, signal: null, stdout: `${url}\n` })
  })

  it.each([
    [['--serve', '--out', 'x.html', 'a.txt'], '--serve and --out exclude each other'],
    [['--port', '0', 'a.txt'], '--port goes with --serve'],
    [['--limit', '1', 'a.txt'], '--limit goes with --db'],
    [['--speaker', 'Berg', '--out', 'x.html', 'a.txt'], '--speaker goes with --db'],
    [['--db', 'news.db', '--from', 'html'], '--from goes with files'],
    [['--db', 'news.db', '--fetch', 'https://a.example/'], '--fetch goes with files'],
    [['--db', 'news.db', '--accurate', 'bridge'], '--accurate goes with files'],
    [['--serve', '--port', '70000', 'a.txt'], 'from 0 to 65535'],
  ])('explains itself on %j', async (args, words) => {
    const { code, stderr } = await run(...args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  it('a port that is taken is told', async () => {
    const first = start(['view', '--serve', '--port', '0', 'a.txt'], { cwd: folder.path })
    const [line] = await once(first.child.stdout, 'data')
    const { port } = new URL(String(line))
    const { code, stderr } = await run('--serve', '--port', port, 'a.txt')
    first.child.kill('SIGINT')
    await first.end
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^news: 127\.0\.0\.1:\d+: the port is in use; --port names another\n$/),
    ])
  })
})

import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, it } from 'vitest'
import { bridge, folderWith, script } from '../support/news'

const folder = folderWith({
  // Loaded before the command: says at the end how much memory the process ever held.
  'peak.cjs': `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)))`,
})
afterAll(folder.remove)
const path = (name: string) => join(folder.path, name)

const text = (i: number) => `Story ${i}\n\n${`${bridge} The board met. `.repeat(20)}`

/** The most memory that the command took, with these lines on its standard input. */
async function peakOf(args: string[], lines: Iterable<string>): Promise<number> {
  // The engine lets little pile up before it collects, so that what is seen is what is held, and not what nobody has
  // come to throw away yet. A run that held its records would end for want of memory.
  const options = ['--max-semi-space-size=1', '--max-old-space-size=64', '-r', path('peak.cjs')]
  const child = spawn(process.execPath, [...options, script, ...args], {
    cwd: folder.path,
    env: { PATH: process.env.PATH, PEAK: path('peak') },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  await pipeline(Readable.from(lines), child.stdin)
  expect(await closed).toBe(0)
  return Number(readFileSync(path('peak'), 'utf8'))
}

const articleLine = (i: number) => `${JSON.stringify({ id: `s${i}`, text: text(i) })}\n`

// Ten times the articles. If the records were held, the longer run would need four times the memory.
it('a corpus takes no more memory the longer it is', { timeout: 180_000 }, async () => {
  async function peak(count: number) {
    function* lines() {
      for (let i = 0; i < count; i++) yield articleLine(i)
    }
    await pipeline(Readable.from(lines()), createWriteStream(path('news.ndjson')))
    return peakOf(['quotes', 'news.ndjson'], [])
  }
  const [short, long] = [await peak(400), await peak(4000)]
  expect(long / short).toBeLessThan(1.3)
})

// Pages as crawls have them: an article within a hundred kilobytes of scripts and links; and lines that are broken.
it('a hundred megabytes piped through take no more memory than ten', { timeout: 180_000 }, async () => {
  const page = (i: number) =>
    `<html><script>${'w.q.push(["slot"]);'.repeat(3000)}</script><nav>${'<a href="/a">All</a>'.repeat(2000)}</nav>
     <article><h1>Story ${i}</h1>${text(i)
       .split('\n')
       .map((line) => `<p>${line}</p>`)
       .join('')}</article></html>`
  function* lines(bytes: number) {
    for (let i = 0, sent = 0; sent < bytes; i++) {
      const line = i % 5 === 4 ? `{"broken ${'x'.repeat(50_000)}\n` : `${JSON.stringify({ html: page(i) })}\n`
      yield line
      sent += line.length
    }
  }
  const args = ['parse', '--json', '--lines']
  const [short, long] = [await peakOf(args, lines(10e6)), await peakOf(args, lines(100e6))]
  expect(long / short).toBeLessThan(1.3)
})

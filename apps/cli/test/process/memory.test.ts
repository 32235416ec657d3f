import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { response } from '../support/archive'
import { bridge, folderWith, script } from '../support/news'

const folder = folderWith({
  // Loaded before the command: says at the end how much memory the process ever held.
  'peak.cjs': `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)))`,
})
afterAll(folder.remove)
const path = (name: string) => join(folder.path, name)

const text = (i: number) => `Story ${i}\n\n${`${bridge} The board met. `.repeat(10)}`
const kinds = {
  'news.ndjson': (i: number) => Buffer.from(`${JSON.stringify({ id: `s${i}`, text: text(i) })}\n`),
  'crawl.warc': (i: number) => response(`https://a.example/${i}`, text(i)),
  'crawl.warc.gz': (i: number) => gzipSync(response(`https://a.example/${i}`, text(i))),
}

/** The most memory that reading so many records took. */
async function peakOf(name: string, make: (i: number) => Buffer, count: number): Promise<number> {
  function* records() {
    for (let i = 0; i < count; i++) yield make(i)
  }
  await pipeline(Readable.from(records()), createWriteStream(path(name)))
  const child = spawn(process.execPath, ['-r', path('peak.cjs'), script, 'quotes', name], {
    cwd: folder.path,
    env: { PATH: process.env.PATH, PEAK: path('peak') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  return Number(readFileSync(path('peak'), 'utf8'))
}

// Twelve times the records. What the engine lets pile up before it collects has grown to its full size by 400.
it.each(Object.entries(kinds))(
  '%s takes no more memory the longer it is',
  { timeout: 180_000 },
  async (name, make) => {
    const [short, long] = [await peakOf(name, make, 400), await peakOf(name, make, 4800)]
    expect(long / short).toBeLessThan(1.4)
  },
)

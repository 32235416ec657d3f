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

/** The most memory that reading so many articles took. */
async function peakOf(count: number): Promise<number> {
  function* lines() {
    for (let i = 0; i < count; i++) yield `${JSON.stringify({ id: `s${i}`, text: text(i) })}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path('news.ndjson')))
  // A small nursery: the engine lets less pile up before it collects, so that what is held can be seen.
  const args = ['--max-semi-space-size=1', '-r', path('peak.cjs'), script, 'quotes', 'news.ndjson']
  const child = spawn(process.execPath, args, {
    cwd: folder.path,
    env: { PATH: process.env.PATH, PEAK: path('peak') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  return Number(readFileSync(path('peak'), 'utf8'))
}

// Ten times the articles. If the records were held, the longer run would take four times the memory.
it('a corpus takes no more memory the longer it is', { timeout: 180_000 }, async () => {
  const [short, long] = [await peakOf(400), await peakOf(4000)]
  expect(long / short).toBeLessThan(1.6)
})

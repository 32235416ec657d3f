import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { repository } from '../places'
import type { Measured, Tier } from './names'

/** Measures tiers in Chromium, each in a page of its own, on the page's main thread. */
export async function inBrowser(names: readonly Tier[], texts: string[]): Promise<Measured[]> {
  const server = await served()
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })
  try {
    const measured: Measured[] = []
    for (const name of names) {
      const page = await browser.newPage()
      await page.goto(server.url)
      measured.push(await measure(page, name, texts))
      await page.close()
    }
    return measured
  } finally {
    await browser.close()
    server.close()
  }
}

async function measure(page: Page, tier: Tier, texts: string[]): Promise<Measured> {
  const [first, ...rest] = texts
  const load = await page.evaluate(
    ([name, text]) =>
      (globalThis as unknown as { load(tier: string, text: string): Promise<number> }).load(name, text),
    [tier, first!] as const,
  )
  const session = await page.context().newCDPSession(page)
  // CPU time of the page's thread: what else the machine does is not in it
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await session.send('Performance.enable')
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value
  }
  const before = await spent()
  await page.evaluate(
    ([name, all]) =>
      (globalThis as unknown as { read(tier: string, texts: string[]): Promise<void> }).read(name, all),
    [tier, rest] as const,
  )
  const seconds = (await spent()) - before
  return { load, speed: rest.reduce((sum, { length }) => sum + length, 0) / seconds }
}

/** A page with the bundle, and the larger tagger's files, on this machine only. */
async function served() {
  const { outputFiles } = await build({
    entryPoints: [join(repository, 'packages/lab/src/tiers/page.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  const model = new URL('../model/', import.meta.resolve('@news/tagger-minilm'))
  const files: Partial<Record<string, () => Uint8Array | string>> = {
    '/': () => '<!doctype html><script type="module" src="/page.js"></script>',
    '/page.js': () => outputFiles[0]!.contents,
    ...Object.fromEntries(
      ['weights.bin', 'head.json', 'vocab.txt'].map((name) => [
        `/model/${name}`,
        () => readFileSync(fileURLToPath(new URL(name, model))),
      ]),
    ),
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    const type = request.url === '/' ? 'text/html' : 'text/javascript'
    response.writeHead(file ? 200 : 404, { 'content-type': type }).end(file?.())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

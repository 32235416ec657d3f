import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { bundled } from '../figures/bundle'
import { repository } from '../places'
import { launchChromium } from './chromium'
import { modelFiles } from './model-files'
import { bestSpeed, type Measured, type Tier } from './names'

/** Measures tiers in Chromium, each in a page of its own, on the page's main thread. */
export async function inBrowser(names: readonly Tier[], texts: string[]): Promise<Measured[]> {
  const server = await served()
  const browser = await launchChromium()
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

/** What `page.ts` puts there. */
interface Measuring {
  load(tier: Tier): Promise<number>
  read(tier: Tier, texts: string[]): Promise<void>
}

async function measure(page: Page, tier: Tier, texts: string[]): Promise<Measured> {
  const load = await page.evaluate((name) => (globalThis as unknown as Measuring).load(name), tier)
  const read = () =>
    page.evaluate(([name, all]) => (globalThis as unknown as Measuring).read(name, all), [
      tier,
      texts,
    ] as const)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // CPU time of the page's thread, in seconds: what else the machine does is not in it
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime')!.value
  }
  return { load, speed: await bestSpeed(texts, read, spent) }
}

/** A page with the bundle, and the larger tagger's files, on this machine only. */
async function served() {
  const script = await bundled({ entryPoints: [join(repository, 'packages/lab/src/tiers/page.ts')] })
  const files: Partial<Record<string, () => Uint8Array | string>> = {
    '/': () => '<!doctype html><script type="module" src="/page.js"></script>',
    '/page.js': () => script,
    ...Object.fromEntries(modelFiles().map((file) => [`/model/${basename(file)}`, () => readFileSync(file)])),
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

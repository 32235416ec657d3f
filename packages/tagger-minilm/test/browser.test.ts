import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@news/model'
import sparticuz from '@sparticuz/chromium'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minilm } from '../src/index'

// In a real browser, under a strict policy: on the page, and with the network in a worker. `turbo.json` has the viewer’s tests
// wait for these, since the browser is unpacked by whoever comes first, and half of it is no browser.
const sample = readFileSync(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')), 'utf8')
const texts: Record<string, string> = {
  'the sample': sample,
  'beyond the basic plane':
    '𝐁𝐫𝐢𝐝𝐠𝐞 shut 🙂\n\nMinister 👩🏽‍🚀 Öz said: “👨‍👩‍👧‍👦 and 𠮷野家 are fine 🙂”, and added that 🇳🇴 would pay 𝟓𝟎 crowns. 🙂🙂\n',
  'other writing':
    '\u202e“שלום”, אמר השר. قال الوزير: «لا تعليق» \u202c‏\r\n\r\nAnn Lee said it was “fine”.\r\n',
  'many windows': `${sample}\n\n`.repeat(4),
  'a word without end': `Ann Lee said ${'北京a'.repeat(400)}.`,
}

let page: Page
let close: () => Promise<void>
const told: string[] = []

beforeAll(async () => {
  const server = await served()
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })
  page = await browser.newPage()
  page.on('console', (message) => told.push(message.text()))
  page.on('pageerror', (error) => told.push(error.message))
  await page.goto(server.url)
  close = async () => {
    await browser.close()
    server.close()
  }
})
afterAll(() => close())

describe.each(['on the page', 'in a worker'])('%s', (place) => {
  it('loads, and says how far it is', async () => {
    const { last, total } = await page.evaluate(
      (inWorker) => (globalThis as unknown as Used).use(inWorker),
      place === 'in a worker',
    )
    expect([last, total]).toEqual([weights, weights])
  })

  it.each(Object.keys(texts))('finds the same as in Node, byte for byte: %s', async (name) => {
    const text = texts[name]!
    const there = await page.evaluate((text) => (globalThis as unknown as Used).read(text), text)
    expect(there).toBe(JSON.stringify(await parse(text, { attribution: await inNode })))
  })

  it('needs nothing that the policy forbids', () => {
    expect(told).toEqual([])
  })
})

it('says in the page where a file is not there', async () => {
  await expect(page.evaluate(() => (globalThis as unknown as Used).use(false, '/nowhere/'))).rejects.toThrow(
    /nowhere\/.* can’t be read: 404/,
  )
})

const inNode = minilm()
const model = new URL('../model/', import.meta.url)
const weights = readFileSync(new URL('weights.bin', model)).length

/** What the page’s script puts there. */
interface Used {
  use(inWorker: boolean, model?: string): Promise<{ last: number; total: number }>
  read(text: string): Promise<string>
}

const script = `
import { parse } from '@news/model'
import { minilm } from './src/index'

let attribution
globalThis.use = async (inWorker, model = '/model/') => {
  const far = {}
  const onProgress = (last, total) => Object.assign(far, { last, total })
  const worker = inWorker && new Worker('/worker.js', { type: 'module' })
  attribution = await minilm({ model, onProgress, ...(worker && { worker }) })
  return far
}
globalThis.read = async (text) => JSON.stringify(await parse(text, { attribution }))
`

/** A page with the scripts and the model’s files, on this machine only. */
async function served() {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url))
  const [main, worker] = await Promise.all([
    bundled({ stdin: { contents: script, resolveDir } }),
    bundled({ entryPoints: [fileURLToPath(new URL('../src/worker.ts', import.meta.url))] }),
  ])
  const types: Record<string, string> = { '': 'text/html', '.js': 'text/javascript' }
  const files: Record<string, Uint8Array | string> = {
    '/': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    '/page.js': main,
    '/worker.js': worker,
  }
  for (const name of ['weights.bin', 'head.json', 'vocab.txt'])
    files[`/model/${name}`] = readFileSync(new URL(name, model))
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url]
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[extname(url)] ?? 'application/octet-stream',
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:",
    })
    response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

async function bundled(entry: Parameters<typeof build>[0]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...entry,
    ...{
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    },
  })
  return outputFiles![0]!.contents
}

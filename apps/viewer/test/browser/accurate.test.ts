import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@news/model'
import { anyFormat } from '@news/model/any'
import { minilm } from '@news/tagger-minilm'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { headerPolicy } from '../../csp.mjs'
import { modelBytes, modelFiles } from '../../model.mjs'
import { faults } from './faults'
import { type Hamper, halting, hampered } from './hampered'
import { addresses, dist, dropAll, expectClean, open, openRead, paste, useViewer } from './open'
import { saved } from './saving'

// Reading with the accurate tagger, on the built viewer with the real one.
useViewer()

const attribution = await minilm()
const model = join(dist, 'model')
const bytes = (await modelBytes(model))!
const size = `${(bytes / 1e6).toFixed(1)} MB`

const file = (path: string) => readFile(fileURLToPath(new URL(path, import.meta.url)))
const sample = await readFile(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')))
const bridge =
  'Bridge shut\n\n“We are sorry,” said Ann Lee, the mayor. She said the bridge would open in May.\n'
const ferry = 'Ferry late\n\nBo Ek said that it happens. “It always did,” he added.\n'

const control = (page: Page) => page.getByRole('switch', { name: 'Accurate reading' })
const bar = (page: Page) => page.locator('.accuracy')
const accurate = (page: Page) => bar(page).getByText(/[Rr]ead with the accurate tagger/)
const trouble = (page: Page) => bar(page).getByRole('alert')

/** The machine may be busy. */
const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 30_000 })

/** What the page saves: a record a line. */
async function records(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save' }).click()
  const { text } = await saved(page, 'NDJSON')
  await page.keyboard.press('Escape')
  return text
}

/** What Node makes of the same. */
async function recordsInNode(input: Uint8Array | string): Promise<string> {
  const { articles } = await parse(input, { reader: anyFormat, attribution })
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('')
}

test('says how much it loads, loads that and nothing else when asked, and reads the article again', async () => {
  const { hamper, goOn } = halting()
  const { url, asked } = await hampered('/model/weights.bin', hamper)
  const opened = await openRead({}, url)
  const { page } = opened
  expect(await bar(page).textContent()).toContain(`Loads ${size} from this site first.`)
  expect(await bar(page).textContent()).toContain('Read with the compact tagger.')
  const before = await records(page)
  expect(asked.filter((path) => path.startsWith('/model'))).toEqual([])

  await control(page).focus()
  await page.keyboard.press('Space')
  const progress = page.getByRole('progressbar')
  await poll(() => progress.getAttribute('value').then(Number)).toBeGreaterThan(200_000)
  expect(Number(await progress.getAttribute('value'))).toBeLessThan(2_000_000)
  expect(await progress.getAttribute('max')).toBe(`${bytes}`)
  expect(await bar(page).textContent()).toMatch(new RegExp(`\\d\\.\\d MB of ${size}`))
  expect(await records(page)).toBe(before)
  expect(await faults(page)).toEqual([])

  goOn()
  await accurate(page).waitFor()
  expect(await progress.count()).toBe(0)
  const after = await records(page)
  expect(after).not.toBe(before)
  expect(after).toBe(await recordsInNode(sample))
  expect(asked.filter((path) => path.startsWith('/model')).sort()).toEqual(
    modelFiles.map((name) => `/model/${name}`).sort(),
  )

  await control(page).click()
  expect(await bar(page).textContent()).toContain('Read with the compact tagger.')
  expect(await records(page)).toBe(before)
  await expectClean(opened)
})

/** What is hard to keep the same: pairs of surrogates, other writing, odd ends, long texts, other formats. */
const inputs: Record<string, string | Uint8Array> = {
  'the sample': sample,
  'beyond the basic plane':
    '𝐁𝐫𝐢𝐝𝐠𝐞 shut 🙂\n\nMinister 👩🏽‍🚀 Öz said: “👨‍👩‍👧‍👦 and 𠮷野家 are fine 🙂”, and added that 🇳🇴 would pay 𝟓𝟎 crowns. 🙂🙂\n',
  'right to left and Windows line ends':
    '\u202e“שלום”, אמר השר.\r\n\r\nقال الوزير: «لا تعليق» \u202c. Ann Lee said it was “fine”.\r\n',
  'many windows': `${sample}\n\n`.repeat(6),
  'a feed': await file('../../src/parser/samples/feed.xml'),
  'a web page': await file('../../src/parser/samples/page.html'),
}

test('finds the same as in Node, byte for byte', async () => {
  const opened = await open()
  const { page } = opened
  await control(page).click()
  await bar(page).getByText('What you put in will be read with it.').waitFor()
  for (const [name, input] of Object.entries(inputs)) {
    await dropAll(page, { 'input.any': input })
    await accurate(page).waitFor()
    await poll(() => bar(page).textContent()).not.toContain('Reading again')
    expect(await records(page), name).toBe(await recordsInNode(input))
    await page.getByRole('button', { name: 'New text' }).click()
  }
  await expectClean(opened)
})

test('reads several articles again, the open one first, and says how far it is', async () => {
  const opened = await open()
  const { page } = opened
  await dropAll(page, { 'long.txt': `${sample}\n\n`.repeat(12), 'a.txt': bridge, 'b.txt': ferry })
  await page.locator('.overview').waitFor()
  await page.locator('.spine').last().click()
  await control(page).click()
  await bar(page).getByText('Read with the accurate tagger. Reading again … 1 of 3 articles').waitFor()
  // The page answers meanwhile.
  await page.keyboard.press('j')
  expect(await page.locator('.why').count()).toBe(1)
  await page.getByRole('button', { name: 'All 3 articles' }).click()
  expect(await page.locator('.spine', { hasText: 'read accurately' }).count()).toBeGreaterThan(0)

  await bar(page).getByRole('button', { name: 'Cancel' }).click()
  expect(await control(page).isChecked()).toBe(false)
  expect(await bar(page).textContent()).toContain('3 of 3 articles read with the compact tagger.')
  await control(page).click()
  await bar(page).getByText('3 of 3 articles read with the accurate tagger.').waitFor({ timeout: 120_000 })
  await expectClean(opened)
})

test('drops what is no longer there, and goes on with what comes', async () => {
  const opened = await open()
  const { page } = opened
  await control(page).click()
  await paste(page, `${sample}\n\n`.repeat(40))
  await bar(page).getByText('Reading again').waitFor()
  await page.getByRole('button', { name: 'New text' }).click()
  await paste(page, bridge)
  await accurate(page).waitFor()
  expect(await records(page)).toBe(await recordsInNode(bridge))
  await expectClean(opened)
})

test('leaves records as they are', async () => {
  const opened = await open()
  const { page } = opened
  const { articles } = parse(sample.toString())
  await dropAll(page, { 'a.json': JSON.stringify(articles) })
  await control(page).click()
  await bar(page).getByText('Shown as its record says.').waitFor()
  await poll(() => page.getByRole('progressbar').count()).toBe(0)
  expect(JSON.parse(await records(page))).toEqual(articles[0])
  await expectClean(opened)
})

test('keeps what was corrected by hand', async () => {
  const opened = await openRead()
  const { page } = opened
  const speakers = () => page.locator('.speaker .name').allTextContents()
  await page.locator('.speaker', { hasText: 'Berglund' }).click()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Somebody Else')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  expect(await speakers()).toContain('Somebody Else')
  await control(page).click()
  await accurate(page).waitFor()
  expect(await speakers()).toContain('Somebody Else')
  expect(await page.locator('.statements h2').textContent()).toContain('Somebody Else')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await speakers()).not.toContain('Somebody Else')
  await page.getByRole('button', { name: 'Redo' }).click()
  await control(page).click()
  expect(await bar(page).textContent()).toContain('Read with the compact tagger.')
  expect(await speakers()).toContain('Somebody Else')
  await expectClean(opened)
})

test('is cancelled while it loads', async () => {
  const { hamper, goOn } = halting()
  const { url } = await hampered('/model/weights.bin', hamper)
  const opened = await openRead({}, url)
  const { page } = opened
  const before = await records(page)
  await control(page).click()
  await poll(() => page.getByRole('progressbar').getAttribute('value').then(Number)).toBeGreaterThan(0)
  await bar(page).getByRole('button', { name: 'Cancel' }).click()
  expect(await page.getByRole('progressbar').count()).toBe(0)
  expect(await control(page).isChecked()).toBe(false)
  expect(await records(page)).toBe(before)
  goOn()
  await control(page).click()
  await accurate(page).waitFor()
  expect(await opened.violations()).toEqual([])
})

describe('says why it can’t be had, and keeps what is shown', () => {
  const missing: Hamper = (response, headers) => response.writeHead(404, headers).end()
  const cut: Hamper = (response, headers, body) => {
    response.writeHead(200, headers).write(body.subarray(0, 1_000_000), () => response.destroy())
  }
  const short: Hamper = (response, headers, body) => {
    const half = body.subarray(0, body.length / 2)
    response.writeHead(200, { ...headers, 'content-length': `${half.length}` }).end(half)
  }
  const startPage: Hamper = (response, headers) => {
    const page = '<!doctype html><title>x</title>'
    response.writeHead(200, { ...headers, 'content-length': `${page.length}` }).end(page)
  }
  const strict: Hamper = (response, headers, body) => {
    response.writeHead(200, { ...headers, 'content-security-policy': headerPolicy }).end(body)
  }

  test.each([
    ['its weights are not there', '/model/weights.bin', missing, /weights\.bin can’t be read: 404/],
    ['its vocabulary is not there', '/model/vocab.txt', missing, /vocab\.txt can’t be read: 404/],
    ['the connection ends', '/model/weights.bin', cut, /the connection failed/],
    ['a part is missing', '/model/weights.bin', short, /\d+ bytes instead of \d+/],
    ['the server answers everything with its start page', '/model/head.json', startPage, /something else is/],
    ['the policy forbids it', '/parser.js', strict, /the page’s security policy forbids it/],
  ] as const)('%s', async (_, path, hamper, reason) => {
    const { url } = await hampered(path, hamper)
    await expectTrouble(url, reason)
  })

  test('there is not enough memory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'news-model-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const head = JSON.parse(await readFile(join(model, 'head.json'), 'utf8'))
    await writeFile(join(folder, 'head.json'), JSON.stringify({ ...head, bytes: 2 ** 52 }))
    for (const name of ['weights.bin', 'vocab.txt']) await symlink(join(model, name), join(folder, name))
    const { url } = await hampered('', () => {}, folder)
    await expectTrouble(url, /there is not enough memory/)
  })

  test('the network is cut', async () => {
    const { page } = await openRead()
    await page.context().setOffline(true)
    await control(page).click()
    expect(await trouble(page).textContent()).toContain('the connection failed')
    await page.context().setOffline(false)
    await control(page).click()
    await accurate(page).waitFor()
    expect(await trouble(page).count()).toBe(0)
  })

  async function expectTrouble(url: string, reason: RegExp) {
    const { page, foreign } = await openRead({}, url)
    const before = await records(page)
    await control(page).click()
    expect(await trouble(page).textContent()).toMatch(reason)
    expect(await trouble(page).textContent()).toContain('The compact tagger’s reading stays.')
    expect(await control(page).isChecked()).toBe(false)
    expect(await records(page)).toBe(before)
    expect(foreign).toEqual([])
    expect(await faults(page)).toEqual([])
  }
})

test('is not offered where its files are not', async () => {
  const { url } = await hampered('', () => {}, tmpdir())
  const opened = await openRead({}, url)
  expect(await control(opened.page).count()).toBe(0)
  await expectClean(opened)
})

test('says why not in a page that is opened from a folder', async () => {
  const opened = await openRead({}, addresses[1][1])
  expect(await control(opened.page).isDisabled()).toBe(true)
  expect(await bar(opened.page).textContent()).toContain('Not in a page that is opened from a folder')
  await expectClean(opened)
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([1280, 320])('axe finds nothing, and nothing is wider than %d pixels', async (width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 800 } })
    const look = async () => {
      expect(await faults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await look()
    await dropAll(page, { 'long.txt': `${sample}\n\n`.repeat(12), 'a.txt': bridge })
    await page.locator('.overview').waitFor()
    await look()
    await control(page).click()
    await bar(page).getByText('Reading again').waitFor()
    await look()
  })
})

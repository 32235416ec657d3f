import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '@news/model'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults } from './faults'
import {
  addresses,
  dist,
  drawnText,
  drop,
  dropAll,
  expectClean,
  open,
  openRead,
  paste,
  useViewer,
} from './open'

// The ways in, on the built viewer: several files, feeds, NDJSON, records, links.
useViewer()

const bridge = 'Bridge shut\n\n“We are sorry,” said Ann Lee.\n'
const ferry = 'Ferry late\n\n“It happens,” said Bo Ek.\n'
const record = parse(bridge).articles[0]!

const headline = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const shelf = (page: Page) => page.locator('.spine').allTextContents()
const trouble = (page: Page) => page.locator('.trouble').textContent()

describe.each(addresses)('%s', (_, url) => {
  test('several files come in together, and what can’t be read keeps none of the others out', async () => {
    const opened = await open({}, url)
    const { page } = opened
    await dropAll(page, { 'a.txt': bridge, 'empty.txt': ' ', 'b.txt': ferry })
    await page.locator('.overview').waitFor()
    expect(await shelf(page)).toEqual([
      expect.stringMatching(/Bridge shut.*a\.txt/),
      expect.stringMatching(/Ferry late.*b\.txt/),
    ])
    expect(await trouble(page)).toBe('empty.txt: there is no text in it to read.')
    await page.locator('.spine', { hasText: 'Ferry late' }).click()
    expect(await headline(page)).toBe('Ferry late')
    await page.getByRole('button', { name: 'Next article' }).click()
    expect(await headline(page)).toBe('Bridge shut')
    await page.getByRole('button', { name: 'All 2 articles' }).click()
    await expectClean(opened)
    expect(await faults(page)).toEqual([])
  })

  test('a feed brings all its articles', async () => {
    const opened = await open({}, url)
    await opened.page.getByRole('button', { name: 'A feed' }).click()
    await opened.page.locator('.overview').waitFor()
    expect(await shelf(opened.page)).toHaveLength(4)
    await expectClean(opened)
  })

  test('NDJSON is read line by line, records as they are, and a bad line costs a line', async () => {
    const opened = await open({}, url)
    const changed = { ...record, headline: 'Set by hand', quotes: [] }
    const lines = [JSON.stringify(changed), 'not JSON', JSON.stringify({ text: ferry })]
    await drop(opened.page, 'n.ndjson', lines.join('\n'))
    await opened.page.locator('.overview').waitFor()
    expect(await shelf(opened.page)).toEqual([
      expect.stringMatching(/Set by hand.*0 quotes.*n\.ndjson:1/),
      expect.stringMatching(/Ferry late.*1 quote.*n\.ndjson:3/),
    ])
    expect(await trouble(opened.page)).toBe('n.ndjson:2: the line is not JSON.')
    await expectClean(opened)
  })

  test('a link carries the article, marks and all, and another one takes its place', async () => {
    const opened = await openRead({ permissions: ['clipboard-read', 'clipboard-write'] }, url)
    const { page } = opened
    const before = await drawnText(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link.length).toBeLessThan(8000)

    const other = await open({}, link)
    await other.page.locator('article mark').first().waitFor()
    expect(await drawnText(other.page)).toBe(before)
    await other.page.reload()
    await other.page.locator('article mark').first().waitFor()
    await other.page.getByRole('button', { name: 'New text' }).click()
    expect(other.page.url()).not.toContain('article=')
    await other.page.evaluate((hash) => {
      location.hash = hash
    }, new URL(link).hash)
    await other.page.locator('article mark').first().waitFor()
    await expectClean(other)
    await expectClean(opened)
  })
})

test.each(['#article=', '#article=%%%', '#article=AAAA', `#article=${'A'.repeat(50_000)}`])(
  'a link that is broken is told: %#',
  async (hash) => {
    const { page, url, errors } = await open()
    await page.goto(url + hash)
    await page.locator('.trouble').waitFor()
    expect(await trouble(page)).toMatch(/The link is broken|nothing in it|no text in it/)
    expect(errors).toEqual([])
  },
)

test('what comes in later joins what is there; New text starts again', async () => {
  const { page } = await open()
  await paste(page, bridge)
  await page.locator('article').waitFor()
  await page.locator('article').click()
  await paste(page, ferry)
  await page.getByRole('button', { name: 'All 2 articles' }).waitFor()
  expect(await headline(page)).toBe('Ferry late')
  await page.getByRole('button', { name: 'New text' }).click()
  await paste(page, bridge)
  await page.locator('article').waitFor()
  expect(await page.getByRole('button', { name: /^All/ }).count()).toBe(0)
})

test('a link that unpacks without end is cut short', async () => {
  const { page, url } = await open()
  const bomb = await page.evaluate(async () => {
    const zeros = new Blob([new Uint8Array(30_000_000)]).stream()
    const packed = await new Response(zeros.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()
    let binary = ''
    for (const byte of new Uint8Array(packed)) binary += String.fromCharCode(byte)
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  })
  await page.goto(`${url}#article=${bomb}`)
  await page.locator('.trouble').waitFor()
  expect(await trouble(page)).toBe('The link is broken: there is no article in it.')
})

test('says so where an article is too long for a link', async () => {
  const { page } = await open()
  const words = Array.from({ length: 30_000 }, (_, i) => (i * 7919).toString(36)).join(' ')
  await paste(page, words)
  await page.locator('article').waitFor()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText(/too long for a link: it would have \d/).waitFor()
})

test('a long reading says how far it is and can be stopped', async () => {
  const { page } = await open()
  const line = JSON.stringify({ text: bridge.repeat(40) })
  await page.evaluate(
    ({ line }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([`${line}\n`.repeat(2000)], 'many.ndjson'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { line },
  )
  await page.getByText(/Reading … \d+ of 2000 articles/).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.locator('.overview').waitFor()
  const count = (await shelf(page)).length
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThan(2000)
})

test('the page is drawn before the parser is asked for', async () => {
  const { page, url } = await open()
  const script = await readFile(join(dist, 'viewer.js'), 'utf8')
  expect(script).not.toContain('undersecretary')
  await page.route('**/parser.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto(url)
  await page.getByRole('button', { name: 'Try the sample' }).click({ timeout: 1000 })
  await page.locator('article mark').first().waitFor()
})

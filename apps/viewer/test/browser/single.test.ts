import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { singlePage } from '../../single.mjs'
import { fixture } from '../fixture/article'
import { payloads, poisoned } from '../fixture/hostile'
import { faults } from './faults'
import { dist, drawnText, drop, expectClean, expectHarmless, open, useViewer } from './open'

// The page that `news view` writes: the viewer and its records in one file, opened from a folder.
useViewer()

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'news-single-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function pageWith(articles: object[], name = 'a file', quote?: string): Promise<string> {
  const loaded = articles.map((article, i) => ({ name: `${name} ${i + 1}`, article, warnings: [] }))
  const path = join(folder, 'page.html')
  const part = (file: string) => readFileSync(join(dist, file), 'utf8')
  await writeFile(path, singlePage(part, { name, loaded, ...(quote && { quote }) }))
  return pathToFileURL(path).href
}

test('goes to the quote that it was made for', async () => {
  const article = fixture()
  const { id } = article.quotes.at(-1)!
  const { page } = await open(
    { viewport: { width: 900, height: 300 } },
    await pageWith([article], 'a file', id),
  )
  const badge = page.locator(`[data-badge="${id}"]`)
  await expect.poll(() => badge.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await page.locator(`.why[data-quote="${id}"]`).count()).toBe(1)
  const box = (await badge.boundingBox())!
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.y).toBeLessThan(300)
})

test('shows its article at once and takes nothing else in', async () => {
  const opened = await open({}, await pageWith([fixture()]))
  const { page } = opened
  expect(await drawnText(page)).toContain('We have looked at every metre')
  await page.keyboard.press('j')
  expect(await page.locator('.why').count()).toBe(1)
  expect(await page.getByRole('button', { name: /New text|Change text|Copy link/ }).count()).toBe(0)
  expect(await page.locator('input[type=file]').count()).toBe(0)
  await drop(page, 'x.txt', 'Something else')
  expect(await page.locator('article').count()).toBe(1)
  await expectClean(opened)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.page')!).borderRadius)).not.toBe(
    '0px',
  )
})

test('shows several articles together', async () => {
  const opened = await open({}, await pageWith([fixture(), fixture()]))
  expect(await opened.page.locator('.spine').count()).toBe(2)
  await opened.page.locator('.spine').last().click()
  expect(await opened.page.locator('.origin').textContent()).toBe('a file 2')
  await expectClean(opened)
  expect(await faults(opened.page)).toEqual([])
})

describe.each([
  ['policy on', {}],
  ['policy off', { bypassCSP: true }],
])('%s', (_, options) => {
  test.each(payloads)('%s', async (payload) => {
    const opened = await open(options, await pageWith([poisoned(payload), poisoned(payload)], payload))
    await opened.page.locator('.spine').first().click()
    expect(await opened.page.locator('article').textContent()).toContain(payload)
    await expectHarmless(opened)
  })
})

test('lets no other script in, not even one of the page’s own origin', async () => {
  const { page, violations } = await open({}, await pageWith([fixture()]))
  await page
    .evaluate(() => {
      const script = document.createElement('script')
      script.append('hit=1')
      document.body.append(script)
    })
    .catch(() => {})
  expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false)
  expect((await violations()).length).toBeGreaterThan(0)
})

test('its policy lets nothing in or out, and no string become markup', async () => {
  const { page, violations } = await open({}, await pageWith([fixture()]))
  const stopped = await page.evaluate(async () => {
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string): void } }
    const attempts = {
      markup: () => (document.body.innerHTML = '<b>x</b>'),
      rule: () => trustedTypes.createPolicy('own'),
      request: () => fetch('https://elsewhere.test/'),
    }
    const refused: string[] = []
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt()
      } catch {
        refused.push(name)
      }
    }
    const base = document.createElement('base')
    base.href = 'https://elsewhere.test/'
    document.head.append(base)
    const form = document.createElement('form')
    document.body.append(form)
    form.submit()
    return refused
  })
  expect(stopped).toEqual(['markup', 'rule', 'request'])
  await expect
    .poll(async () => (await violations()).map((violation) => violation.split(' ')[0]))
    .toEqual(expect.arrayContaining(['base-uri', 'form-action', 'connect-src', 'trusted-types']))
})

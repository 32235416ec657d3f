import { deflateRawSync } from 'node:zlib'
import { toCsv } from '@news/model/write/csv'
import { toJsonLd } from '@news/model/write/jsonld'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { payloads, poisoned } from '../fixture/hostile'
import { dropAll, expectHarmless, open, paste, useViewer } from './open'

// Hostile words through every way in of the built viewer, parser and all, with the policy on and off.
useViewer()

const contexts: [string, BrowserContextOptions][] = [
  ['policy on', {}],
  ['policy off', { bypassCSP: true }],
]

const escaped = (words: string) => words.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

describe.each(contexts)('%s', (_, options) => {
  test.each(payloads)('%s', async (payload) => {
    const opened = await open(options)
    const { page } = opened
    // Names, records, pages with the words raw and escaped, feeds, NDJSON and broken records, all at once.
    const record = poisoned(payload)
    await dropAll(page, {
      [`${payload}.json`]: JSON.stringify(record),
      [`${payload}.html`]: webPage(payload),
      'escaped.html': webPage(escaped(payload)),
      'feed.xml': feed(escaped(payload)),
      'lines.ndjson': [
        { id: payload, url: payload, text: `“${payload}” said Ann Lee.` },
        { [payload]: payload },
        record,
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
      'broken.json': JSON.stringify({ ...record, [payload]: payload }),
      'export.json': JSON.stringify({ articles: [record], corrections: [{ correct: payload }] }),
      'data.jsonld': toJsonLd(record),
      'rows.csv': toCsv(record),
    })
    await page.locator('.overview').waitFor()
    expect(await page.locator('.overview').textContent()).toContain(payload)
    expect(await page.locator('.trouble').textContent()).toContain('broken.json')
    await readAll(page)
    await page.getByRole('button', { name: 'New text' }).click()
    await paste(page, payload)
    await page.locator('article, .trouble').first().waitFor()
    await expectHarmless(opened)
  })

  test.each(payloads)('in a link: %s', async (payload) => {
    const opened = await open(options)
    const { page, url } = opened
    const packed = deflateRawSync(JSON.stringify(poisoned(payload))).toString('base64url')
    for (const hash of [`#article=${packed}`, `#article=${encodeURIComponent(payload)}`, `#${payload}`]) {
      await page.goto(url + hash)
      await page.locator('article, .trouble, textarea').first().waitFor()
      if (hash.includes(packed)) {
        await page.locator('article').waitFor()
        expect(await page.locator('article').textContent()).toContain(payload)
      }
    }
    await expectHarmless(opened)
  })
})

test('no script but the page’s own passes the Trusted Types policy', async () => {
  const { page, url } = await open()
  // The page makes its policy itself, once, and tells nobody; so it is noted on the way.
  await page.addInitScript(() => {
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Factory }
    const createPolicy = (name: string, rules: object) => {
      const policy = trustedTypes.createPolicy(name, rules)
      Object.assign(globalThis, { policy })
      return policy
    }
    Object.defineProperty(globalThis, 'trustedTypes', { value: { createPolicy } })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.locator('article').waitFor()
  const passes = (address: string) =>
    page.evaluate((script) => {
      try {
        return String((globalThis as unknown as { policy: Policy }).policy.createScriptURL(script)) === script
      } catch {
        return false
      }
    }, address)
  expect(await passes(`${url}parser.js`)).toBe(true)
  for (const other of ['viewer.js', 'x/parser.js', 'parser.js?x', '../parser.js'])
    expect(await passes(url + other), other).toBe(false)
  for (const other of ['https://evil.example/parser.js', 'data:text/javascript,hit=1', 'parser.js'])
    expect(await passes(other), other).toBe(false)
})

interface Policy {
  createScriptURL(address: string): unknown
}

interface Factory {
  createPolicy(name: string, rules: object): Policy
}

/** Opens an article of each kind, its first speaker and its first quotes. */
async function readAll(page: Page) {
  for (const name of ['.json', '.html', 'escaped.html', 'feed.xml', 'lines.ndjson:1']) {
    await page.locator('.spine', { hasText: name }).first().click()
    const speakers = page.locator('.speaker')
    if (await speakers.count()) await speakers.first().click()
    for (let step = 0; step < 2; step++) await page.keyboard.press('j')
    await page.getByRole('button', { name: /^All \d+ articles$/ }).click()
  }
}

function webPage(words: string): string {
  return `<!doctype html><html lang="${words}"><head><title>${words}</title><meta name="author" content="${words}">
<meta property="og:site_name" content="${words}"><link rel="canonical" href="${words}"></head><body><article>
<h1>${words}</h1><p class="byline">By ${words}</p><p>“We will see,” said Ann Lee, head of ${words}. ${words}</p>
<p>“${words},” said Bo Ek.</p></article></body></html>`
}

function feed(words: string): string {
  return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${words}</title><item>
<title>${words}</title><link>${words}</link><guid>${words}</guid><dc:creator>${words}</dc:creator>
<category>${words}</category><description>${escaped(`<p>“Yes,” said ${words}.</p>`)}</description></item></channel></rss>`
}

import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { payloads, poisoned } from '../fixture/hostile'
import { drop, expectHarmless, open, paste, useViewer } from './open'

// Hostile words in every place that a record has for words, with the policy on and off: nothing runs, nothing is sent.
useViewer(() => inject('fixturePage'))

const contexts: [string, BrowserContextOptions][] = [
  ['policy on', {}],
  ['policy off', { bypassCSP: true }],
]

describe.each(contexts)('%s', (_, options) => {
  test.each(payloads)('%s', async (payload) => {
    const opened = await open(options)
    const { page } = opened
    await drop(page, payload, new TextEncoder().encode(payload))
    await page.locator('article').waitFor()
    await page.getByRole('button', { name: 'New text' }).click()
    await paste(
      page,
      JSON.stringify({ articles: [poisoned(payload)], warnings: [{ code: 'x', message: payload }] }),
    )
    await page.locator('article').waitFor()

    for (const mark of await page.locator('article mark').all()) await mark.hover()
    await page.locator('.speaker').first().click()
    await page.keyboard.press('j')
    expect(await page.locator('.statements').textContent()).toContain(payload)
    expect(await page.locator('.why').textContent()).toContain(payload)
    expect(await page.locator('article').textContent()).toContain(payload)
    await page.getByRole('button', { name: 'Change text' }).click()
    expect(await page.locator('textarea').inputValue()).toContain(payload)
    await expectHarmless(opened)
  })
})

test('the check sees what runs, what is sent and what the policy stops', async () => {
  const { page, foreign, violations } = await open({ bypassCSP: true })
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'http://127.0.0.1:9/x'
    image.setAttribute('onerror', 'hit=1')
    document.body.append(image)
  })
  await page.waitForFunction(() => 'hit' in globalThis)
  expect(foreign).toEqual(['http://127.0.0.1:9/x'])
  expect(await violations()).toEqual([])

  const strict = await open()
  await strict.page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'http://127.0.0.1:9/x'
    document.body.append(image)
  })
  await strict.page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 0)
  // Once for the policy in the page, once for the one in the header.
  expect(await strict.violations()).toEqual(['img-src ', 'img-src '])
})

test('no string becomes markup: Trusted Types stop it', async () => {
  const { page } = await open()
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>'
      return false
    } catch {
      return true
    }
  })
  expect(refused).toBe(true)
})

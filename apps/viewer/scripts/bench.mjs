#!/usr/bin/env node
/**
 * Measures the built viewer in a real Chromium: how soon it is drawn, what 1,000 words cost against the time of one
 * frame, and how smoothly 2 MB scroll.
 *
 *     pnpm bench:viewer
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { serve } from '../server.mjs'

/** What a screen of 60 Hz leaves for one frame, in milliseconds. */
const frame = 1000 / 60
const rounds = 7

const root = fileURLToPath(new URL('../dist', import.meta.url))
const sample = await readFile(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')), 'utf8')
const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
const server = await serve({ root, port: 0 })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })

print('first paint, served', await firstPaint(server.url))
print('first paint, from a folder', await firstPaint(pathToFileURL(join(root, 'index.html')).href))
await thousandWords()
await longArticle(2_000_000)

await browser.close()
await server.close()

/** @param {string} url */
async function firstPaint(url) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const page = await open(url)
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list) => {
              const [entry] = list.getEntriesByName('first-contentful-paint')
              if (entry) resolve(entry.startTime)
            }).observe({ type: 'paint', buffered: true })
          }),
      ),
    )
    await page.context().close()
  }
  return `${median(times)} ms (median of ${rounds})`
}

/** The parser is there and warm, as after the first article. What counts is how long the page itself can’t answer. */
async function thousandWords() {
  const text = sample.repeat(4).split(' ').slice(0, 1000).join(' ')
  const page = await open(server.url)
  const busy = await workOf(page)
  const waits = []
  const works = []
  for (let round = 0; round < rounds + 1; round++) {
    const before = await busy()
    const wait = await read(page, text)
    const after = await busy()
    // The first round compiles.
    if (round > 0) {
      waits.push(wait)
      works.push(after - before)
    }
    await page.getByRole('button', { name: 'New text' }).click()
  }
  await page.context().close()
  const work = median(works)
  print('1,000 words, from paste to drawn', `${median(waits)} ms, parsed in the worker meanwhile`)
  print(
    '1,000 words, work of the page itself',
    `${work} ms of the ${frame.toFixed(1)} ms of a frame (${(work / frame).toFixed(1)} frames)`,
  )
}

/** @param {number} length */
async function longArticle(length) {
  const text = sample.repeat(Math.ceil(length / sample.length)).slice(0, length)
  const page = await open(server.url)
  print('2 MB, from paste to the first lines', `${Math.round(await read(page, text))} ms`)
  const start = Date.now()
  await page.locator('article[aria-busy="false"]').waitFor({ timeout: 120_000 })
  print('2 MB, until all of it is in the page', `${Date.now() - start} ms more`)
  const times = await page.evaluate(
    () =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const times = []
        let last = performance.now()
        const scroll = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          scrollBy(0, 120)
          if (times.length < 400) requestAnimationFrame(scroll)
          else resolve(times)
        }
        requestAnimationFrame(scroll)
      }),
  )
  const sorted = times.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1)
  print('2 MB, a frame while scrolling', `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`)
}

/** @param {string} url */
async function open(url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' })
  await page.goto(url)
  return page
}

/**
 * Milliseconds from a paste until the article has been drawn.
 *
 * @param {import('playwright-core').Page} page @param {string} text
 * @returns {Promise<number>}
 */
function read(page, text) {
  return page.evaluate(
    (words) =>
      new Promise((resolve) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', words)
        const start = performance.now()
        new MutationObserver((_, observer) => {
          if (!document.querySelector('article')) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }).observe(document.body, { childList: true, subtree: true })
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }),
    text,
  )
}

/**
 * What tells how many milliseconds the page’s own thread has worked so far: scripts, styles and layout.
 *
 * @param {import('playwright-core').Page} page
 */
async function workOf(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return 1000 * (seconds('ScriptDuration') + seconds('LayoutDuration') + seconds('RecalcStyleDuration'))
  }
}

/** @param {number[]} times */
function median(times) {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] * 10) / 10
}

/** @param {string} name @param {string} words */
function print(name, words) {
  process.stdout.write(`${name}: ${words}\n`)
}

#!/usr/bin/env node
/**
 * The viewer in Firefox, as a newsroom gets it: a text is pasted and read, its quotes are listed, a link carries it to
 * another page, and the records that are saved are those of Node, byte for byte. Says what was seen, or why it was skipped.
 *
 *     pnpm viewer:firefox
 */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@news/model'
import puppeteer from 'puppeteer-core'
import { serve } from '../server.mjs'
import { firefox } from './firefox/program.mjs'

const sample = await readFile(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')), 'utf8')
const { articles } = parse(sample)
let steps = 0

/** @param {string} why */
const skipped = (why) => process.stdout.write(`skipped: ${why}\n0 passed, 0 failed, 1 skipped\n`)

const downloads = await mkdtemp(join(tmpdir(), 'news-firefox-'))
const found = await firefox().catch((error) => {
  skipped(`there is no Firefox: ${error.message}`)
})
const browser =
  found &&
  (await launched(found).catch((error) => {
    skipped(`Firefox does not start: ${error.message.split('\n')[0]}`)
  }))
if (browser) await checked(browser)
await rm(downloads, { recursive: true })

/** @param {import('./firefox/program.mjs').Program} found */
function launched({ path, libraries = [] }) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    env: { ...process.env, LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH ?? ''].join(':') },
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
    },
  })
}

/** @param {import('puppeteer-core').Browser} browser */
async function checked(browser) {
  const server = await serve({ root: fileURLToPath(new URL('../dist', import.meta.url)), port: 0 })
  try {
    process.stdout.write(`${await browser.version()}\n`)
    await smoke(browser, server.url)
    process.stdout.write(`${steps} passed, 0 failed\n`)
  } catch (error) {
    process.stdout.write(`${/** @type {Error} */ (error).stack}\n${steps} passed, 1 failed\n`)
    process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {string} what */
function seen(what) {
  steps++
  process.stdout.write(`ok  ${what}\n`)
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url */
async function smoke(browser, url) {
  const first = await open(browser, url)
  await paste(first.page, sample)
  await first.page.waitForSelector('article[aria-busy="false"] mark')
  seen('a pasted text is read')

  const marked = await first.page.$$eval('article button[data-badge]', (all) => all.length)
  assert.equal(marked, articles[0]?.quotes.length)
  seen(`all ${marked} quotes are marked`)

  await first.page.locator('.speaker ::-p-text(Berglund)').click()
  await first.page.waitForSelector('.statements')
  assert.match(await first.page.$eval('.statements', (list) => list.textContent), /A sea without ships/)
  seen('what a speaker said is listed')

  assert.equal(await saved(first.page), `${JSON.stringify(articles[0])}\n`)
  seen('the saved records are those of Node, byte for byte')

  const second = await open(browser, url)
  await second.page.evaluate(
    (hash) => {
      location.hash = hash
    },
    await linkFrom(first.page),
  )
  await second.page.waitForSelector('article[aria-busy="false"] mark')
  assert.equal(await second.page.$$eval('article button[data-badge]', (all) => all.length), marked)
  seen('a link carries the article')

  assert.deepEqual([...first.troubles, ...second.troubles], [])
  seen('nothing went wrong on the console, nothing was asked of others')
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url */
async function open(browser, url) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  /** @type {string[]} */
  const troubles = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('request', (request) => {
    if (![url, 'blob:', 'data:'].some((own) => request.url().startsWith(own))) troubles.push(request.url())
  })
  await page.goto(url)
  await page.waitForSelector('textarea')
  return { page, troubles }
}

/**
 * Copies the text from the field and pastes it back with the keys that a person uses: Firefox empties what a script pastes.
 *
 * @param {import('puppeteer-core').Page} page @param {string} text
 */
async function paste(page, text) {
  await page.$eval(
    'textarea',
    (field, words) => {
      field.value = words
      field.select()
    },
    text,
  )
  await withControl(page, 'c')
  await page.$eval('textarea', (field) => {
    field.value = ''
    field.focus()
  })
  await withControl(page, 'v')
}

/** @param {import('puppeteer-core').Page} page @param {'c' | 'v'} key */
async function withControl(page, key) {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/**
 * Saves the article as a line of NDJSON and reads the file that comes.
 *
 * @param {import('puppeteer-core').Page} page
 */
async function saved(page) {
  await page.locator('.bar button ::-p-text(Save)').click()
  await page.locator('dialog button ::-p-text(NDJSON)').click()
  await page.waitForSelector('dialog .said ::-p-text(Saved)')
  for (let tries = 0; tries < 100; tries++) {
    const name = (await readdir(downloads)).find((file) => file.endsWith('.ndjson'))
    const text = name && (await readFile(join(downloads, name), 'utf8'))
    if (text) return text
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no file came')
}

/**
 * The link that is copied, caught before the clipboard, which a page without a person may not read.
 *
 * @param {import('puppeteer-core').Page} page
 */
async function linkFrom(page) {
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const writeText = async (/** @type {string} */ words) => {
      document.documentElement.dataset.copied = words
    }
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } })
  })
  await page.locator('button ::-p-text(Copy link)').click()
  await page.waitForSelector('[data-copied]')
  return new URL(await page.evaluate(() => document.documentElement.dataset.copied ?? '')).hash
}

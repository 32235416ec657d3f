/** Opens the page of examples/browser in Chromium, puts a text in, and looks at what it lists. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { root } from './run.mjs'

// The browser is the lab's.
const lab = createRequire(`${root}packages/lab/package.json`)
const { chromium } = lab('playwright-core')
const { default: sparticuz } = await import(lab.resolve('@sparticuz/chromium'))

const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })
const page = await browser.newPage()
const troubles = []
page.on('console', (message) => troubles.push(message.text()))
page.on('pageerror', (error) => troubles.push(error.message))
await page.goto(pathToFileURL(process.argv[2]).href)
await page.locator('#news').fill('“Nobody asked us,” said Marit Dahl.\n\n“We did,” said Olav Ask.')
const lines = await page.locator('#quotes li').allTextContents()
await browser.close()

assert.deepEqual(troubles, [])
assert.deepEqual(lines, ['Marit Dahl: “Nobody asked us,”', 'Olav Ask: “We did,”'])

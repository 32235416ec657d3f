#!/usr/bin/env node
/**
 * Takes the picture of the viewer that stands in the README: the sample, read, one quote selected.
 *
 *     pnpm build && node apps/viewer/scripts/screenshot.mjs [FILE] [light|dark]
 */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { serve } from '../server.mjs'

const usual = fileURLToPath(new URL('../../../docs/viewer.png', import.meta.url))
const [path = usual, scheme] = process.argv.slice(2)

const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
const server = await serve({ root: fileURLToPath(new URL('../dist', import.meta.url)), port: 0 })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
  reducedMotion: 'reduce',
})
await page.goto(server.url)
await page.getByRole('button', { name: 'Try the sample' }).click()
await page.locator('article mark', { hasText: 'A sea without ships' }).click()
await page.mouse.move(1, 1)
await mkdir(dirname(path), { recursive: true })
await page.screenshot({ path })
await browser.close()
await server.close()
process.stdout.write(`${path}\n`)

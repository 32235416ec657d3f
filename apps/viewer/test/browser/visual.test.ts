import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, inject, test } from 'vitest'
import { open, useViewer } from './open'
import { states } from './states'

/*
 * How the main states look, held to the pictures in `test/pictures`. `pnpm pictures` in this folder draws them anew;
 * look at them before you commit them. Half a pixel for each pixel keeps them small. Only in the Chromium that comes
 * with the tests, and with the font that comes with it, as others draw other letters.
 */
useViewer(() => inject('fixturePage'))

const folder = fileURLToPath(new URL('../pictures/', import.meta.url))
const reports = fileURLToPath(new URL('../../reports/pictures/', import.meta.url))

const pictures: Record<string, { state: string; options?: BrowserContextOptions; media?: 'print' }> = {
  start: { state: 'start' },
  read: { state: 'read' },
  'read-dark': { state: 'read', options: { colorScheme: 'dark' } },
  'read-contrast': { state: 'a quote selected', options: { forcedColors: 'active', colorScheme: 'dark' } },
  'read-phone': { state: 'a quote selected', options: { viewport: { width: 360, height: 740 } } },
  why: { state: 'a quote selected' },
  followed: { state: 'a speaker followed' },
  overview: { state: 'overview' },
  'overview-dark': { state: 'overview', options: { colorScheme: 'dark' } },
  paper: { state: 'read', media: 'print' },
}

test.skipIf(process.env.CHROMIUM_PATH).each(Object.keys(pictures))('looks as it did: %s', async (name) => {
  const { state, options, media } = pictures[name]!
  const { page } = await open({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 0.5,
    bypassCSP: true,
    ...options,
  })
  await useBundledFont(page)
  await states[state]!(page)
  if (media) await page.emulateMedia({ media })
  const now = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  const path = join(folder, `${name}.png`)
  if (process.env.NEWS_PICTURES === 'write') {
    await mkdir(folder, { recursive: true })
    await writeFile(path, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }))
    return
  }
  const before = PNG.sync.read(await readFile(path))
  expect([now.width, now.height]).toEqual([before.width, before.height])
  const difference = new PNG({ width: now.width, height: now.height })
  const count = pixelmatch(before.data, now.data, difference.data, now.width, now.height, { threshold: 0.2 })
  const share = count / (now.width * now.height)
  if (share > tolerated) {
    await mkdir(reports, { recursive: true })
    await writeFile(join(reports, `${name}.now.png`), PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }))
    await writeFile(join(reports, `${name}.difference.png`), PNG.sync.write(difference))
  }
  expect(share, `see ${reports}`).toBeLessThanOrEqual(tolerated)
})

/** So much of a picture may differ: the edges of letters do, between machines. */
const tolerated = 0.005

/** Open Sans, which the bundled Chromium unpacks beside itself. */
async function useBundledFont(page: Page) {
  const faces = [
    ['Regular', { weight: '400' }],
    ['Bold', { weight: '600 700' }],
    ['Italic', { style: 'italic' }],
  ] as const
  for (const [name, descriptors] of faces) {
    const bytes = await readFile(join(tmpdir(), 'fonts/fonts/Open_Sans', `OpenSans-${name}.ttf`))
    await page.evaluate(
      async ({ base64, descriptors }) => {
        const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        document.fonts.add(await new FontFace('Bundled', data, descriptors).load())
      },
      { base64: bytes.toString('base64'), descriptors },
    )
  }
  await page.addStyleTag({ content: ':root { --reading: Bundled; --interface: Bundled; }' })
}

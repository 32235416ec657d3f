import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import { serve } from '../../server.mjs'

/** A page on the viewer, and what must stay empty while it is used. */
export interface Opened {
  page: Page
  url: string
  /** Console errors and warnings, uncaught exceptions, failed requests. */
  errors: string[]
  /** Requests to anywhere but the page's own origin. */
  foreign: string[]
  /** What the policy had to stop. */
  violations(): Promise<string[]>
}

/** The built viewer. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** How the built page is met, for `describe.each`; the served one needs no address. */
export const addresses = [
  ['served', undefined],
  ['from a folder', pathToFileURL(join(dist, 'index.html')).href],
] as const

let browser: Browser
let close: (() => Promise<void>) | undefined
let served = ''

/** To be called once in a test file: serves the built viewer, or another folder, to the tests in it. */
export function useViewer(root?: () => string) {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
    const server = await serve({ root: root?.() ?? dist, port: 0 })
    served = server.url
    close = server.close
  })
  afterAll(async () => {
    await browser.close()
    await close?.()
  })
}

/** Opens the viewer in a fresh context; `url` takes the place of the served one. */
export async function open(options: BrowserContextOptions = {}, url = served): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL('.', url).href)) foreign.push(request.url())
  })
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.sample}`),
    )
  })
  await page.goto(url)
  const violations = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  return { page, url, errors, foreign, violations }
}

/** Nothing went wrong, nothing was sent out, and the policy had nothing to stop. */
export async function expectClean({ errors, foreign, violations }: Opened) {
  expect({ errors, foreign, violations: await violations() }).toEqual({
    errors: [],
    foreign: [],
    violations: [],
  })
}

/** Nothing of what was put in has run. */
export async function expectHarmless(opened: Opened) {
  expect(await opened.page.evaluate(() => 'hit' in globalThis)).toBe(false)
  await expectClean(opened)
}

/** Pastes text as the clipboard would, onto the element that has the focus. */
export async function paste(page: Page, text: string) {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Drops a file onto the page. */
export async function drop(page: Page, name: string, bytes: Uint8Array | string) {
  await dropAll(page, { [name]: bytes })
}

/** Drops several files at once. */
export async function dropAll(page: Page, files: Record<string, Uint8Array | string>) {
  const encoded = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: [...(typeof content === 'string' ? new TextEncoder().encode(content) : content)],
  }))
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, bytes } of all) dataTransfer.items.add(new File([new Uint8Array(bytes)], name))
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, encoded)
}

/** The words of the article as drawn, without labels and what only screen readers meet. */
export function drawnText(page: Page): Promise<string> {
  return page.locator('article[aria-busy="false"]').evaluate((article) => {
    const copy = article.cloneNode(true) as Element
    for (const extra of copy.querySelectorAll('button, .unseen')) extra.remove()
    return copy.textContent
  })
}

/** Opens a page with an article read, and the pointer out of the way. */
export async function openRead(options: BrowserContextOptions = {}, url = served): Promise<Opened> {
  const opened = await open(options, url)
  await opened.page.getByRole('button', { name: 'Try the sample' }).click()
  await opened.page.locator('article').waitFor()
  await opened.page.mouse.move(1, 1)
  return opened
}

/** What is lit up in the article, each with the part it plays. */
export function lit(page: Page): Promise<string[]> {
  return page
    .locator('article [data-lit="true"]:not(button)')
    .evaluateAll((all) => all.map((each) => `${(each as HTMLElement).dataset.part}: ${each.textContent}`))
}

/** The id of the quote whose reasons are shown. */
export function selected(page: Page): Promise<string | null> {
  return page.locator('article [aria-expanded="true"]').getAttribute('data-badge')
}

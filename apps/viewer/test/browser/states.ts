import type { Article } from '@news/model'
import type { Page } from 'playwright-core'
import { several } from '../fixture/several'
import { paste } from './open'

type Steps = (page: Page) => Promise<void>

const press =
  (...keys: string[]): Steps =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key)
  }

/** Every state that the page can be in, by name, and how to get there from the page that shows the hand-made article. */
export const states: Record<string, Steps> = {
  start: async () => {},
  read: async (page) => {
    await page.getByRole('button', { name: 'Try the sample' }).click()
    await page.locator('article').waitFor()
    await page.mouse.move(1, 1)
  },
  'notes and tables unfolded': async (page) => {
    await states.read!(page)
    await page.getByText('1 note on the text').click()
    await unfoldTables(page)
  },
  'a quote selected': async (page) => {
    await states.read!(page)
    await press('j', 'j', 'j')(page)
  },
  'an open quote selected': async (page) => {
    await states.read!(page)
    await press('k')(page)
  },
  'a speaker followed': async (page) => {
    await states.read!(page)
    await press('k', 'k', 'f')(page)
  },
  help: async (page) => {
    await states.read!(page)
    await press('?')(page)
    await page.locator('dialog[open]').waitFor()
  },
  search: async (page) => {
    await states.read!(page)
    await press('/')(page)
    await page.locator('.query').fill('e')
    await press('ArrowDown')(page)
    await page.locator('.hit[aria-selected="true"]').waitFor()
  },
  'correcting a quote': async (page) => {
    await states['an open quote selected']!(page)
    await press('e')(page)
    await page.getByLabel('Said by').selectOption('Somebody else …')
  },
  'correcting a speaker': async (page) => {
    await states['a speaker followed']!(page)
    await press('Escape', 'e')(page)
    await page.locator('dialog[open]').waitFor()
  },
  'what was changed': async (page) => {
    await states['a quote selected']!(page)
    await press('e')(page)
    await page.getByRole('button', { name: 'This is no quote' }).click()
    await page.getByRole('button', { name: 'Changes (1)' }).click()
  },
  saving: async (page) => {
    await states.read!(page)
    await press('s')(page)
    await page.locator('dialog[open]').waitFor()
  },
  'help on the first page': async (page) => {
    await page.locator('h1').click()
    await press('?')(page)
    await page.locator('dialog[open]').waitFor()
  },
  overview: (page) => openRecords(page, several()),
  'overview, tables unfolded': async (page) => {
    await states.overview!(page)
    await unfoldTables(page)
  },
  'somebody followed in several articles': async (page) => {
    await states.overview!(page)
    await page.getByRole('button', { name: /Otto Brandt/ }).click()
    await page.locator('.statements').waitFor()
  },
  'an article of several': async (page) => {
    await states.overview!(page)
    await press('n', 'j')(page)
  },
}

async function unfoldTables(page: Page) {
  const summaries = await page.getByText('As a table').all()
  for (const summary of summaries) await summary.click()
  await page.waitForFunction(
    (count) => document.querySelectorAll('.chart table').length === count,
    summaries.length,
  )
}

/** Opens records as they are, without reading them first. */
export async function openRecords(page: Page, articles: readonly Article[]) {
  await paste(page, JSON.stringify({ articles, warnings: [] }))
  await page.locator(articles.length > 1 ? '.overview' : 'article').waitFor()
  await page.mouse.move(1, 1)
}

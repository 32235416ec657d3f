import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { faults } from './faults'
import { open, useViewer } from './open'

useViewer(() => inject('fixturePage'))

const states: Record<string, (page: Page) => Promise<void>> = {
  empty: async () => {},
  read: async (page) => {
    await page.getByRole('button', { name: 'Try the sample' }).click()
    await page.locator('article').waitFor()
    await page.getByText('1 note on the text').click()
  },
  'quote selected': async (page) => {
    await states.read!(page)
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key)
  },
  filtered: async (page) => {
    await states.read!(page)
    await page
      .getByRole('button', { name: /Otto Brandt/ })
      .first()
      .click()
    await page.keyboard.press('j')
  },
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([1280, 375])('%d pixels wide', (width) => {
    test.each(Object.keys(states))('axe finds nothing: %s', async (name) => {
      const { page } = await open({ colorScheme, viewport: { width, height: 900 } })
      await states[name]!(page)
      expect(await faults(page)).toEqual([])
    })
  })
})

test('axe does find a planted fault', async () => {
  const { page } = await open()
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')))
  expect(await faults(page)).toEqual(['button-name: main > button'])
})

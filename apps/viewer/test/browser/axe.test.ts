import { describe, expect, inject, test } from 'vitest'
import { faults } from './faults'
import { expectClean, open, useViewer } from './open'
import { states } from './states'

useViewer(() => inject('fixturePage'))

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([1280, 375])('%d pixels wide', (width) => {
    test.each(Object.keys(states))('axe finds nothing: %s', async (name) => {
      const opened = await open({ colorScheme, viewport: { width, height: 900 } })
      await states[name]!(opened.page)
      expect(await faults(opened.page)).toEqual([])
      await expectClean(opened)
    })
  })
})

test('axe does find a planted fault', async () => {
  const { page } = await open()
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')))
  expect(await faults(page)).toEqual(['button-name: main > button'])
})

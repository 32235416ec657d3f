import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { faults } from './faults'
import { addresses, drawnText, drop, expectClean, open, openRead, paste, useViewer } from './open'

// The built viewer with the real parser in it, as a newsroom gets it.
useViewer()

const sample = await readFile(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')), 'utf8')

/** Much more than a page's worth: the sample over and over. */
const long = Array(40).fill(sample).join('\n\n')

const words = (text: string) => text.replace(/\s+/g, '')

describe.each(addresses)('%s', (_, url) => {
  test('reads the sample: quotes are marked and led to their speakers', async () => {
    const opened = await open({}, url)
    const { page } = opened
    await page.getByRole('button', { name: 'Try the sample' }).click()
    await page.locator('article').waitFor()
    expect(words(await drawnText(page))).toBe(words(sample))
    const berglund = page.locator('article button', { hasText: /direct quote, .*Berglund/ })
    expect(await berglund.count()).toBeGreaterThan(0)

    await page.locator('.speaker', { hasText: 'Berglund' }).click()
    const hues = await page
      .locator('article mark')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-hue')))
    expect(new Set(hues).size).toBe(1)
    expect(await page.locator('.statements').textContent()).toContain(
      'A sea without ships is just a wall made of water',
    )
    await page.keyboard.press('j')
    expect(await page.locator('.why').textContent()).toContain('quotes found this way are right')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await page.locator('.why, .statements').count()).toBe(0)
    await expectClean(opened)
  })

  test('reads a long text to its end', async () => {
    const opened = await open({}, url)
    const worker = url ? undefined : opened.page.waitForEvent('worker')
    await paste(opened.page, long)
    await opened.page.locator('article').waitFor()
    await worker
    expect(words(await drawnText(opened.page))).toBe(words(long))
    await expectClean(opened)
  })

  test('reads a dropped file', async () => {
    const opened = await open({}, url)
    await drop(
      opened.page,
      'bridge.txt',
      new TextEncoder().encode('Bridge shut\n\n“We are sorry,” said Ann Lee.\n'),
    )
    await opened.page.locator('article').waitFor()
    expect(await opened.page.getByRole('heading', { level: 1 }).textContent()).toBe('Bridge shut')
    await expectClean(opened)
  })
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the sample, whatever quote is selected: %s',
  async (colorScheme) => {
    const { page } = await openRead({ colorScheme })
    for (let i = await page.locator('article button').count(); i > 0; i--) {
      await page.keyboard.press('j')
      expect(await faults(page)).toEqual([])
    }
  },
)

test('works with the network cut, once it has its scripts', async () => {
  const opened = await open()
  await opened.page.waitForFunction(
    (names) =>
      names.every((name) =>
        performance
          .getEntriesByType('resource')
          .some((entry) => entry.name.endsWith(name) && (entry as PerformanceResourceTiming).responseEnd > 0),
      ),
    ['/parser.js', '/people.js'],
  )
  await opened.page.context().setOffline(true)
  await opened.page.getByRole('button', { name: 'Try the sample' }).click()
  await opened.page.locator('article mark').first().waitFor()
  await expectClean(opened)
})

test('says so where there is nothing to read', async () => {
  const opened = await open()
  await drop(opened.page, 'empty.txt', new Uint8Array())
  await opened.page.locator('.trouble').waitFor()
  expect(await opened.page.locator('.trouble').textContent()).toBe(
    'empty.txt: there is no text in it to read.',
  )
  await expectClean(opened)
})

test('bytes that are no text do no harm', async () => {
  const opened = await open()
  await drop(
    opened.page,
    'noise.bin',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 167 + (i >> 3)) % 256),
  )
  await opened.page.locator('article, .trouble').first().waitFor()
  await expectClean(opened)
})

test('the newest text wins over one that is still being read', async () => {
  const { page } = await open()
  await page.locator('textarea').waitFor()
  await page.evaluate((text) => {
    for (const words of [text, 'Short and late\n\nNothing more.']) {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }
  }, long)
  await page.locator('article').waitFor()
  await page.waitForTimeout(1000)
  expect(words(await drawnText(page))).toBe('ShortandlateNothingmore.')
})

import { describe, expect, inject, test } from 'vitest'
import { fixture } from '../fixture/article'
import { drop, expectClean, lit, open, openRead, paste, selected, useViewer } from './open'

// Keys, ways in and sizes, on the page that shows the hand-made article whatever it is given.
useViewer(() => inject('fixturePage'))

const article = fixture()

describe('the keyboard', () => {
  test('steps with j and k, keeps the focus in view and clears with Esc', async () => {
    const { page } = await openRead({ viewport: { width: 1000, height: 400 } })
    for (const [key, quote] of [
      ['j', 'q1'],
      ['j', 'q2'],
      ['j', 'q3'],
      ['k', 'q2'],
      ['k', 'q1'],
      ['k', 'q6'],
    ]) {
      await page.keyboard.press(key!)
      expect(await selected(page)).toBe(quote)
      const badge = page.locator(`[data-badge="${quote}"]`)
      expect(await badge.evaluate((element) => element === document.activeElement)).toBe(true)
      const box = (await badge.boundingBox())!
      expect(box.y).toBeGreaterThan(0)
      expect(box.y + box.height).toBeLessThan(400)
    }
    await page.keyboard.press('Escape')
    expect(await page.locator('.why').count()).toBe(0)
    expect(await lit(page)).toEqual([])
  })

  test('does everything: Tab reaches a quote, Enter opens and closes its reasons', async () => {
    const { page } = await openRead()
    await page.locator('[data-badge="q1"]').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await selected(page)).toBe('q2')
    await page.keyboard.press('Enter')
    expect(await page.locator('.why').count()).toBe(0)
  })

  test.each(['Enter', 'Escape'])('goes back to the quote when %s closes its reasons', async (key) => {
    const { page } = await openRead()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    for (let tabs = 0; tabs < 20; tabs++) {
      await page.keyboard.press('Tab')
      if (await page.locator('.close:focus').count()) break
    }
    await page.keyboard.press(key)
    expect(await page.locator('.why').count()).toBe(0)
    expect(await page.locator('[data-badge="q2"]:focus').count()).toBe(1)
  })

  test('leaves letters alone where somebody types', async () => {
    const { page } = await open()
    await page.locator('textarea').pressSequentially('jk')
    expect(await page.locator('textarea').inputValue()).toBe('jk')
  })
})

describe('ways in', () => {
  test('a paste into the empty box or anywhere is read at once', async () => {
    const { page } = await open()
    await page.locator('textarea').focus()
    await paste(page, 'some text')
    await page.locator('article').waitFor()
    expect(await page.locator('.origin').textContent()).toBe('pasted text')
    await page.getByRole('button', { name: 'New text' }).click()
    expect(await page.locator('textarea').inputValue()).toBe('')
  })

  test('a paste into text that is there is left to the box', async () => {
    const { page } = await open()
    await page.locator('textarea').fill('A headline')
    await page.locator('textarea').focus()
    await paste(page, 'and more')
    await page.waitForTimeout(200)
    expect(await page.locator('article').count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await page.locator('article').waitFor()
  })

  test('a dropped file is read and named', async () => {
    const opened = await open()
    await drop(opened.page, 'water.txt', new TextEncoder().encode('text'))
    await opened.page.locator('article').waitFor()
    expect(await opened.page.locator('.origin').textContent()).toBe('water.txt')
    expect(await opened.page.locator('html[data-drop]').count()).toBe(0)
    await expectClean(opened)
  })

  test('a picked file is read', async () => {
    const { page } = await open()
    await page.locator('input[type=file]').setInputFiles({
      name: 'picked.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('text'),
    })
    await page.locator('article').waitFor()
    expect(await page.locator('.origin').textContent()).toBe('picked.txt')
  })

  test('the text comes back to be changed', async () => {
    const { page } = await openRead()
    await page.getByRole('button', { name: 'Change text' }).click()
    expect(await page.locator('textarea').inputValue()).toBe(article.text)
  })
})

test('nothing is wider than a phone', async () => {
  const { page } = await openRead({ viewport: { width: 320, height: 640 } })
  await page.keyboard.press('j')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('whatever can be pressed is at least 24 pixels high and wide', async () => {
  for (const width of [1280, 375]) {
    const { page } = await openRead({ viewport: { width, height: 800 } })
    await page
      .getByRole('button', { name: /Otto Brandt/ })
      .first()
      .click()
    await page.keyboard.press('j')
    const small = await page
      .locator('button:visible, summary:visible, label.button:visible')
      .evaluateAll((all) =>
        all
          .filter(
            (each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) < 24,
          )
          .map((each) => each.outerHTML),
      )
    expect(small).toEqual([])
  }
})

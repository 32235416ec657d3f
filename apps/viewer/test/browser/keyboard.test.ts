import { describe, expect, inject, test } from 'vitest'
import { several } from '../fixture/several'
import { expectClean, open, openRead, selected, useViewer } from './open'
import { openRecords } from './states'

// The dialogs and the keys that lead around; `handling.test.ts` has j, k and Esc.
useViewer(() => inject('fixturePage'))

describe('help', () => {
  test('opens at ?, tells all keys, and gives the focus back at Esc', async () => {
    const opened = await openRead()
    const { page } = opened
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'How to read this page' })
    expect(await dialog.isVisible()).toBe(true)
    expect(await dialog.locator('dt').allTextContents()).toEqual(
      expect.arrayContaining(['j', 'k', 'f', '/', '?', 'Esc']),
    )
    await page.keyboard.press('j')
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await selected(page)).toBe('q1')
    expect(await page.locator('[data-badge="q1"]:focus').count()).toBe(1)
    await expectClean(opened)
  })

  test('opens at its button, too', async () => {
    const { page } = await openRead()
    await page.getByRole('button', { name: 'Help' }).click()
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  test('closes at its button and at a click beside it', async () => {
    const { page } = await openRead()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await page.locator('dialog').count()).toBe(0)
    await page.keyboard.press('?')
    await page.mouse.click(5, 5)
    expect(await page.locator('dialog').count()).toBe(0)
  })
})

describe('search', () => {
  test('opens at /, finds while one types, and goes to the quote that is chosen', async () => {
    const opened = await openRead()
    const { page } = opened
    await page.keyboard.press('/')
    await page.keyboard.type('boat')
    expect(await page.getByRole('option').allTextContents()).toEqual([
      'MVMara Venn“He told me ‘sell the boat’ on Monday. “I did not sell it.”',
      'OBOtto Brandt‘sell the boat’',
    ])
    expect(await page.getByRole('dialog').getByRole('status').textContent()).toBe('2 found')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.locator('dialog').count()).toBe(0)
    expect(await selected(page)).toBe('q4')
    expect(await page.locator('[data-badge="q4"]:focus').count()).toBe(1)
    await expectClean(opened)
  })

  test('follows the speaker that is chosen', async () => {
    const { page } = await openRead()
    await page.keyboard.press('/')
    await page.keyboard.type('brandt')
    await page
      .getByRole('option', { name: /Otto Brandt/ })
      .first()
      .click()
    expect(await page.locator('article button').count()).toBe(2)
  })

  test('leads from one article into another', async () => {
    const { page } = await open()
    await openRecords(page, several())
    await page.keyboard.press('/')
    await page.keyboard.type('metre higher')
    await page.getByRole('option').last().click()
    expect(await page.locator('article h1').count()).toBe(1)
    expect(await selected(page)).toBe('q5')
  })

  test('has nothing to look through on the first page', async () => {
    const { page } = await open()
    await page.keyboard.press('/')
    expect(await page.locator('dialog').count()).toBe(0)
  })
})

describe('keys', () => {
  test('f follows the speaker of the quote, and nobody the second time', async () => {
    const { page } = await openRead()
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await page.keyboard.press('f')
    expect(await page.locator('article button').count()).toBe(2)
    expect(
      await page.getByRole('button', { name: /Otto Brandt 2 quotes/ }).getAttribute('aria-pressed'),
    ).toBe('true')
    await page.keyboard.press('f')
    expect(await page.locator('article button').count()).toBe(6)
  })

  test('f goes to the list of speakers where there is no quote to say whom to follow', async () => {
    const { page } = await openRead()
    await page.keyboard.press('f')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('complementary', { name: 'All that Mara Venn says' }).count()).toBe(1)
  })

  test('n and p turn to the next article and to the one before, o to all of them', async () => {
    const { page } = await open()
    await openRecords(page, several())
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    expect(await page.locator('article button').count()).toBe(2)
    await page.keyboard.press('p')
    expect(await page.locator('article button').count()).toBe(6)
    await page.keyboard.press('o')
    expect(await page.locator('.overview').count()).toBe(1)
  })
})

describe('evidence', () => {
  test('lights up in the text under the pointer, and the page goes there at a click', async () => {
    const { page } = await openRead({ viewport: { width: 1280, height: 500 } })
    const highlighted = () =>
      page.evaluate(() => [...(CSS.highlights.get('evidence') ?? [])].map((range) => `${range}`))
    await page.locator('article mark[data-quote="q2"]').first().click()
    const words = page.getByRole('button', { name: /Show in the text: Mara Venn, head of/ })
    await words.hover()
    expect(await highlighted()).toEqual(['Mara Venn, head of the Lowland Water Board'])
    await page.mouse.move(1, 1)
    expect(await highlighted()).toEqual([])
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await words.focus()
    await page.keyboard.press('Enter')
    const seen = await page.evaluate(() => {
      const [range] = CSS.highlights.get('evidence')!
      return (range as Range).getBoundingClientRect().top
    })
    expect(seen).toBeGreaterThan(0)
    expect(seen).toBeLessThan(500)
  })

  test('is found exactly in every quote', async () => {
    const { page } = await openRead()
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('j')
      for (const button of await page.locator('.evidence').all()) {
        await button.focus()
        const [shown] = await page.evaluate(() => [...CSS.highlights.get('evidence')!].map(String))
        expect(await button.textContent()).toBe(`Show in the text: ${shown}`)
      }
      await page.locator('[aria-expanded="true"]').focus()
    }
  })
})

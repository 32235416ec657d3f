import { describe, expect, inject, test } from 'vitest'
import { several } from '../fixture/several'
import { expectClean, lit, open, openRead, selected, useViewer } from './open'
import { openRecords } from './states'

// The charts: what they show, where they lead, and that they can be read and used without seeing them.
useViewer(() => inject('fixturePage'))

describe('the strip of an article', () => {
  test('has a block for each part of each quote, and lights up with it', async () => {
    const { page } = await openRead()
    const blocks = page.locator('.strip .block')
    expect(await blocks.evaluateAll((all) => all.map((each) => each.getAttribute('data-quote')))).toEqual([
      'q1',
      'q2',
      'q2',
      'q3',
      'q4',
      'q3',
      'q5',
      'q6',
    ])
    await page.locator('article mark[data-quote="q5"]').first().hover()
    expect(await page.locator('.strip [data-lit="true"]').getAttribute('data-quote')).toBe('q5')
    await page.locator('.strip [data-quote="q1"]').hover()
    expect(await lit(page)).toContain('content: the dikes “will hold”')
  })

  test('leads to the quote that is nearest to a click', async () => {
    const { page } = await openRead()
    const box = (await page.locator('.strip').boundingBox())!
    await page.mouse.click(box.x + box.width - 1, box.y + 12)
    expect(await selected(page)).toBe('q6')
    expect(await page.locator('[data-badge="q6"]:focus').count()).toBe(1)
  })

  test('is a slider from quote to quote', async () => {
    const { page } = await openRead()
    const slider = page.getByRole('slider', { name: 'Who speaks where' })
    await slider.focus()
    expect(await slider.getAttribute('aria-valuetext')).toBe('no quote')
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('1 of 6: Lowland Water Board, mixed')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toBe('5 of 6: Otto Brandt, indirect')
    await page.keyboard.press('Enter')
    expect(await selected(page)).toBe('q5')
  })

  test('takes an interrupted quote for one', async () => {
    const { page } = await openRead()
    const slider = page.getByRole('slider', { name: 'Who speaks where' })
    await slider.focus()
    const seen: (string | null)[] = []
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('ArrowRight')
      seen.push(await slider.getAttribute('aria-valuenow'))
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('shows only the speaker who is followed', async () => {
    const { page } = await openRead()
    await page.getByRole('button', { name: /Otto Brandt 2 quotes/ }).click()
    expect(await page.locator('.strip .block').count()).toBe(2)
  })

  test('says where in the article the window is', async () => {
    const { page } = await openRead({ viewport: { width: 1280, height: 400 } })
    const here = page.locator('.strip-here rect')
    const from = () => here.evaluate((rect) => Number.parseFloat(rect.getAttribute('x')!))
    expect(await from()).toBe(0)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect.poll(from).toBeGreaterThan(30)
  })
})

describe('share of voice', () => {
  test('is told in words, longest first, and in a table', async () => {
    const { page } = await openRead()
    const figure = page.getByRole('figure', { name: 'Share of voice' })
    expect(await figure.locator('li').allTextContents()).toEqual([
      'MVMara Venn56 % of the words, 23 words in 2 quotes',
      'OBOtto Brandt29 % of the words, 12 words in 2 quotes',
      'LWBLowland Water Board10 % of the words, 4 words in 1 quote',
      '?Speaker open5 % of the words, 2 words in 1 quote',
    ])
    await figure.getByText('As a table').click()
    await figure.getByRole('table').waitFor()
    const rows = await figure.getByRole('row').allTextContents()
    expect(rows[0]).toBe('SpeakerShareWordsDirectMixedIndirectQuotes')
    expect(rows[2]).toBe('Otto Brandt29 %123092')
  })

  test('follows a speaker at a click on the bar, and nobody at the next', async () => {
    const { page } = await openRead()
    const bar = page.getByRole('button', { name: /Otto Brandt 29 %/ })
    await bar.click()
    expect(await page.locator('article button').count()).toBe(2)
    expect(await bar.getAttribute('aria-pressed')).toBe('true')
    await bar.click()
    expect(await page.locator('article button').count()).toBe(6)
  })
})

describe('several articles', () => {
  test('are shown together: over the articles, over time, and each with its strip', async () => {
    const opened = await open()
    const { page } = opened
    await openRecords(page, several())
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('4 articles')
    const time = page.getByRole('figure', { name: 'Over time, by day' })
    await time.getByText('As a table').click()
    await time.getByRole('table').waitFor()
    const rows = await time.getByRole('row').allTextContents()
    expect(rows).toHaveLength(1 + 19)
    expect(rows[0]).toBe('DateMara VennOtto BrandtLowland Water BoardSpeaker open')
    expect(rows[1]).toBe('2 November 2026231242')
    expect(rows[2]).toBe('3 November 20260000')
    expect(await page.getByText('Left out: 1 article without a date').count()).toBe(1)
    expect(await page.locator('.spine .strip').count()).toBe(4)
    await expectClean(opened)
  })

  test('open at a click on a bar, at what the speaker says first there', async () => {
    const { page } = await open()
    await openRecords(page, several())
    const figure = page.getByRole('figure', { name: 'Over the articles' })
    // The bars of Otto Brandt: in the first article and in the third, the quoted one counts in the second.
    await figure.locator('.row', { hasText: 'Otto Brandt' }).locator('.cell').last().click()
    expect(await page.locator('article h1').textContent()).toContain('Lowland Water Board promises')
    expect(await selected(page)).toBe('q4')
  })

  test('open from the table behind it by keyboard', async () => {
    const { page } = await open()
    await openRecords(page, several())
    const figure = page.getByRole('figure', { name: 'Over the articles' })
    await figure.getByText('As a table').focus()
    await page.keyboard.press('Enter')
    await figure
      .getByRole('row', { name: /^The boat/ })
      .getByRole('button')
      .first()
      .focus()
    await page.keyboard.press('Enter')
    expect(await selected(page)).toBe('q4')
  })

  test('are no chart over time where fewer than two days are known', async () => {
    const { page } = await open()
    await openRecords(page, several().slice(1, 3))
    expect(await page.getByRole('figure', { name: 'Over the articles' }).count()).toBe(1)
    expect(await page.getByRole('figure', { name: /Over time/ }).count()).toBe(0)
  })
})

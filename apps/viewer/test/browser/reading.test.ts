import { describe, expect, inject, test } from 'vitest'
import { fixture } from '../fixture/article'
import { drawnText, expectClean, lit, openRead, selected, useViewer } from './open'

// The drawing, apart from the rules: this page shows the hand-made article whatever it is given.
useViewer(() => inject('fixturePage'))

const article = fixture()

const secondQuote = [
  'content: “We have looked at every metre,”',
  'cue: said',
  'source: Mara Venn, head of the Lowland Water Board',
  'content: “and not one of them is wet.”',
]

describe('the article', () => {
  test('is drawn word for word, as headings and paragraphs', async () => {
    const opened = await openRead()
    const words = (text: string) => text.replace(/\s+/g, '')
    expect(words(await drawnText(opened.page))).toBe(words(article.text))
    expect(await opened.page.getByRole('heading', { level: 1 }).textContent()).toContain(
      'Lowland Water Board promises',
    )
    expect(await opened.page.locator('article h2').allTextContents()).toEqual(['A metre more'])
    await expectClean(opened)
  })

  test('has each quote labelled in its speaker’s colour, with its kind', async () => {
    const { page } = await openRead()
    const badges = await page
      .locator('article button')
      .evaluateAll((all) => all.map((each) => [each.textContent, (each as HTMLElement).dataset.hue]))
    expect(badges).toEqual([
      ['LWB: mixed quote, Lowland Water Board', '3'],
      ['MV: direct quote, Mara Venn', '1'],
      ['MV: direct quote, Mara Venn', '1'],
      ['OB: direct quote, Otto Brandt', '2'],
      ['OB: indirect quote, Otto Brandt', '2'],
      ['?: direct quote, Speaker open', '0'],
    ])
  })

  test('tells direct, mixed and indirect apart by the line under them', async () => {
    const { page } = await openRead()
    for (const [kind, line] of [
      ['direct', 'solid'],
      ['mixed', 'dashed'],
      ['indirect', 'dotted'],
    ]) {
      const mark = page.locator(`article mark[data-kind="${kind}"]`).first()
      expect(await mark.evaluate((element) => getComputedStyle(element).borderBottomStyle)).toBe(line)
    }
  })

  test('tells a screen reader where a quote ends and where it goes on', async () => {
    const { page } = await openRead()
    const text = await page.locator('article p', { hasText: 'We have looked' }).textContent()
    expect(text).toContain('metre,” [end of quote] ')
    expect(text).toContain('[Mara Venn goes on] “and not one')
  })

  test('can be copied without labels', async () => {
    const { page } = await openRead()
    const copied = await page.locator('article').evaluate((element) => {
      getSelection()?.selectAllChildren(element)
      return String(getSelection())
    })
    expect(copied).toContain('HAVEN (Lowland Press) - “We have looked at every metre,” said Mara Venn')
    expect(copied).not.toMatch(/end of quote|goes on/)
  })
})

describe('a quote lights up with its cue and its source', () => {
  test('under the pointer, on any of the three', async () => {
    const { page } = await openRead()
    for (const words of [
      '“and not one of them is wet.”',
      'said',
      'Mara Venn, head of the Lowland Water Board',
    ]) {
      await page.locator('article [data-quote="q2"]', { hasText: words }).hover()
      expect(await lit(page)).toEqual(secondQuote)
    }
    await page.mouse.move(1, 1)
    expect(await lit(page)).toEqual([])
  })

  test('with the keyboard focus on its label', async () => {
    const { page } = await openRead()
    await page.locator('[data-badge="q2"]').focus()
    expect(await lit(page)).toEqual(secondQuote)
    await page.locator('[data-badge="q5"]').focus()
    expect(await lit(page)).toContain('source: Mr Brandt')
  })

  test('at a tap, and goes out at the next', async () => {
    const { page } = await openRead({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 700 } })
    await page.locator('article mark', { hasText: 'and not one of them' }).tap()
    expect(await lit(page)).toEqual(secondQuote)
    expect(await page.getByRole('complementary', { name: 'Mara Venn' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Close the reasons' }).tap()
    expect(await lit(page)).toEqual([])
  })

  test('but not when the text scrolls under a resting pointer', async () => {
    const { page } = await openRead({ viewport: { width: 1280, height: 400 } })
    await page.locator('article h1').hover()
    await page.keyboard.press('k')
    expect(await selected(page)).toBe('q6')
    await page.waitForTimeout(300)
    expect(await lit(page)).toEqual(['content: “Bring sandbags.”'])
  })

  test('inside another’s quote on its own', async () => {
    const { page } = await openRead()
    await page.locator('article [data-part="cue"]', { hasText: 'told me' }).hover()
    expect(await lit(page)).toEqual(['source: He', 'cue: told me', 'content: ‘sell the boat’'])
  })
})

describe('the list of speakers', () => {
  test('counts', async () => {
    const { page } = await openRead()
    const names = await page
      .getByRole('navigation', { name: 'Who speaks' })
      .getByRole('button')
      .allTextContents()
    expect(names).toEqual([
      'MVMara Vennhead of the Lowland Water Board2 quotes56 % of the words',
      'OBOtto Brandt2 quotes29 % of the words',
      'LWBLowland Water Board1 quote10 % of the words',
      '?Speaker open1 quote5 % of the words',
    ])
  })

  test('filters: one speaker’s quotes stay marked, and all of them can be read', async () => {
    const { page } = await openRead()
    await page.getByRole('button', { name: /Otto Brandt 2 quotes/ }).click()
    const hues = await page
      .locator('article mark')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-hue')))
    expect([...new Set(hues)]).toEqual(['2'])
    expect(await page.locator('article button').count()).toBe(2)
    const statements = page
      .getByRole('complementary', { name: 'All that Otto Brandt says' })
      .getByRole('listitem')
    expect(await statements.locator('.statement').allTextContents()).toEqual([
      'direct‘sell the boat’',
      'indirectthe water was a metre higher than anybody admitted',
    ])
    expect(await page.locator('.viewer > output').textContent()).toBe('2 quotes by Otto Brandt marked.')

    await statements.nth(1).getByRole('button').first().click()
    expect(await selected(page)).toBe('q5')
    expect(
      await page.locator('[data-badge="q5"]').evaluate((badge) => badge === document.activeElement),
    ).toBe(true)

    await page.getByRole('button', { name: 'Show all speakers' }).click()
    expect(await page.locator('article button').count()).toBe(6)
  })
})

describe('the reasons', () => {
  test('say how a quote was read: its parts, rules, evidence and confidence', async () => {
    const { page } = await openRead()
    await page.locator('article mark', { hasText: 'I did not sell it' }).click()
    const why = await page.getByRole('complementary', { name: 'Mara Venn' }).textContent()
    for (const words of [
      'head of the Lowland Water Board',
      '“He told me ‘sell the boat’ on Monday. “I did not sell it.”',
      'direct: all in quotation marks',
      'told reporters',
      'according to a transcript',
      'The content comes first and the reporting words follow it.',
      'The source names the speaker.',
      '87 of 100 quotes found this way are right',
    ])
      expect(why).toContain(words)
  })

  test('name the candidates of an open quote', async () => {
    const { page } = await openRead()
    await page.locator('[data-badge="q6"]').click()
    const why = await page.getByRole('complementary', { name: 'Speaker open' }).textContent()
    expect(why).toContain('Could beOB Otto BrandtMV Mara Venn')
    expect(why).toContain('Nothing in the text says whose words these are')
  })

  test('do not open at the end of a drag over words to copy them', async () => {
    const { page } = await openRead()
    const box = (await page.locator('article mark', { hasText: 'I did not sell it' }).boundingBox())!
    await page.mouse.move(box.x + 4, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 90, box.y + 10, { steps: 4 })
    await page.mouse.up()
    expect(await page.locator('.why').count()).toBe(0)
  })
})

import { Article } from '@news/model'
import { Corrections } from '@news/model/correct'
import { describe, expect, inject, test } from 'vitest'
import { fixture } from '../fixture/article'
import { several } from '../fixture/several'
import { expectClean, open, openRead, useViewer } from './open'
import { saved } from './saving'
import { openRecords } from './states'

// What the page gives out: files, the clipboard, paper.
useViewer(() => inject('fixturePage'))

describe('files', () => {
  test('carry what is shown, in every form', async () => {
    const opened = await openRead()
    const { page } = opened
    await page.keyboard.press('s')
    const json = await saved(page, 'JSON')
    expect(json.name).toMatch(/^[\w-]+\.json$/)
    expect(JSON.parse(json.text)).toEqual([fixture()])
    const ndjson = await saved(page, 'NDJSON')
    expect(
      ndjson.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([fixture()])
    expect((await saved(page, 'CSV')).text.split('\r\n')).toHaveLength(8)
    expect(JSON.parse((await saved(page, 'JSON-LD')).text)).toMatchObject({ '@type': 'NewsArticle' })
    expect((await saved(page, 'Web Annotation')).text).toContain('TextPositionSelector')
    expect(await page.getByRole('button', { name: 'Corrections' }).count()).toBe(0)
    expect(await page.getByRole('dialog').getByRole('status').textContent()).toMatch(
      /^Saved: .*annotations\.json$/,
    )
    await expectClean(opened)
  })

  test('carry the corrections, and themselves too', async () => {
    const { page } = await openRead()
    for (const key of ['j', 'e']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'This is no quote' }).click()
    await page.keyboard.press('s')
    const [record] = JSON.parse((await saved(page, 'JSON')).text)
    expect(Article.parse(record).quotes.map(({ id }) => id)).toEqual(['q2', 'q3', 'q4', 'q5', 'q6'])
    const log = Corrections.parse(JSON.parse((await saved(page, 'Corrections')).text))
    expect(log.corrections).toEqual([
      { type: 'reject', article: 'fixture', quote: 'q1', was: 'the dikes “will hold”' },
    ])
    const work = JSON.parse((await saved(page, 'Working file')).text)
    expect(work).toEqual({ articles: [fixture()], ...log })
  })

  test('hold the open article, or all', async () => {
    const { page } = await open()
    await openRecords(page, several())
    await page.keyboard.press('s')
    expect(JSON.parse((await saved(page, 'JSON')).text)).toHaveLength(4)
    await page.keyboard.press('Escape')
    for (const key of ['n', 's']) await page.keyboard.press(key)
    expect(JSON.parse((await saved(page, 'JSON')).text).map(({ id }: Article) => id)).toEqual(['The dikes'])
    await page.getByRole('checkbox').check()
    expect(JSON.parse((await saved(page, 'JSON')).text)).toHaveLength(4)
  })
})

describe('the clipboard', () => {
  test('gets a quote with its citation, and the button says so', async () => {
    const opened = await openRead({ permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = opened
    for (const key of ['j', 'j']) await page.keyboard.press(key)
    await page.locator('.why').getByRole('button', { name: 'Copy with its source' }).click()
    await page.getByText('Copied').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“We have looked at every metre,” “and not one of them is wet.” – Mara Venn, head of the Lowland Water Board.',
    )
    expect(await page.locator('.why .copy').textContent()).toContain('Copied')
    await expectClean(opened)
  })

  test('that is closed is said to be', async () => {
    const { page } = await openRead()
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } }),
    )
    await page.keyboard.press('j')
    await page.locator('.why .copy').click()
    await page.getByText('Not allowed here').first().waitFor()
  })
})

describe('paper', () => {
  test('has notes on each speaker, with the numbers of the quotes, which the screen has not', async () => {
    const opened = await openRead()
    const { page } = opened
    expect(await page.locator('.print-notes').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    await page.locator('.print-notes').waitFor()
    const notes = page.locator('.print-notes > section')
    expect(await notes.locator('h3').allTextContents()).toEqual([
      'MV Mara Venn',
      'OB Otto Brandt',
      'LWB Lowland Water Board',
      '? Speaker open',
    ])
    expect(await notes.first().locator('.note').first().textContent()).toMatch(
      /^person · head of the Lowland Water Board · 2 quotes · \d+ % of the quoted words$/,
    )
    expect(await notes.first().locator('.nth').allTextContents()).toEqual(['q2', 'q3'])
    const number = await page
      .locator('[data-badge="q3"]')
      .evaluate((badge) => getComputedStyle(badge, '::after').content)
    expect(number).toBe('"q3"')
    for (const hidden of ['.bar', '.actors', '.notes'])
      expect(await page.locator(hidden).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.print-notes').waitFor({ state: 'detached' })
    await expectClean(opened)
  })

  test('comes out as a PDF of a page or two with the notes in it', async () => {
    const { page } = await openRead()
    await page.evaluate(() => {
      const notes: (string | null)[] = []
      Object.assign(globalThis, { notes })
      new MutationObserver(() =>
        notes.push(document.querySelector('.print-notes')?.textContent ?? null),
      ).observe(document.querySelector('.paper')!, { childList: true })
    })
    const pdf = await page.pdf({ format: 'A4', tagged: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(1)
    expect(pages.length).toBeLessThanOrEqual(3)
    const drawn = await page.evaluate(() => (globalThis as unknown as { notes: string[] }).notes)
    expect(drawn.at(0)).toContain('Mara Venn')
    expect(drawn.at(-1)).toBeNull()
  })

  test('has the notes of all articles in the overview', async () => {
    const { page } = await open()
    await openRecords(page, several())
    await page.emulateMedia({ media: 'print' })
    await page.locator('.print-notes').waitFor()
    expect(await page.locator('.print-notes h3').allTextContents()).toContain('OB Otto Brandt')
    expect(await page.locator('.print-notes').textContent()).toContain('direct, The boat')
  })
})

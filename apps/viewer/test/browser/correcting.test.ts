import { expect, inject, test } from 'vitest'
import { several } from '../fixture/several'
import { expectClean, open, openRead, selected, useViewer } from './open'
import { openRecords } from './states'

// Who said what, corrected by hand, on the page that shows the hand-made article.
useViewer(() => inject('fixturePage'))

type Page = Awaited<ReturnType<typeof open>>['page']

/** Who speaks, with how many quotes. */
const speakers = (page: Page) =>
  page.locator('.speaker').evaluateAll((all) =>
    all.map((each) => {
      const words = (part: string) => each.querySelector(part)?.firstChild?.textContent
      return `${words('.name')} ${words('.count')}`
    }),
  )
const first = ['Mara Venn 2', 'Otto Brandt 2', 'Lowland Water Board 1', 'Speaker open 1']

test('a quote is given to another speaker, said so by hand, and taken back', async () => {
  const opened = await openRead()
  const { page } = opened
  for (const key of ['j', 'j', 'e']) await page.keyboard.press(key)
  await page.getByLabel('Said by').selectOption('Otto Brandt')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  expect(await page.locator('dialog').count()).toBe(0)
  expect(await speakers(page)).toEqual([
    'Otto Brandt 3',
    'Lowland Water Board 1',
    'Mara Venn 1',
    'Speaker open 1',
  ])
  expect(await selected(page)).toBe('q2')
  expect(await page.locator('.why').textContent()).toContain('A person decided so by hand.')
  expect(await page.locator('.why meter').count()).toBe(0)
  await page.keyboard.press('u')
  expect(await speakers(page)).toEqual(first)
  await page.keyboard.press('U')
  expect((await speakers(page))[0]).toBe('Otto Brandt 3')
  await page.keyboard.press('Control+z')
  expect(await speakers(page)).toEqual(first)
  await page.keyboard.press('Control+Shift+Z')
  expect((await speakers(page))[0]).toBe('Otto Brandt 3')
  await expectClean(opened)
})

test('all of it by keyboard alone', async () => {
  const { page } = await openRead()
  for (const key of ['k', 'e']) await page.keyboard.press(key)
  for (let tabs = 0; tabs < 5 && !(await page.locator('#speaker:focus').count()); tabs++)
    await page.keyboard.press('Tab')
  await page.keyboard.type('Somebody')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nora Quist')
  await page.keyboard.press('Enter')
  expect(await speakers(page)).toContain('Nora Quist 1')
  expect(await page.locator('.why').textContent()).toContain('Nora Quist')
  expect(await page.locator('[data-badge="q6"]:focus').count()).toBe(1)
})

test('says why where it can’t be done', async () => {
  const { page } = await openRead()
  for (const key of ['k', 'e']) await page.keyboard.press(key)
  await page.getByLabel('Said by').selectOption('Somebody else …')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Nobody Known')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  expect(await page.getByRole('alert').textContent()).toMatch(/^Nothing in the text refers to the new actor/)
  expect(await page.locator('dialog').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await speakers(page)).toEqual(first)
})

test('an open quote is given to a candidate, and a decided one opened', async () => {
  const { page } = await openRead()
  for (const key of ['k', 'e']) await page.keyboard.press(key)
  expect(await page.locator('#speaker optgroup').first().getAttribute('label')).toBe('Could be')
  await page.getByLabel('Said by').selectOption('Mara Venn')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  expect(await speakers(page)).toEqual(['Mara Venn 3', 'Otto Brandt 2', 'Lowland Water Board 1'])
  for (const key of ['j', 'e']) await page.keyboard.press(key)
  await page.getByLabel('Said by').selectOption('The text leaves it open')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  expect(await speakers(page)).toContain('Speaker open 1')
})

test('what is no quote goes and is brought back from the list of changes', async () => {
  const { page } = await openRead()
  for (const key of ['j', 'e']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'This is no quote' }).click()
  expect(await page.locator('article button').count()).toBe(5)
  expect(await page.locator('.why').count()).toBe(0)
  await page.getByRole('button', { name: 'Changes (1)' }).click()
  const dialog = page.getByRole('dialog', { name: 'What you changed' })
  expect(await dialog.locator('li').allTextContents()).toEqual([
    'No quote: the dikes “will hold”Bring it back',
  ])
  await dialog.getByRole('button', { name: 'Bring it back' }).click()
  expect(await dialog.locator('li').count()).toBe(2)
  expect(await page.locator('article button').count()).toBe(6)
  for (const name of ['Undo the last', 'Undo the last', 'Redo'])
    await dialog.getByRole('button', { name }).click()
  expect(await dialog.locator('li').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('article button').count()).toBe(5)
})

test('somebody is renamed, merged and split', async () => {
  const { page } = await openRead()
  await page.locator('.speaker', { hasText: 'Otto Brandt' }).click()
  await page.getByRole('button', { name: 'Rename, merge or split' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Otto Brandt Jr.')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  expect(await page.getByRole('heading', { name: 'All that Otto Brandt Jr. says' }).count()).toBe(1)
  expect(await page.locator('.about').textContent()).toContain('Otto Brandt')

  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Otto Brandt Jr. is' }).selectOption('a1')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  expect(await speakers(page)).toEqual(['Mara Venn 4', 'Lowland Water Board 1', 'Speaker open 1'])
  expect(await page.getByRole('heading', { name: 'All that Mara Venn says' }).count()).toBe(1)

  await page.keyboard.press('e')
  await page.getByRole('checkbox', { name: /the water was a metre higher/ }).check()
  await page.getByLabel('Who says this').fill('Mr Brandt')
  await page.getByRole('button', { name: 'Split off' }).click()
  expect(await speakers(page)).toEqual([
    'Mara Venn 3',
    'Lowland Water Board 1',
    'Mr Brandt 1',
    'Speaker open 1',
  ])
  for (const _ of [1, 2, 3]) await page.keyboard.press('u')
  expect(await speakers(page)).toEqual(first)
})

test('somebody is followed through several articles, and renamed in all of them', async () => {
  const opened = await open()
  const { page } = opened
  await openRecords(page, several())
  await page.getByRole('button', { name: /Otto Brandt/ }).click()
  const statements = page.locator('.statements')
  expect(await statements.locator('h3').allTextContents()).toEqual(['The dikes 2 November 2026', 'The boat'])
  expect(await statements.locator('.statement').count()).toBe(4)
  await page.getByRole('button', { name: 'Rename, merge or split' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Otto B.')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  expect(await page.getByRole('heading', { name: 'All that Otto B. says' }).count()).toBe(1)
  expect(await statements.locator('.statement').count()).toBe(4)

  await statements.locator('.statement').last().click()
  expect(await page.locator('.headline, article h1').first().isVisible()).toBe(true)
  expect(await page.locator('article button').count()).toBe(2)
  await page.keyboard.press('n')
  expect(await page.locator('.statements h2').textContent()).toBe('All that Otto B. says')
  await page.keyboard.press('u')
  expect(await page.locator('.statements h2').textContent()).toBe('All that Otto Brandt says')
  await expectClean(opened)
})

test('a person has one colour and one label in all articles', async () => {
  const { page } = await open()
  await openRecords(page, several())
  const looks = async () =>
    page
      .locator('.speaker', { hasText: 'Mara Venn' })
      .locator('.badge')
      .evaluate((badge) => `${badge.textContent} ${badge.getAttribute('data-hue')}`)
  await page.keyboard.press('n')
  const one = await looks()
  await page.keyboard.press('n')
  expect(await looks()).toBe(one)
})

test('hostile names do no harm', async () => {
  const opened = await openRead()
  const { page } = opened
  await page.locator('.speaker', { hasText: 'Otto Brandt' }).click()
  await page.keyboard.press('e')
  const name = '<img src=x onerror="globalThis.hit=1">"><script>globalThis.hit=1</script>'
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  expect(await page.locator('.statements h2').textContent()).toBe(`All that ${name} says`)
  await page.getByRole('button', { name: 'Changes (1)' }).click()
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false)
  await expectClean(opened)
})

import type { Page } from 'playwright-core'
import type { PNG } from 'pngjs'
import { describe, expect, inject, test } from 'vitest'
import { chorus } from '../fixture/chorus'
import { expectClean, open, openRead, useViewer } from './open'
import { distance, pictureOf } from './pictures'
import { openRecords, states } from './states'

// Eyes that see no colours or few, high contrast, paper, zoom, small screens, and those who want it calm.
useViewer(() => inject('fixturePage'))

const deficiencies = ['deuteranopia', 'protanopia', 'tritanopia', 'achromatopsia'] as const

/** A page as seen by somebody with a colour vision deficiency. */
async function seeAs(page: Page, type: (typeof deficiencies)[number]) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setEmulatedVisionDeficiency', { type })
}

const places = ['article mark', '.voice .bar-of']

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(deficiencies)('speakers are told apart by their marks and bars: %s', async (deficiency) => {
    const { page } = await open({ colorScheme, deviceScaleFactor: 2 })
    await openRecords(page, [chorus(8)])
    await seeAs(page, deficiency)
    for (const place of places) expect(await alike(page, place), place).toEqual([])
  })

  test('… and not without the patterns, where no colour is seen', async () => {
    const { page } = await open({ colorScheme, deviceScaleFactor: 2 })
    await openRecords(page, [chorus(8)])
    await seeAs(page, 'achromatopsia')
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('[data-pattern]')) each.removeAttribute('data-pattern')
      for (const each of document.querySelectorAll('rect[fill^="url"]')) each.remove()
    })
    for (const place of places) expect((await alike(page, place)).length, place).toBeGreaterThan(2)
  })
})

/** Which of the elements look so much like one before that they can be mistaken for it. */
async function alike(page: Page, place: string): Promise<string[]> {
  const pictures: PNG[] = []
  for (const each of await page.locator(place).all()) pictures.push(await pictureOf(each))
  expect(pictures).toHaveLength(8)
  return pictures.flatMap((one, i) =>
    pictures.slice(0, i).flatMap((other, j) => {
      const apart = distance(one, other)
      return apart < leastApart ? [`${j + 1} and ${i + 1}: ${apart.toFixed(1)}`] : []
    }),
  )
}

/** In steps of lightness from 0 to 255, over all pixels. */
const leastApart = 4

test('no two of 64 speakers look the same', async () => {
  const { page } = await open()
  await openRecords(page, [chorus(64)])
  const looks = await page
    .locator('article mark')
    .evaluateAll((all) =>
      all.map((each) => `${(each as HTMLElement).dataset.hue} ${(each as HTMLElement).dataset.pattern}`),
    )
  expect(new Set(looks).size).toBe(64)
})

describe('high contrast', () => {
  test.each(['light', 'dark'] as const)(
    'the words of a quote can be read, and its form seen: %s',
    async (colorScheme) => {
      const { page } = await open({ colorScheme, forcedColors: 'active' })
      await states['a quote selected']!(page)
      const marks = await page.locator('article mark, article span[data-part]').evaluateAll((all) =>
        all.map((each) => {
          const { color, borderBottomStyle, backgroundColor } = getComputedStyle(each)
          return {
            color,
            borderBottomStyle,
            backgroundColor,
            lit: (each as HTMLElement).dataset.lit,
            part: (each as HTMLElement).dataset.part,
          }
        }),
      )
      const [paper, ink] =
        colorScheme === 'light'
          ? ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']
          : ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']
      for (const { color, backgroundColor, lit } of marks)
        if (lit === 'false' && backgroundColor === 'rgba(0, 0, 0, 0)') expect([ink, paper]).toContain(color)
      const unlit = marks.filter(({ part, lit }) => part === 'content' && lit === 'false')
      expect(new Set(unlit.map(({ borderBottomStyle }) => borderBottomStyle))).toEqual(
        new Set(['dashed', 'solid', 'dotted']),
      )
      // Words as light as their paper would leave a picture without contrast.
      const picture = await pictureOf(page.locator('article mark[data-quote="q5"]').first())
      const values = [...picture.data].filter((_, i) => i % 4 === 1)
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(200)
    },
  )
})

describe('paper', () => {
  test('keeps the marks, their patterns and labels, and leaves out what can be pressed', async () => {
    const { page } = await openRead()
    await page.emulateMedia({ media: 'print' })
    const mark = page.locator('article mark[data-pattern="2"]').first()
    const look = await mark.evaluate((element) => {
      const { printColorAdjust, backgroundImage, borderBottomWidth } = getComputedStyle(element)
      return { printColorAdjust, backgroundImage, borderBottomWidth }
    })
    expect(look.printColorAdjust).toBe('exact')
    expect(look.backgroundImage).toContain('repeating-linear-gradient')
    expect(look.borderBottomWidth).not.toBe('0px')
    expect(await page.locator('article .badge').first().isVisible()).toBe(true)
    expect(await page.locator('header.bar').isVisible()).toBe(false)
  })
})

describe('room', () => {
  // 1280 pixels at 200 % are 640, at 400 % 320; a small phone has 360.
  test.each([640, 360, 320])(
    'nothing is cut off or has to be scrolled sideways: %d pixels',
    async (width) => {
      for (const name of Object.keys(states)) {
        const opened = await open({ viewport: { width, height: 700 } })
        await states[name]!(opened.page)
        const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, name).toBeLessThanOrEqual(width)
        await expectClean(opened)
        await opened.page.context().close()
      }
    },
  )

  test('whatever can be pressed is at least 24 pixels high and wide, in every state', async () => {
    const small: string[] = []
    for (const width of [1280, 375])
      for (const name of Object.keys(states)) {
        const { page } = await open({ viewport: { width, height: 800 } })
        await states[name]!(page)
        const found = await page
          .locator(
            ':is(button, summary, label.button, [role="slider"], [role="option"], input:not([type="file"])):visible',
          )
          .evaluateAll((all) =>
            all
              .filter((each) => {
                const { width, height } = each.getBoundingClientRect()
                return Math.min(width, height) < 24
              })
              .map((each) => each.outerHTML.slice(0, 120)),
          )
        small.push(...found.map((html) => `${width} ${name}: ${html}`))
        await page.context().close()
      }
    expect(small).toEqual([])
  })
})

test('nothing moves for those who want it calm', async () => {
  const { page } = await openRead({ reducedMotion: 'reduce' })
  const moving = await page.locator('body *').evaluateAll(
    (all) =>
      all.filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each)
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s')
      }).length,
  )
  expect(moving).toBe(0)
})

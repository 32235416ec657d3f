import type { Article } from '@news/model'
import { describe, expect, test } from 'vitest'
import { articleTitle, columnsByArticle, columnsByDate, wordsIn } from '../src/model/over-time'
import { fixture } from './fixture/article'

const on = (value: string): Article => {
  const precision = (['year', 'month', 'day'] as const)[value.split('-').length - 1] ?? 'day'
  return { ...fixture(), ...(value && { published: { value, precision, zoneStated: false } }) }
}
const shown = (...dates: string[]) => {
  const { unit, columns, undated } = columnsByDate(dates.map(on))
  const drawn = columns.map(({ label, articles }) => `${label}: ${articles.join(' ')}`.trimEnd())
  return { unit, columns: drawn, undated }
}

describe('columnsByDate', () => {
  test('by day, with the days between', () => {
    expect(shown('2026-11-02', '2026-10-31', '2026-11-02T23:30-05:00')).toEqual({
      unit: 'day',
      columns: ['31 Oct: 1', '1 Nov:', '2 Nov: 0 2'],
      undated: [],
    })
  })

  test('by month where the days would be too many, by year where the months would', () => {
    expect(shown('2026-01-31', '2026-04-02', '2026-03')).toMatchObject({
      unit: 'month',
      columns: ['Jan 2026: 0', 'Feb 2026:', 'Mar 2026: 2', 'Apr 2026: 1'],
    })
    expect(shown('2016-01-31', '2018-12', '2024-05')).toMatchObject({ unit: 'year', undated: [] })
  })

  test('by what most articles state', () => {
    expect(shown('2026-11', '2026-11', '2026-11-02').unit).toBe('month')
    expect(shown('2026-11', '2026-11-01', '2026-11-02')).toMatchObject({ unit: 'day', undated: [0] })
  })

  test('of years the latest', () => {
    const { columns, undated } = shown('1066', '1999', '2026')
    expect(columns.at(0)).toBe('1999: 1')
    expect(undated).toEqual([0])
  })

  test('says which have no date, and does without any', () => {
    expect(shown('2026-11-02', '', 'soon')).toMatchObject({ columns: ['2 Nov: 0'], undated: [1, 2] })
    expect(shown('', '')).toEqual({ unit: 'year', columns: [], undated: [0, 1] })
    expect(shown()).toEqual({ unit: 'year', columns: [], undated: [] })
  })

  test('takes the day of change where none of publication is stated', () => {
    const modified = { value: '2026-11-02', precision: 'day', zoneStated: false } as const
    expect(columnsByDate([{ ...fixture(), modified }]).columns[0]?.title).toBe('2 November 2026')
  })
})

describe('columnsByArticle', () => {
  test('a column for each article', () => {
    const columns = columnsByArticle([fixture(), { ...fixture(), headline: 'Locks shut' }])
    expect(columns.map(({ label, title }) => `${label} ${title}`)).toEqual([
      '1 Lowland Water Board promises the dikes “will hold”',
      '2 Locks shut',
    ])
  })

  test('several in a row where there are many, each in one', () => {
    const columns = columnsByArticle(Array.from({ length: 150 }, fixture))
    expect(columns).toHaveLength(50)
    expect(columns[1]).toEqual({ label: '4–6', title: 'Articles 4–6', articles: [3, 4, 5] })
    expect(columns.flatMap(({ articles }) => articles)).toEqual(Array.from({ length: 150 }, (_, i) => i))
  })
})

test('the words of a voice come together by column', () => {
  const voice = { inArticle: [3, 0, 5, 7] } as unknown as Parameters<typeof wordsIn>[1]
  const column = (...articles: number[]) => ({ label: '', title: '', articles })
  expect(wordsIn([column(0, 2), column(), column(3)], voice)).toEqual([8, 0, 7])
})

test('an article without a headline is called by its first line, cut where it is long', () => {
  const { headline, ...rest } = fixture()
  expect(articleTitle({ ...rest, text: `\n  ${'word '.repeat(60)}` })).toMatch(/^word .{100,}word…$/)
})

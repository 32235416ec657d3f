import type { Article } from '@news/model'
import { describe, expect, test } from 'vitest'
import { dateWords } from '../src/model/dates'
import { factsOf } from '../src/model/facts'
import { fixture } from './fixture/article'

const shown = (more: Partial<Article>) =>
  factsOf({ ...fixture(), ...more }).map(({ name, value }) => `${name}: ${value}`)
const on = (value: string) => ({ value, precision: 'day', zoneStated: false }) as const

describe('factsOf', () => {
  test('says where it is from and when it came out', () => {
    expect(
      shown({
        publisher: 'Lowland Press',
        agency: 'Nordic Wire',
        section: 'Water',
        published: on('2026-11-02'),
        modified: on('2026-11-03'),
        url: 'https://lowland.example/dikes?x=1',
      }),
    ).toEqual([
      'Publisher: Lowland Press',
      'Agency: Nordic Wire',
      'Section: Water',
      'Published: 2 November 2026',
      'Changed: changed 3 November 2026',
      'Address: lowland.example',
    ])
  })

  test('says nothing twice, and nothing that the text shows', () => {
    const day = on('2026-11-02')
    expect(shown({ publisher: 'AP', agency: 'AP', published: day, modified: day })).toEqual([
      'Publisher: AP',
      'Published: 2 November 2026',
    ])
    expect(shown({ byline: 'By Nora Quist' })).toEqual([])
    expect(shown({ byline: 'By Nora Quist', blocks: [] })).toEqual(['Byline: By Nora Quist'])
  })

  test('says first what forbids to publish', () => {
    const facts = factsOf({ ...fixture(), publisher: 'X', status: 'canceled', embargoed: on('2026-12-01') })
    expect(facts.map(({ alert }) => !!alert)).toEqual([true, true, false])
    expect(shown({ status: 'usable' })).toEqual([])
  })

  test('makes links of web addresses only', () => {
    const href = (url: string) => factsOf({ ...fixture(), url })[0]!.href
    expect(href('http://a.example/x')).toBe('http://a.example/x')
    for (const url of ['javascript:hit=1', 'data:text/html,x', 'urn:newsml:x:1', '//a.example', '<a>'])
      expect(href(url)).toBeUndefined()
  })
})

test('dates are as exact as they are stated', () => {
  const words = (value: string, zoneStated = false) => dateWords({ value, zoneStated })
  expect(words('2016')).toBe('2016')
  expect(words('2016-11')).toBe('November 2016')
  expect(words('2016-11-03')).toBe('3 November 2016')
  expect(words('2016-11-03T16:05')).toBe('3 November 2016, 16:05, time zone not stated')
  expect(words('2016-11-03T16:05-05:00', true)).toBe('3 November 2016, 16:05 UTC−05:00')
  expect(words('2016-11-03T16:05:09.500Z', true)).toBe('3 November 2016, 16:05 UTC')
  expect(words('2016-11-03T16Z', true)).toBe('3 November 2016, 16 h UTC')
  expect(words('yesterday')).toBe('yesterday')
})

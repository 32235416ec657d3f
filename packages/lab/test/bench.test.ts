import { describe, expect, it } from 'vitest'
import { inventedArticles, inventedNews } from '../src/bench/articles'
import { compare } from '../src/bench/compare'
import { median } from '../src/bench/cost'
import { stageCosts } from '../src/bench/stages'
import { systems } from '../src/bench/systems'
import type { GoldArticle } from '../src/corpus/brat'
import { hostileTexts } from '../src/hostile/texts'

describe('texts to measure on', () => {
  it('invented news is the same each time, as long as asked for, and a shorter one begins a longer one', () => {
    const text = inventedNews(20_000)
    expect(text).toHaveLength(20_000)
    expect(inventedNews(20_000)).toBe(text)
    expect(inventedNews(40_000).startsWith(text)).toBe(true)
    expect(text).toMatch(/said|told/)
    expect(inventedArticles(20_000).join('').startsWith(text)).toBe(true)
  })

  it.each(Object.entries(hostileTexts))('%s', (_, make) => {
    expect(make(1000)).toHaveLength(1000)
    expect(make(2000)).toHaveLength(2000)
  })
})

it('every stage costs something, and none more than ten times the whole', () => {
  const { parse, ...stages } = stageCosts(inventedArticles(100_000), 3)
  expect(parse).toBeGreaterThan(0)
  for (const [stage, cost] of Object.entries(stages)) {
    expect(cost, stage).toBeGreaterThan(0)
    expect(cost, stage).toBeLessThan(parse * 10)
  }
})

it('the median is the one in the middle by size', () => {
  expect(median([100, 9, 20])).toBe(20)
  expect(median([7])).toBe(7)
})

describe('the systems beside each other', () => {
  const text = '“The harbour will stay closed until the spring,” said Ann Hale.\n\nNobody knows why.'
  const contents = systems.map(({ name, quotes }) => ({
    name,
    found: quotes?.(text).map(({ content }) => content.map(([start, end]) => text.slice(start, end)).join()),
  }))

  it('ours, compromise and quote-parser give the place of the quote; wink-nlp has none', () => {
    expect(contents.map(({ name }) => name)).toEqual([
      '@news/model',
      'wink-nlp (sbd, pos, ner)',
      'compromise',
      'quote-parser',
    ])
    for (const { name, found } of contents) {
      if (name.startsWith('wink')) expect(found).toBeUndefined()
      else expect(found?.join(), name).toContain('The harbour will stay closed until the spring')
    }
  })

  it('are scored where there is gold, and ours is as fast as ours', () => {
    const gold: GoldArticle[] = [
      { id: 'a', text, quotes: [{ content: [[1, 48]], cue: [[50, 54]], source: [[55, 63]] }] },
    ]
    const [ours, wink, , quoteParser] = compare(systems, { texts: [text], gold }, { rounds: 3 })
    expect(ours?.ratio).toBe(1)
    expect(ours?.figures?.full.right).toBe(1)
    expect(quoteParser?.figures?.content.f1).toBe(1)
    expect(wink?.figures).toBeUndefined()
    for (const { speed } of [ours!, wink!, quoteParser!]) expect(speed).toBeGreaterThan(0)
    const [bare] = compare(systems, { texts: [text] }, { rounds: 1 })
    expect(bare).not.toHaveProperty('figures')
  })
})

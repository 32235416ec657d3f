import { describe, expect, it } from 'vitest'
import { inventedNews } from '../src/bench/articles'
import { hostileTexts } from '../src/bench/hostile'
import { stageCosts } from '../src/bench/stages'

describe('texts to measure on', () => {
  it('invented news is the same each time, as long as asked for, and a shorter one begins a longer one', () => {
    const text = inventedNews(20_000)
    expect(text).toHaveLength(20_000)
    expect(inventedNews(20_000)).toBe(text)
    expect(inventedNews(40_000).startsWith(text)).toBe(true)
    expect(text).toMatch(/said|told/)
  })

  it.each(Object.entries(hostileTexts))('%s', (_, make) => {
    expect(make(1000)).toHaveLength(1000)
    expect(make(2000)).toHaveLength(2000)
  })
})

it('the costs of the stages are those of one walk', () => {
  const costs = stageCosts(inventedNews(20_000), 3)
  const { parse, ...stages } = costs
  for (const cost of Object.values(stages)) expect(cost).toBeGreaterThanOrEqual(0)
  expect(parse).toBeGreaterThan(0)
  expect(stages.attribute).toBeLessThanOrEqual(parse)
})

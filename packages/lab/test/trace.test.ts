import { describe, expect, it } from 'vitest'
import { randomFrom } from '../src/random'
import { scoreGrouping } from '../src/score/grouping'
import { measureHand, measureTraces } from '../src/trace/measure'
import { wordsOf } from '../src/trace/pools'
import { articlesOf } from '../src/trace/stories'

describe('quotes, copies and people across articles', () => {
  const figures = measureTraces('dev', 80, [7, 8])

  // In percent, a little below what `pnpm eval trace` gives on sets of this size.
  it.each([
    ['copies', figures.copies.pairs.f1, 97],
    ['quotes', figures.traces.pairs.f1, 95],
    ['quotes by hand', measureHand().traces.pairs.f1, 90],
    ['people', figures.people.b3.f1, 88],
    ['wrong speakers told, precision', figures.wrong.p, 95],
  ])('%s: no figure is below its floor', (_, figure, floor) => {
    expect(100 * figure).toBeGreaterThanOrEqual(floor)
  })
})

describe('the generator', () => {
  const set = (seed: number, pool: 'dev' | 'held-out' = 'dev') =>
    articlesOf(randomFrom(seed), wordsOf(pool), 20)

  it('gives the same articles for the same seed, and others for another', () => {
    expect(JSON.stringify(set(3))).toBe(JSON.stringify(set(3)))
    expect(JSON.stringify(set(3))).not.toBe(JSON.stringify(set(4)))
  })

  it('makes articles whose spans hold what their records say', () => {
    for (const { article, gold } of set(3, 'held-out')) {
      for (const { id, text, content, speaker } of article.quotes) {
        expect(content.map(({ start, end }) => article.text.slice(start, end)).join(' ')).toBe(text)
        expect(gold.people.get(speaker!)).toBe(gold.quotes.get(id)!.speaker)
      }
      for (const { name, mentions } of article.actors)
        expect(article.text.slice(mentions[0]!.start, mentions[0]!.end)).toBe(name)
    }
  })

  it('shares no template and no filler between the seeds to tune on and the held-out ones', () => {
    const [dev, held] = [wordsOf('dev'), wordsOf('held-out')]
    for (const list of [
      'quotes',
      'openers',
      'claims',
      'reasons',
      'second',
      'narration',
      'common',
      'last',
    ] as const)
      expect(dev[list].filter((one) => held[list].includes(one))).toEqual([])
  })
})

describe('scoring of groups', () => {
  it('counts pairs, and things one by one', () => {
    const things = [
      ['a', '1'],
      ['a', '1'],
      ['a', '2'],
      ['b', '2'],
    ].map(([gold, ours]) => ({ gold: gold!, ours: ours! }))
    const { pairs, b3 } = scoreGrouping(things)
    expect([pairs.right, pairs.predicted, pairs.gold]).toEqual([1, 2, 3])
    expect([b3.p, b3.r]).toEqual([(1 + 1 + 0.5 + 0.5) / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4])
  })
})

import { describe, expect, test } from 'vitest'
import { nearest, strip } from '../src/model/strip'
import { fixture } from './fixture/article'

const article = fixture()
const who = (quote: { speaker: string | null }) => quote.speaker ?? 'nobody'

describe('strip', () => {
  test('has every part of every quote in its place, the inner after the outer', () => {
    const stretches = strip(article, who)
    expect(stretches.map(({ quote }) => quote)).toEqual(['q1', 'q2', 'q2', 'q3', 'q4', 'q3', 'q5', 'q6'])
    const { length } = article.text
    const { start, end } = article.quotes[0]!.content[0]!
    expect(stretches[0]).toEqual({
      quote: 'q1',
      who: 'a3',
      kind: 'mixed',
      from: start / length,
      to: end / length,
    })
  })

  test('law: what one speaker says within a pixel is one stretch, however many quotes there are', () => {
    const text = '“a” '.repeat(50_000)
    const quotes = Array.from({ length: 50_000 }, (_, i) => ({
      ...article.quotes[0]!,
      id: `q${i + 1}`,
      kind: 'direct' as const,
      content: [{ start: i * 4, end: i * 4 + 3 }],
    }))
    const stretches = strip({ ...article, text, quotes }, who)
    expect(stretches.length).toBeLessThanOrEqual(1001)
    expect(stretches[0]!.from).toBe(0)
    expect(stretches.at(-1)!.to).toBeGreaterThan(0.999)
  })

  test('law: there is an end to them however many speak, too', () => {
    const text = '“a” '.repeat(50_000)
    const quotes = Array.from({ length: 50_000 }, (_, i) => ({
      ...article.quotes[0]!,
      id: `q${i + 1}`,
      speaker: `a${i % 700}`,
      content: [{ start: i * 4, end: i * 4 + 3 }],
    }))
    expect(strip({ ...article, text, quotes }, who).length).toBeLessThanOrEqual(2002)
  })

  test('is empty for an empty text, and leaves out what points past it', () => {
    expect(strip({ ...article, text: '' }, who)).toEqual([])
  })
})

describe('nearest', () => {
  const stretches = strip(article, who)
  const middle = (id: string) => {
    const { from, to } = stretches.find(({ quote }) => quote === id)!
    return (from + to) / 2
  }

  test('finds the stretch at a place, the innermost of several', () => {
    for (const id of ['q1', 'q4', 'q5', 'q6']) expect(nearest(stretches, middle(id))?.quote).toBe(id)
  })

  test('finds the one beside a place where nobody speaks', () => {
    expect(nearest(stretches, 0)?.quote).toBe('q1')
    expect(nearest(stretches, 1)?.quote).toBe('q6')
    expect(nearest([], 0.5)).toBeUndefined()
  })
})

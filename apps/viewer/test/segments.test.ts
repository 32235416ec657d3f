import { describe, expect, test } from 'vitest'
import { cut } from '../src/model/segments'

const named = (name: string, start: number, end: number) => ({ name, start, end })
const shown = (length: number, spans: ReturnType<typeof named>[], edges?: number[]) =>
  cut(length, spans, edges).map(
    ({ start, end, over }) => `${start}-${end} ${over.map(({ name }) => name).join('')}`,
  )

describe('cut', () => {
  test('leaves a text without spans whole', () => {
    expect(shown(5, [])).toEqual(['0-5 '])
  })

  test('has no segments for an empty text', () => {
    expect(shown(0, [])).toEqual([])
  })

  test('cuts overlapping spans at every edge', () => {
    expect(shown(10, [named('a', 1, 6), named('b', 4, 9)])).toEqual([
      '0-1 ',
      '1-4 a',
      '4-6 ab',
      '6-9 b',
      '9-10 ',
    ])
  })

  test('puts the innermost span last, whatever the order they came in', () => {
    expect(shown(9, [named('b', 3, 6), named('a', 0, 9)])).toEqual(['0-3 a', '3-6 ab', '6-9 a'])
    expect(shown(9, [named('b', 0, 4), named('a', 0, 9)])).toEqual(['0-4 ab', '4-9 a'])
  })

  test('cuts at the further edges too', () => {
    expect(shown(6, [named('a', 0, 6)], [2, 4])).toEqual(['0-2 a', '2-4 a', '4-6 a'])
  })

  test('lets go of spans that are empty or point out of the text', () => {
    expect(shown(4, [named('a', 2, 2), named('b', 3, 9), named('c', -1, 2)])).toEqual(['0-4 '])
  })

  test('law: segments touch, cover the text, and carry exactly the spans that lie over them', () => {
    const random = seeded(7)
    for (let round = 0; round < 500; round++) {
      const length = random(40)
      const spans = Array.from({ length: random(9) }, (_, i) => {
        const start = random(length + 1)
        return named(String(i), start, start + random(length + 1 - start))
      })
      const text = Array.from({ length }, () => String.fromCharCode(97 + random(26))).join('')
      const segments = cut(length, spans, [random(50)])
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end, over } of segments) {
        expect(end).toBeGreaterThan(start)
        const covering = spans.filter((span) => span.start <= start && end <= span.end)
        expect(new Set(over)).toEqual(new Set(covering))
        const touching = spans.filter((span) => span.start < end && start < span.end && span.start < span.end)
        expect(touching.length).toBe(covering.length)
      }
    }
  })
})

/** Whole numbers below `limit`, the same ones in each run. */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

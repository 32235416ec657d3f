import type { Quote } from '@news/model'
import { expect, test } from 'vitest'
import type { Tag } from '../src/model/page'
import { cut } from '../src/model/segments'
import { stack } from '../src/model/stack'
import { fixture } from './fixture/article'

const levelsOf = (...spans: [name: string, start: number, end: number][]) => {
  const tags = spans.map(([name, start, end]): Tag => {
    const quote: Quote = { ...fixture().quotes[0]!, id: name }
    return { start, end, quote, part: 'content', level: 0 }
  })
  const levels = stack(cut(50, tags))
  return tags.map((tag) => `${tag.quote.id}${levels.get(tag)}`).join(' ')
}

test('quotes beside each other lie on one level', () => {
  expect(levelsOf(['a', 0, 9], ['b', 9, 20])).toBe('a0 b0')
})

test('a quote lies below those inside it, however deep', () => {
  expect(levelsOf(['a', 0, 30], ['b', 5, 10])).toBe('a1 b0')
  expect(levelsOf(['c', 6, 8], ['b', 5, 10], ['a', 0, 30], ['d', 20, 25])).toBe('c0 b1 a2 d0')
})

test('of two that overlap, the first lies below', () => {
  expect(levelsOf(['a', 0, 10], ['b', 5, 15])).toBe('a1 b0')
  expect(levelsOf(['a', 0, 10], ['b', 5, 15], ['c', 12, 20])).toBe('a2 b1 c0')
})

test('of two that cover the same words, one lies below', () => {
  expect(levelsOf(['a', 0, 10], ['b', 0, 10])).toBe('a1 b0')
})

test('the words that tell of a quote take no level', () => {
  const [content, cue] = (['content', 'cue'] as const).map(
    (part): Tag => ({ start: 0, end: 9, quote: fixture().quotes[0]!, part, level: 0 }),
  )
  expect([...stack(cut(9, [content!, cue!])).values()]).toEqual([0])
})

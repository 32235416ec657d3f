import { expect, it } from 'vitest'
import { paintOf } from '../src/render/look'
import { warningLines } from '../src/render/warnings'

const unclosed = (start: number) => ({
  code: 'unclosed-quotation' as const,
  message: 'A quotation mark opens here and is never closed.',
  span: { start, end: start + 1 },
})

it('says where in the file, as editors count', () => {
  expect(warningLines('a.txt', 'one\nt"wo', [unclosed(5)], paintOf(false))).toEqual([
    'a.txt:2:2: warning: A quotation mark opens here and is never closed. [unclosed-quotation]',
  ])
})

it('names the input alone where the trouble is everywhere', () => {
  const empty = { code: 'empty-text' as const, message: 'The input holds no text.' }
  expect(warningLines('a.txt', '', [empty], paintOf(false))).toEqual([
    'a.txt: warning: The input holds no text. [empty-text]',
  ])
})

it('counts the many instead of listing them', () => {
  const lines = warningLines('a.txt', '"""""""', [0, 1, 2, 3, 4, 5, 6].map(unclosed), paintOf(false))
  expect(lines).toHaveLength(6)
  expect(lines.at(-1)).toBe('a.txt: 2 more warnings')
})

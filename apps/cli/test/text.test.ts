import { describe, expect, it } from 'vitest'
import { row, wrap } from '../src/text/columns'
import { harmless } from '../src/text/harmless'
import { nearest } from '../src/text/nearest'
import { widthOf } from '../src/text/width'

describe('harmless', () => {
  it.each([
    ['\u001b[31m', '␛[31m'],
    ['a\nb\tc\rd\u0000', 'a␊b␉c␍d␀'],
    ['\u007f', '␡'],
    ['\u009b', '[U+009B]'],
    ['\u202e\u2066', '[U+202E][U+2066]'],
    ['\ud800', '\ufffd'],
    ['“Zoë” 東京 🎉 👩‍🚀', '“Zoë” 東京 🎉 👩‍🚀'],
  ])('%j becomes %j', (text, shown) => {
    expect(harmless(text)).toBe(shown)
  })
})

describe('width', () => {
  it.each([
    ['plain', 5],
    ['e\u0301', 1],
    ['東京', 4],
    ['ﾃｽﾄ', 3],
    ['한국', 4],
    ['🎉', 2],
    ['\u200b', 0],
    ['“–…”', 4],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})

describe('wrap', () => {
  it('breaks at blanks and takes any white space for one', () => {
    expect(wrap('  one\n\ttwo   three four ', 9)).toEqual(['one two', 'three', 'four'])
  })

  it('cuts a word that is wider than the line', () => {
    expect(wrap('see abcdefghijkl', 5)).toEqual(['see', 'abcde', 'fghij', 'kl'])
    expect(wrap('東京東京', 5)).toEqual(['東京', '東京'])
  })

  it('breaks twice where a sign of many columns does not fit behind the last word, either', () => {
    expect(wrap('one two\u202e', 7)).toEqual(['one', 'two', '[U+202E]'])
    expect(wrap('one two\u202e', 11)).toEqual(['one', 'two[U+202E]'])
  })

  it('has no line for no text', () => {
    expect(wrap(' \n ', 10)).toEqual([])
  })

  it('loses nothing and keeps within the width, for any width', () => {
    const text = 'A sea without ships is just a wall made of water, 東京 said (unprintable\u0007).'
    for (let width = 10; width < 90; width++) {
      const lines = wrap(text, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(harmless(text).replaceAll(' ', ''))
      expect(lines.every((line) => widthOf(line) <= width)).toBe(true)
    }
  })
})

describe('row', () => {
  it('sets cells side by side, each wrapped in its column', () => {
    expect(row(['q1', 'one two', 'three'], [{ width: 3 }, { width: 4 }, { width: 9 }])).toEqual([
      'q1   one   three',
      '     two',
    ])
  })
})

describe('nearest', () => {
  const stages = ['read', 'segment', 'mention', 'attribute', 'resolve']

  it.each([
    ['sgment', 'segment'],
    ['READ', 'read'],
    ['resolver', 'resolve'],
    ['mentions', 'mention'],
  ])('%s was meant for %s', (typed, meant) => {
    expect(nearest(typed, stages)).toBe(meant)
  })

  it.each(['html', 'x', '', 'a'.repeat(10_000)])('%.10s was meant for none of them', (typed) => {
    expect(nearest(typed, stages)).toBeUndefined()
  })
})

import type { Article } from '@news/model'
import { describe, expect, test } from 'vitest'
import { layout, type Paragraph } from '../src/model/page'
import { sheets, slice } from '../src/model/sheets'
import { fixture } from './fixture/article'

const textOf = ({ pieces }: Paragraph) => pieces.map(({ text }) => text).join('')
const paragraphOf = (article: Article) => layout(article)[0]!

describe('sheets', () => {
  const paragraphs = layout(fixture())

  test('keep all paragraphs in order', () => {
    expect(sheets(paragraphs)).toEqual([paragraphs])
    expect(sheets(paragraphs, 200).flat().map(textOf).join('')).toBe(paragraphs.map(textOf).join(''))
    expect(sheets([])).toEqual([])
  })

  test('are about as long as asked', () => {
    const lengths = sheets(paragraphs, 150).map((sheet) => sheet.at(-1)!.end - sheet[0]!.start)
    expect(lengths.length).toBeGreaterThan(2)
    expect(Math.max(...lengths)).toBeLessThan(300)
  })
})

describe('slice', () => {
  const text = `${'word '.repeat(50)}“${'long '.repeat(100)}quote”${' and on'.repeat(30)}`
  const content = { start: text.indexOf('“'), end: text.indexOf('”') + 1 }
  const article: Article = {
    ...fixture(),
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    quotes: [{ ...fixture().quotes[0]!, content: [content], cue: [], source: [] }],
  }

  test('leaves a short paragraph alone', () => {
    const paragraph = paragraphOf(article)
    expect(slice(paragraph, text.length)).toEqual([paragraph])
  })

  test.each([7, 40, 100, 333])('cuts a long one between words, at most %d characters each', (size) => {
    const slices = slice(paragraphOf(article), size)
    expect(slices.map(textOf).join('')).toBe(text)
    for (const each of slices) {
      expect(each.end - each.start).toBeLessThanOrEqual(size)
      expect(text.slice(each.start, each.end)).toBe(textOf(each))
      expect(each.start === 0 || /[\s“”]/.test(text.slice(each.start - 1, each.start + 1))).toBe(true)
    }
    expect(slices.map(({ goesOn }) => goesOn ?? false)).toEqual(slices.map((_, i) => i > 0))
  })

  test('opens and closes a quote that is cut once', () => {
    const pieces = slice(paragraphOf(article), 60).flatMap((each) => each.pieces)
    expect(pieces.flatMap(({ opens }) => opens)).toHaveLength(1)
    expect(pieces.flatMap(({ closes }) => closes)).toHaveLength(1)
  })

  test('never splits a surrogate pair', () => {
    const faces = '🙂'.repeat(200)
    const whole = {
      ...article,
      text: faces,
      blocks: [{ ...article.blocks[0]!, end: faces.length }],
      quotes: [],
    }
    for (const each of slice(paragraphOf(whole), 33)) expect(textOf(each).isWellFormed()).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { layout, type Piece } from '../src/model/page'
import { fixture } from './fixture/article'

const article = fixture()
const paragraphs = layout(article)
const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces)
const pieceOf = (words: string) => pieces.find(({ text }) => text === words)!
const tagsOf = ({ tags }: Piece) => tags.map(({ quote, part }) => `${quote.id} ${part}`)

describe('layout', () => {
  test('draws every block, word for word', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean)
    expect(words(pieces.map(({ text }) => text).join(''))).not.toEqual([])
    for (const { start, end } of article.blocks) {
      const own = pieces.filter((piece) => piece.start >= start && piece.end <= end)
      expect(own.map(({ text }) => text).join('')).toBe(article.text.slice(start, end))
    }
  })

  test('puts a dateline into the line of its paragraph', () => {
    const first = paragraphs.find(({ kind }) => kind === 'paragraph')!
    expect(first.pieces.map(({ text }) => text).join('')).toMatch(
      /^HAVEN \(Lowland Press\) - “We have looked/,
    )
    expect(paragraphs.some(({ kind }) => kind === 'dateline')).toBe(false)
  })

  test('tags a piece with all that lies over it, innermost last', () => {
    expect(tagsOf(pieceOf('told me'))).toEqual(['q3 content', 'q4 cue'])
    expect(tagsOf(pieceOf('‘sell the boat’'))).toEqual(['q3 content', 'q4 content'])
    expect(tagsOf(pieceOf('Mr Brandt'))).toEqual(['q5 source'])
  })

  test('says where a quote begins, goes on and ends', () => {
    const ids = (quotes: Piece['opens']) => quotes.map(({ id }) => id)
    expect(ids(pieceOf('“We have looked at every metre,”').opens)).toEqual(['q2'])
    const resumed = (words: string) =>
      pieceOf(words).resumes.map(({ quote, afterWords }) => `${quote.id} ${afterWords}`)
    expect(resumed('“and not one of them is wet.”')).toEqual(['q2 true'])
    expect(resumed('“I did not sell it.”')).toEqual(['q3 false'])
    expect(ids(pieceOf('“I did not sell it.”').closes)).toEqual(['q3'])
    expect(pieces.flatMap(({ opens }) => ids(opens)).sort()).toEqual(
      article.quotes.map(({ id }) => id).sort(),
    )
  })

  test('keeps a quote whole that runs on over the end of its block', () => {
    const [first, second] = [article.blocks[1]!, article.blocks[2]!]
    const across = {
      ...article.quotes[0]!,
      content: [{ start: first.start, end: second.end }],
      cue: [],
      source: [],
    }
    const drawn = layout({ ...article, quotes: [across] }).flatMap((paragraph) => paragraph.pieces)
    expect(drawn.flatMap(({ opens }) => opens)).toHaveLength(1)
    expect(drawn.flatMap(({ closes }) => closes)).toHaveLength(1)
    expect(drawn.filter(({ tags }) => tags.length > 0).map(({ text }) => text)).toEqual([
      'Doubts remain after a wet autumn',
      'By Nora Quist',
    ])
  })
})

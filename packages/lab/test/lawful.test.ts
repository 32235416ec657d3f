import type { Article } from '@news/model'
import { describe, expect, it } from 'vitest'
import { unlawful } from '../src/score/lawful'
import { markedStretches } from '../src/score/marked'

describe('spans are lawful', () => {
  const text = 'Otters 🦦 left.\n\n“No,” she said.'
  const article = (change: Partial<Article>): Article => ({
    ...{ id: 'x', text, actors: [], quotes: [] },
    blocks: [
      { start: 0, end: 15, kind: 'headline' },
      { start: 17, end: 32, kind: 'paragraph' },
    ],
    ...change,
  })
  const quote = (content: { start: number; end: number }[], words: string): Article['quotes'][number] => ({
    ...{ id: 'q1', kind: 'direct', text: words, content, cue: [], source: [], speaker: null },
    ...{ basis: [{ rule: 'cue-after', evidence: [] }], confidence: 0.5 },
  })

  it('says nothing where all is well', () => {
    expect(unlawful(article({ quotes: [quote([{ start: 17, end: 22 }], '“No,”')] }), text)).toEqual([])
  })

  it.each([
    ['an empty span', [quote([{ start: 17, end: 17 }], '')], 'q1 content 17-17 is empty'],
    [
      'a span past the end',
      [quote([{ start: 17, end: 33 }], text.slice(17))],
      'q1 content 17-33 lies outside of the text',
    ],
    [
      'half a character',
      [quote([{ start: 0, end: 8 }], text.slice(0, 8))],
      'q1 content 0-8 splits a surrogate pair',
    ],
    ['no integer', [quote([{ start: 0.5, end: 6 }], 'Otters')], 'q1 content 0.5-6 is no pair of integers'],
    ['other words', [quote([{ start: 17, end: 22 }], 'No')], 'q1 text is not what its content covers'],
  ])('finds %s', (_, quotes, fault) => {
    expect(unlawful(article({ quotes }), text)).toEqual([fault])
  })

  it('finds blocks that overlap, that leave words out, and a text that is not the input', () => {
    const overlapping = [
      { start: 0, end: 18, kind: 'headline' },
      { start: 17, end: 32, kind: 'paragraph' },
    ] as Article['blocks']
    expect(unlawful(article({ blocks: overlapping }), text)).toEqual([
      'block 17-32 begins before the end of the one before',
    ])
    expect(unlawful(article({ blocks: [{ start: 0, end: 15, kind: 'headline' }] }), text)).toEqual([
      'words outside of all blocks before 32',
    ])
    expect(unlawful(article({ text: 'Otters' }), text)).toEqual(['text is not the input'])
  })
})

it.each([
  ['He “came” and "went', ['“came”', '"went']],
  ['“one “two” three', ['“two”']],
  ['“” "" “', ['" “']],
  ['a ” b “c\nd” "e\n"f"', ['“c', '"e', '"f"']],
  ['“a "b" c”', ['“a "b" c”']],
  ['"a “b” c"', ['"a “b” c"']],
])('stretches in quotation marks of %j', (text, expected) => {
  expect(markedStretches(text).map((range) => text.slice(...range))).toEqual(expected)
})

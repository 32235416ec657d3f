import { describe, expect, test } from 'vitest'
import { countWords, ownWords, percent, voices } from '../src/model/voice'
import { fixture } from './fixture/article'

const article = fixture()
const who = (quote: { speaker: string | null }) => quote.speaker ?? 'nobody'

describe('voices', () => {
  test('counts quotes and words, most words first', () => {
    const counts = voices([article], who).map(({ who, quotes, words }) => `${who} ${quotes} ${words}`)
    // “We have looked at every metre,” “and not one of them is wet.” “He told me on Monday. “I did not sell it.”
    expect(counts).toEqual(['a1 2 23', 'a2 2 12', 'a3 1 4', 'nobody 1 2'])
  })

  test('law: shares add up to one, forms and articles to the words', () => {
    const all = voices([article, fixture(), { ...fixture(), quotes: [] }], who)
    expect(all.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1)
    for (const { words, wordsOf, inArticle } of all) {
      expect(wordsOf.direct + wordsOf.indirect + wordsOf.mixed).toBe(words)
      expect(inArticle[0]! + inArticle[1]!).toBe(words)
      expect(inArticle[2]).toBe(0)
    }
  })

  test('tells articles apart where the key does', () => {
    const keys = voices([article, article], (quote, i) => `${i} ${who(quote)}`).map(({ who }) => who)
    expect(keys).toContain('0 a1')
    expect(keys).toContain('1 a1')
  })

  test('is empty without quotes, and without words nobody has a share', () => {
    expect(voices([], who)).toEqual([])
    const mute = { ...article, text: ' '.repeat(article.text.length) }
    expect(voices([mute], who).map(({ share }) => share)).toEqual([0, 0, 0, 0])
  })
})

test('words inside a quote inside a quote are the inner one’s alone', () => {
  const words = ownWords(article)
  const of = (id: string) => words.get(article.quotes.find((quote) => quote.id === id)!)
  expect(of('q4')).toBe(3) // ‘sell the boat’
  expect(of('q3')).toBe(10) // “He told me … on Monday. “I did not sell it.”
})

test('a word has a letter or a digit in it', () => {
  expect(countWords(' “Well – no!”  40m … ')).toBe(3)
  expect(countWords('!'.repeat(200_000))).toBe(0)
})

test('whoever says something has more than nothing', () => {
  expect([0, 0.004, 0.005, 0.376, 1].map(percent)).toEqual(['0 %', '<1 %', '1 %', '38 %', '100 %'])
})

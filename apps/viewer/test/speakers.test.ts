import { describe, expect, test } from 'vitest'
import { countKinds, hues, labelFor, openSpeaker, speakersOf } from '../src/model/speakers'
import { fixture } from './fixture/article'

describe('speakersOf', () => {
  test('lists who speaks, most quotes first and the open ones last', () => {
    const speakers = speakersOf(fixture())
    expect(speakers.map(({ name, label, quotes }) => [name, label, quotes.length])).toEqual([
      ['Mara Venn', 'MV', 2],
      ['Otto Brandt', 'OB', 2],
      ['Lowland Water Board', 'LWB', 1],
      ['Speaker open', '?', 1],
    ])
    expect(speakers[0]!.role).toBe('head of the Lowland Water Board')
    expect(speakers.at(-1)).toMatchObject({ id: openSpeaker, hue: 0 })
  })

  test('loses no quote, even one whose speaker is not among the actors', () => {
    const article = fixture()
    article.quotes[0]!.speaker = 'a99'
    const counted = speakersOf(article).flatMap(({ quotes }) => quotes)
    expect(counted).toHaveLength(article.quotes.length)
  })

  test('starts the colours again where there are more speakers than colours, with labels of their own', () => {
    const article = fixture()
    const many = Array.from({ length: 20 }, (_, i) => ({ ...article.actors[0]!, id: `n${i}` }))
    const quotes = many.map(({ id }) => ({ ...article.quotes[0]!, id: `q-${id}`, speaker: id }))
    const speakers = speakersOf({ ...article, actors: many, quotes })
    expect(new Set(speakers.map(({ label }) => label)).size).toBe(20)
    expect(Math.max(...speakers.map(({ hue }) => hue))).toBe(hues)
    expect(Math.min(...speakers.map(({ hue }) => hue))).toBe(1)
  })
})

describe('labelFor', () => {
  test.each([
    ['Astrid Berglund', 'AB'],
    ['an NFC spokeswoman', 'NS'],
    ['Norway', 'No'],
    ['NFC', 'NFC'],
    ['Nordic Ferry Council', 'NFC'],
    ['Skagerrak Pilots’ Association of the North', 'SPN'],
    ['李克强', '李克强'],
    ['𝒜da', '𝒜d'],
    ['The', 'Th'],
    ['', '–'],
    ['!?', '!?'],
  ])('%s is %s', (name, label) => {
    expect(labelFor(name, new Set())).toBe(label)
  })

  test('numbers those that would be the same', () => {
    const taken = new Set<string>()
    expect(['Ann Bell', 'Al Bo', 'Åsa B.', 'Abe Bo'].map((name) => labelFor(name, taken))).toEqual([
      'AB',
      'AB2',
      'ÅB',
      'AB3',
    ])
  })
})

test('countKinds counts', () => {
  expect(countKinds(fixture().quotes)).toEqual({ direct: 4, indirect: 1, mixed: 1 })
})

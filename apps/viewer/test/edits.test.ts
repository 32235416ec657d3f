import type { Article } from '@news/model'
import { correct } from '@news/model/correct'
import { describe, expect, test } from 'vitest'
import type { Correction } from '../src/model/corrections'
import { givenTo, merged, rejected, renamed, spoken, troubleWith } from '../src/model/edits'
import { type Person, peopleOf } from '../src/model/people'
import { fixture } from './fixture/article'
import { parsed } from './fixture/parsed'

const person = (articles: readonly Article[], name: string): Person =>
  peopleOf(articles).all.find((one) => one.name === name) ?? expect.fail(name)

/** The people after corrections, each with the places of the articles and the number of quotes. */
function outcome(articles: readonly Article[], corrections: readonly Correction[]) {
  const done = correct(articles, corrections)
  expect(done.warnings).toEqual([])
  return peopleOf(done.articles)
    .all.filter(({ said }) => said.length > 0)
    .map(({ name, kind, parts, said }) => {
      const places = parts.map(({ article }) => article).join('+')
      return `${name}, ${kind}, ${places}, ${said.length}`
    })
    .sort()
}

const three = [
  '“No,” said Anna Berg. “Never,” said Jon Lund.',
  '“Yes,” said Anna Berg.',
  '“Maybe,” said Ana Berg. “Now,” said Jon Lund.',
].map((text, i) => parsed(text, `${i}`))

describe('renamed', () => {
  test('changes the name in all articles, and the kind where it is another', () => {
    const corrections = renamed(three, person(three, 'Anna Berg'), 'Harbour Board', 'organization')
    expect(corrections.map(({ article }) => article)).toEqual(['0', '1'])
    expect(outcome(three, corrections)).toContain('Harbour Board, organization, 0+1, 2')
  })

  test('changes nothing that is so already', () => {
    expect(renamed(three, person(three, 'Anna Berg'), 'Anna Berg', 'person')).toEqual([])
  })
})

describe('merged', () => {
  test('makes one of two where an article has both, and gives the name in the others', () => {
    const corrections = merged(three, person(three, 'Ana Berg'), person(three, 'Anna Berg'))
    expect(corrections.map(({ type }) => type)).toEqual(['rename'])
    expect(outcome(three, corrections)).toEqual(['Anna Berg, person, 0+1+2, 3', 'Jon Lund, person, 0+2, 2'])
    const both = merged(three, person(three, 'Jon Lund'), person(three, 'Anna Berg'))
    expect(both.map(({ type }) => type)).toEqual(['merge', 'rename'])
    expect(outcome(three, both)).toEqual(['Ana Berg, person, 2, 1', 'Anna Berg, person, 0+1+2, 4'])
  })

  test('brings together whom signs keep apart', () => {
    const apart = [
      'Norwegian Transport Minister Anna Berg said no.',
      'Danish minister Anna Berg said no.',
    ].map((text, i) => parsed(text, `${i}`))
    const [one, other] = peopleOf(apart).all.filter(({ name }) => name === 'Anna Berg')
    if (!one || !other) return expect.fail('the two are one already')
    expect(outcome(apart, merged(apart, other, one))).toEqual(['Anna Berg, person, 0+1, 2'])
  })
})

describe('givenTo', () => {
  const articles = [fixture()]
  const said = person(articles, 'Otto Brandt').said

  test('gives to whoever the article knows by the name', () => {
    const corrections = givenTo(articles, [], said, 'mara venn', 'person')
    expect(corrections.map(({ type }) => type)).toEqual(['speaker', 'speaker'])
    expect(outcome(articles, corrections)).toEqual([
      'Lowland Water Board, person, 0, 1',
      'Mara Venn, person, 0, 4',
    ])
  })

  test('makes a new actor, found in the text by name or in the sources', () => {
    const [byName] = givenTo(articles, [], said.slice(0, 1), 'Nora Quist', 'person')
    expect(byName).toMatchObject({ type: 'split', actor: 'a4', quotes: ['q4'] })
    expect(byName).toHaveProperty('mentions.length', 1)
    const [bySource] = givenTo(articles, [], said.slice(1), 'Somebody Else', 'group')
    expect(bySource).not.toHaveProperty('mentions')
    expect(outcome(articles, [byName!])).toContain('Nora Quist, person, 0, 1')
    expect(outcome(articles, [bySource!])).toContain('Somebody Else, group, 0, 1')
  })

  test('takes an id that is free, also of those that were taken before', () => {
    const [first] = givenTo(articles, [], said.slice(0, 1), 'Nora Quist', 'person')
    const [second] = givenTo(articles, [first!], said.slice(1), 'Somebody Else', 'person')
    expect([first, second].map((one) => one && 'actor' in one && one.actor)).toEqual(['a4', 'a5'])
  })

  test('finds names as words only', () => {
    const [split] = givenTo(articles, [], said.slice(1), 'Quis', 'person')
    expect(split).not.toHaveProperty('mentions')
  })
})

test('what can’t be done is said in a sentence', () => {
  const article = fixture()
  const open = article.quotes.find(({ speaker }) => speaker === null)!
  const split = givenTo([article], [], [{ article: 0, quote: open }], 'Nobody Known', 'person')
  expect(troubleWith([article], split)).toMatch(/^Nothing in the text refers to the new actor/)
  expect(troubleWith([article], [spoken(article, open, 'a1'), rejected(article, open)])).toBe('')
})

import { describe, expect, test } from 'vitest'
import { alternate, indexOf, search } from '../src/model/search'
import { fixture } from './fixture/article'

const people = [
  { who: 'a1', names: ['Mara Venn', 'Ms Venn'] },
  { who: 'a2', names: ['Ótto Brandt'] },
]
const who = (quote: { speaker: string | null }) => quote.speaker ?? ''
const index = indexOf(people, [fixture(), fixture()], who)
const found = (query: string) =>
  search(index, query).hits.map((hit) =>
    hit.type === 'quote' ? `${hit.article} ${hit.quote} ${hit.who}` : hit.who,
  )

describe('search', () => {
  test('finds speakers by any of their names, whatever the case and the accents', () => {
    expect(found('VENN')).toEqual(['a1'])
    expect(found('ms ve')).toEqual(['a1'])
    expect(found('otto')).toEqual(['a2'])
  })

  test('finds quotes in all articles, in order', () => {
    expect(found('boat')).toEqual(['0 q3 a1', '0 q4 a2', '1 q3 a1', '1 q4 a2'])
  })

  test('wants all words, in any order', () => {
    expect(found('monday boat')).toEqual(['0 q3 a1', '1 q3 a1'])
    expect(found('boat tuesday')).toEqual([])
  })

  test('reads straight marks for curly ones', () => {
    expect(found("'sell the boat'")).toEqual(found('‘sell the boat’'))
    expect(found("'sell the boat'").length).toBeGreaterThan(0)
  })

  test('finds nothing for nothing', () => {
    expect(search(index, ' \n')).toEqual({ hits: [], total: 0 })
  })

  test('counts what it does not list', () => {
    const { hits, total } = search(index, 'e', 3)
    expect(hits).toHaveLength(3)
    expect(total).toBeGreaterThan(8)
  })
})

describe('the marks', () => {
  test('stand where the words do, also where folding changes their length', () => {
    const strange = indexOf([{ who: 'x', names: ['𝒜 Große Straße, Émile'] }], [], who)
    const pieces = (query: string) => alternate(search(strange, query).hits[0]!)
    expect(pieces('emile')).toEqual(['𝒜 Große Straße, ', 'Émile', ''])
    expect(pieces('strasse')).toEqual(['𝒜 Große ', 'Straße', ', Émile'])
  })

  test('are one where they touch', () => {
    expect(alternate(search(index, 'venn enn').hits[0]!)).toEqual(['Mara ', 'Venn', ' · Ms ', 'Venn', ''])
  })
})

import type { Article } from '@news/model'
import { correct } from '@news/model/correct'
import { describe, expect, test } from 'vitest'
import { peopleOf } from '../src/model/people'
import { openSpeaker } from '../src/model/speakers'
import { fixture } from './fixture/article'
import { parsed } from './fixture/parsed'

/** Who is one and the same: names, each with the places of the articles it is in. */
const shared = (...texts: string[]) => sharedIn(texts.map((text, i) => parsed(text, `${i}`)))
const sharedIn = (articles: Article[]) =>
  peopleOf(articles)
    .all.filter(({ kind }) => kind === 'person' || kind === 'organization')
    .map(({ name, parts }) => `${name} ${parts.map(({ article }) => article).join('+')}`)
    .sort()

describe('peopleOf one article', () => {
  const article = fixture()
  const people = peopleOf([article])

  test('has each actor alone, under its id, most quotes first', () => {
    expect(people.all.map(({ key, said }) => [key, said.map(({ quote }) => quote.id)])).toEqual([
      ['a1', ['q2', 'q3']],
      ['a2', ['q4', 'q5']],
      ['a3', ['q1']],
    ])
    expect(people.open.map(({ quote }) => quote.id)).toEqual(['q6'])
    expect(people.byKey.get('a1')!.roles).toEqual(['head of the Lowland Water Board'])
  })

  test('keeps its answer, so that drawing may ask again and again', () => {
    const articles = [article]
    expect(peopleOf(articles)).toBe(peopleOf(articles))
  })

  test('calls the speaker open where there is none, and where the id is nobody’s', () => {
    expect(people.keyOf(0, null)).toBe(openSpeaker)
    expect(people.keyOf(0, 'a99')).toBe(openSpeaker)
    expect(people.keyOf(7, 'a1')).toBe(openSpeaker)
  })
})

describe('peopleOf several articles', () => {
  test('finds one person by the full name', () => {
    const berg = ['Minister Anna Berg said no.', '“Yes,” said Anna Berg. Ms Berg said it twice.']
    expect(shared(...berg)).toEqual(['Anna Berg 0+1'])
    const [person] = peopleOf(berg.map((text, i) => parsed(text, `${i}`))).all
    expect(person!.said.map(({ article }) => article)).toEqual([0, 1, 1])
    expect(person).toMatchObject({ key: expect.any(String), aliases: expect.arrayContaining(['Ms Berg']) })
  })

  test('whatever the marks, dots and capitals in it', () => {
    expect(shared('“No,” said Jon O’Hara.', "“Yes,” said Jon O'Hara.")).toEqual(['Jon O’Hara 0+1'])
  })

  test('finds who is named by the last name only, if just one bears it', () => {
    const first = '“No,” said Anna Berg, the mayor.'
    expect(shared(first, '“Yes,” said Berg.')).toEqual(['Anna Berg 0+1'])
    expect(shared('“Yes,” said Berg.', first)).toEqual(['Anna Berg 0+1'])
    const both = shared(first, '“No,” said Kari Berg.', '“Yes,” said Berg.')
    expect(both).toEqual(['Anna Berg 0', 'Berg 2', 'Kari Berg 1'])
  })

  test('leaves two last names apart, unless they have a role in common', () => {
    expect(shared('“No,” said Berg.', '“Yes,” said Berg.')).toEqual(['Berg 0', 'Berg 1'])
    expect(shared('“No,” said Mayor Berg.', '“Yes,” said Mayor Berg.')).toEqual(['Berg 0+1'])
  })

  test('follows an alias: the letters of a body, not its last word', () => {
    const council = 'The Nordic Ferry Council (NFC) said no. The council said it again.'
    expect(shared(council, 'The NFC said yes.')).toEqual(['Nordic Ferry Council 0+1'])
    expect(shared('The NFC said yes.', council)).toEqual(['Nordic Ferry Council 0+1'])
    expect(shared('The Harbour Council said no.', 'The City Council said no.')).toHaveLength(2)
  })

  test('keeps namesakes apart who hold other offices, or the same in other countries, or who are she and he', () => {
    const norwegian = 'Norwegian Transport Minister Anna Berg said no.'
    expect(shared(norwegian, 'Danish Transport Minister Anna Berg said no.')).toHaveLength(2)
    expect(shared(norwegian, 'Norway’s Transport Minister Anna Berg said no.')).toHaveLength(1)
    expect(shared(norwegian, 'Anna Berg said no.')).toHaveLength(1)
    expect(shared(norwegian, 'Anna Berg, the mayor, said no.')).toHaveLength(2)
    expect(shared('Mr Robin Lund said no. He left.', 'Ms Robin Lund said no. She left.')).toHaveLength(2)
  })

  test('takes nobody where two fit', () => {
    const found = shared(
      'Norwegian Transport Minister Anna Berg said no.',
      'Danish Transport Minister Anna Berg said no.',
      'Anna Berg said no.',
    )
    expect(found).toEqual(['Anna Berg 0', 'Anna Berg 1', 'Anna Berg 2'])
  })

  test('never takes two of one article for one, nor the nameless', () => {
    const twice = parsed('“No,” said Anna Berg.', 'twice')
    const other = { ...twice.actors[0]!, id: 'a2' }
    expect(
      sharedIn([{ ...twice, actors: [...twice.actors, other] }, parsed('Anna Berg said no.', 'b')]),
    ).toHaveLength(3)
    const people = peopleOf(
      ['a', 'b'].map((id) => parsed('“No,” a spokeswoman said. Officials said no.', id)),
    ).all
    expect(people.every(({ parts }) => parts.length === 1)).toBe(true)
    expect(people.length).toBeGreaterThan(1)
  })

  test('believes who renames by hand, against all signs', () => {
    const articles = [
      'Norwegian Transport Minister Anna Berg said no.',
      'Danish Minister Ann Berg said no.',
    ].map((text, i) => parsed(text, `${i}`))
    expect(sharedIn(articles)).toHaveLength(2)
    const { id } = articles[1]!.actors.find(({ name }) => name === 'Ann Berg')!
    const renamed = correct(articles, [{ type: 'rename', article: '1', actor: id, name: 'Anna Berg' }])
    expect(sharedIn(renamed.articles)).toEqual(['Anna Berg 0+1'])
  })

  test('law: every quote is somebody’s or open, once, and every actor is a person’s', () => {
    const names = ['Anna Berg', 'Berg', 'Kari Berg', 'The NFC', 'The Nordic Ferry Council', 'He', 'A man']
    for (let round = 0; round < 60; round++) {
      const articles = [0, 1, 2].map((i) => {
        const pick = (n: number) => names[(round * 7 + i * 5 + n * n * 3) % names.length]!
        return parsed(`${pick(1)} said no. “Yes,” said ${pick(2)}. ${pick(3)} said it rained.`, `${i}`)
      })
      const people = peopleOf(articles)
      const said = [...people.all.flatMap((person) => person.said), ...people.open]
      expect(said).toHaveLength(articles.flatMap(({ quotes }) => quotes).length)
      expect(new Set(said.map(({ quote }) => quote)).size).toBe(said.length)
      for (const { key, said: own } of people.all)
        for (const one of own) expect(people.keyOf(one.article, one.quote.speaker)).toBe(key)
      expect(people.all.flatMap(({ parts }) => parts)).toHaveLength(
        articles.flatMap(({ actors }) => actors).length,
      )
      expect(people.byKey.size).toBe(people.all.length)
    }
  })
})

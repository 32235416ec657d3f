/**
 * Each entry of the lists of names and titles proves itself: it is found where it should be, in a text made for it,
 * and not where it is an ordinary word. Who adds a title or a government adds one line to a list, and its proof with it.
 */
import { describe, expect, it } from 'vitest'
import acronyms from '../src/lang/en/acronyms.json'
import common from '../src/lang/en/common-words.json'
import countries from '../src/lang/en/countries.json'
import firstNames from '../src/lang/en/first-names.json'
import functionWords from '../src/lang/en/function-words.json'
import organizations from '../src/lang/en/organizations.json'
import peoples from '../src/lang/en/peoples.json'
import places from '../src/lang/en/places.json'
import titles from '../src/lang/en/titles.json'
import { parse } from '../src/with-tagger'

const actorsIn = (text: string) => parse(text).articles[0]!.actors
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
/** The entries for which a text does not read as it should. */
const failing = (entries: readonly string[], reads: (entry: string) => boolean) =>
  entries.filter((entry) => !reads(entry))

describe('titles', () => {
  it('stand before a name, and are a role of its bearer', () => {
    const reads = (title: string) =>
      actorsIn(`We met ${capital(title)} Anna Berg on Monday.`).some(
        ({ name, roles }) => name === 'Anna Berg' && roles.some((role) => role.title === capital(title)),
      )
    expect(failing(titles.offices, reads)).toEqual([])
  })

  it('of address are no part of the name', () => {
    const reads = (title: string) =>
      actorsIn(`We met ${capital(title)} Berg on Monday.`).some(({ name }) => name === 'Berg')
    expect(failing(Object.keys(titles.honorifics), reads)).toEqual([])
  })

  it('in small letters name nobody', () => {
    expect(failing(titles.offices, (title) => actorsIn(`It was a ${title}.`).length === 0)).toEqual([])
  })
})

describe('countries', () => {
  const all = countries.countries

  it('are found by each of their names', () => {
    for (const { name, names = [] } of all) {
      const reads = (written: string) =>
        actorsIn(`They flew from ${written} on Monday.`).some((one) => one.name === name)
      expect(failing([name, ...names], reads)).toEqual([])
    }
  })

  it('are meant by a capital that acts, and not by one where something happens', () => {
    for (const { name, capitals = [] } of all) {
      const reads = (city: string) => {
        const actors = actorsIn(`${city} condemned the test. It rained in ${city}.`)
        return (
          actors.find((one) => one.kind === 'country')?.name === name &&
          actors.find((one) => one.kind === 'place')?.name === city
        )
      }
      expect(failing(capitals, reads)).toEqual([])
    }
  })
})

describe('no list of names matches ordinary words', () => {
  const names = [
    ...countries.countries.flatMap((one) => [
      ...[one.name, ...(one.names ?? []), ...(one.people ?? [])],
      ...[...(one.adjectives ?? []), ...(one.capitals ?? [])],
    ]),
    ...[...places.names, ...places.institutional, ...Object.keys(places.seats)],
    ...[...organizations.names, ...organizations.media, ...Object.keys(acronyms.names)],
    ...[...peoples.peoples, ...peoples.adjectives],
    ...[...firstNames.female, ...firstNames.male, ...firstNames.either],
  ]
  const ordinary = new Set([...common.words, ...Object.values(functionWords).flat()])

  it('in small letters', () => {
    const named = (name: string) => actorsIn(`it was ${name.toLowerCase()} again.`).length === 0
    expect(failing(names, named)).toEqual([])
  })

  it('in capitals at the start of a sentence', () => {
    const words = names.filter((name) => ordinary.has(name.toLowerCase()))
    expect(words.length).toBeGreaterThan(5)
    expect(failing(words, (name) => actorsIn(`${capital(name.toLowerCase())} it was.`).length === 0)).toEqual(
      [],
    )
  })
})

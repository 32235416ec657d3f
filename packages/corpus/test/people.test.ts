import { authorityLike, authorityRows, brokenAuthority, brokenWrittenAuthority } from '@news/laws'
import { parse } from '@news/model/rules'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  createPeople,
  fitOf,
  personKey,
  personOf,
  readAuthority,
  type Sighting,
  sightingsOf,
} from '../src/index'
import { createBearers } from '../src/people/bearers'
import { wordsOfRoles } from '../src/people/sighting'

const seen = (
  id: string,
  name: string,
  title = '',
  company: string[] = [],
  more: Partial<Sighting> = {},
): Sighting => ({
  id,
  name,
  aliases: [],
  kind: 'person',
  roles: wordsOfRoles([title]),
  titles: title === '' ? [] : [title],
  company,
  ...more,
})

describe('one person in many articles', () => {
  it('is found by name and office, however both are written', () => {
    const people = createPeople()
    const first = people.add(seen('1#a1', 'Sergei Marek', 'Russian foreign minister')).person
    const others = [
      people.add(seen('2#a1', 'Sergey Marek', 'foreign minister of the Russian Federation')),
      people.add(seen('3#a4', 'Marek', 'Foreign Minister')),
      people.add(seen('4#a2', 'S. Marek', 'Russia’s foreign minister')),
    ]
    expect(others.map(({ person }) => person)).toEqual([first, first, first])
    expect(people.of(first!)!.evidence.map(({ sighting, reasons }) => [sighting, reasons[0]])).toEqual([
      ['1#a1', 'first'],
      ['2#a1', 'role'],
      ['3#a4', 'role'],
      ['4#a2', 'role'],
    ])
  })

  it('is kept apart from namesakes by first name, office, generation and gender', () => {
    const people = createPeople()
    const ids = [
      seen('1#a1', 'Peter Hale', 'coach of Sula Rovers'),
      seen('2#a1', 'Anna Hale', 'coach of Sula Rovers'),
      seen('3#a1', 'Peter Hale', 'Danish finance minister'),
      seen('4#a1', 'Peter Hale Jr.', 'student'),
    ].map((one) => people.add(one).person)
    expect(new Set(ids).size).toBe(4)
    expect(people.add(seen('5#a1', 'Hale', 'Finance Minister')).person).toBe(ids[2])
  })

  it('is never two whom one article tells apart', () => {
    const people = createPeople()
    const [one, other] = ['1#a1', '1#a2'].map(
      (id) => people.add(seen(id, 'Anna Hale', 'mayor of Sula')).person,
    )
    expect(one).not.toBe(other)
    expect(people.add(seen('2#a1', 'Anna Hale', 'mayor of Sula'))).toEqual({
      person: null,
      candidates: [one, other],
    })
  })

  it('is not the minister of another country', () => {
    const people = createPeople()
    const ids = ['Norwegian', 'Danish', 'Norway’s'].map(
      (country, i) => people.add(seen(`${i}#a1`, 'Anna Hale', `${country} transport minister`)).person,
    )
    expect(ids).toEqual(['0#a1', '1#a1', '0#a1'])
  })

  it('is not told by a last name alone, unless somebody in full bears it or there is more in common', () => {
    const two = (one: string, other: string, title = '') => {
      const people = createPeople()
      return [one, other].map((name, i) => people.add(seen(`${i}#a1`, name, title)).person)
    }
    expect(two('Hale', 'Hale')).toEqual(['0#a1', '1#a1'])
    expect(two('Hale', 'Hale', 'mayor')).toEqual(['0#a1', '0#a1'])
    expect(two('Anna Hale', 'Hale')).toEqual(['0#a1', '0#a1'])
  })

  it('law: is looked for among all who fit, though not among all who bear the last name', () => {
    const given = [
      '',
      'Anna ',
      'A. ',
      'Bill ',
      'William ',
      'W. ',
      'B. ',
      'Sergey ',
      'Sergei ',
      'José ',
      'Ann B. ',
    ]
    const name = fc
      .tuple(fc.constantFrom(...given), fc.constantFrom('Hale', 'Hale Jr.', 'Dahl'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(name, name, (one, other) => {
        const bearers = createBearers()
        const person = personOf(seen('1#a1', one))
        bearers.enter(person.id, person)
        const sighting = seen('2#a1', other)
        const fit = fitOf(sighting, person, { bearers: 1, share: () => 0 })
        if (fit && personKey(person) === personKey(sighting))
          expect(bearers.of(sighting)).toEqual(new Set([person.id]))
      }),
      { numRuns: 500 },
    )
  })

  it('has offices named like what every object has', () => {
    const people = createPeople()
    const { person } = people.add(seen('1#a1', 'Anna Hale', 'constructor'))
    people.add(seen('2#a1', 'Anna Hale', 'constructor'))
    expect(people.of(person!)!.roles).toEqual({ constructor: 2 })
  })

  it('has names, offices and company that are what an object inherits from', () => {
    const people = createPeople()
    const [one, other] = ['Anna', 'Peter'].map(
      (name, i) => people.add(seen(`${i}#a1`, `${name} Hale`, '__proto__', ['__proto__'])).person!,
    )
    const proto = people.add(seen('2#a1', '__proto__')).person!
    people.merge(one!, other!)
    people.merge(one!, proto)
    const { names, titles, company } = people.of(one!)!
    expect(Object.keys(names)).toEqual(['Anna Hale', 'Peter Hale', '__proto__'])
    for (const counts of [titles, company]) expect(Object.entries(counts)).toEqual([['__proto__', 2]])
    for (const counts of [names, titles, company])
      expect(Object.getPrototypeOf(counts)).toBe(Object.prototype)
  })

  it('is told by who else is named where nothing else tells', () => {
    const people = createPeople()
    const one = people.add(
      seen('1#a1', 'Anna Hale', 'mayor of Sula', ['place:sula', 'organization:orsa']),
    ).person
    people.add(seen('2#a1', 'Mark Hale', 'economist', ['place:norrby']))
    for (let at = 3; at < 20; at++) people.add(seen(`${at}#a1`, `Paul Vance${at}`, '', ['place:norrby']))
    expect(people.add(seen('30#a1', 'Hale', '', ['place:sula', 'organization:orsa'])).person).toBe(one)
  })

  it('stays open between two who fit as well, and names both', () => {
    const people = createPeople()
    const ids = ['Anna Hale', 'Mark Hale'].map(
      (name, at) => people.add(seen(`${at}#a1`, name, 'minister')).person,
    )
    const found = people.add(seen('9#a1', 'Hale', 'minister'))
    expect(found.person).toBeNull()
    expect(found.candidates!.sort()).toEqual(ids.sort())
  })

  it('is the same for the same sighting again', () => {
    const people = createPeople()
    people.add(seen('1#a1', 'Anna Hale'))
    expect(people.add(seen('1#a1', 'Anna Hale'))).toEqual({ person: '1#a1' })
    expect(people.of('1#a1')!.count).toBe(1)
  })
})

describe('decisions of a user', () => {
  it('a merge holds for whatever comes later, under either name', () => {
    const people = createPeople()
    const before = people.add(seen('1#a1', 'Clara Holm', 'singer')).person!
    const after = people.add(seen('2#a1', 'Clara Vance', 'singer')).person!
    expect(people.merge(before, after)).toBe(before)
    expect(people.add(seen('3#a1', 'Clara Vance', 'singer')).person).toBe(before)
    expect(people.add(seen('4#a1', 'Holm', 'singer')).person).toBe(before)
    expect(people.of(after)!.id).toBe(before)
  })

  it('a split holds: each half takes what is like it', () => {
    const people = createPeople()
    const coach = seen('1#a1', 'Paul Doyle', '', ['organization:rovers'])
    const judge = seen('2#a1', 'Paul Doyle', '', ['organization:court'])
    people.add(coach)
    people.add(judge)
    expect(people.of('1#a1')!.id).toBe(people.of('2#a1')!.id)
    const other = people.split('1#a1', [judge])
    expect(other).not.toBe('1#a1')
    for (let at = 3; at < 30; at++) people.add(seen(`${at}#a1`, `Ann Berg${at}`, '', ['place:norrby']))
    expect(people.add(seen('40#a1', 'Paul Doyle', '', ['organization:court'])).person).toBe(other)
    expect(people.add(seen('41#a1', 'Paul Doyle', '', ['organization:rovers'])).person).toBe('1#a1')
    expect(people.of('1#a1')!.apart).toEqual([other])
  })
})

describe('a split', () => {
  it('is made as often as you like: nobody is lost, and no id is given twice', () => {
    const people = createPeople()
    const sightings = ['1', '2', '3'].map((at) => seen(`${at}#a1`, 'Paul Doyle'))
    for (const one of sightings) people.add(one)
    const [, second, third] = sightings
    const both = people.split('1#a1', [second!, third!])
    const one = people.split(both, [second!])
    expect(new Set(sightings.map(({ id }) => people.of(id)!.id))).toEqual(new Set(['1#a1', both, one]))
    people.merge('1#a1', one)
    people.split('1#a1', [second!])
    expect(people.of('2#a1')!.evidence.map(({ sighting }) => sighting)).toEqual(['2#a1'])
    expect(people.all()).toHaveLength(3)
  })

  it('takes names along: they lead to whom they went with, also after the one who had them is somebody else', () => {
    const people = createPeople()
    const [berg, dahl, moe] = ['Anna Berg', 'Carl Dahl', 'Olaf Moe'].map((name, i) => seen(`${i}#a1`, name))
    for (const one of [berg!, dahl!, moe!]) people.add(one)
    people.merge('0#a1', '1#a1')
    const split = people.split('0#a1', [dahl!])
    people.merge('2#a1', '0#a1')
    expect(people.add(seen('3#a1', 'Carl Dahl'))).toEqual({ person: split })
  })

  it('is not led back to by somebody else of the same article', () => {
    const people = createPeople()
    const sightings = ['1', '2'].map((at) => seen(`${at}#a1`, 'Paul Doyle'))
    for (const one of sightings) people.add(one)
    const other = people.split('1#a1', [sightings[1]!])
    expect(people.add(seen('2#a2', 'Paul Doyle')).person).not.toBe(other)
  })

  it('counts a sighting that is named twice once, and leaves no shell where all would go', () => {
    const people = createPeople()
    const sightings = ['1', '2'].map((at) => seen(`${at}#a1`, 'Paul Doyle'))
    for (const one of sightings) people.add(one)
    expect(people.split('1#a1', [...sightings, ...sightings])).toBe('1#a1')
    const other = people.split('1#a1', [sightings[1]!, sightings[1]!])
    expect(people.of(other)).toMatchObject({ count: 1, evidence: [{ sighting: '2#a1' }] })
    expect(people.all().map(({ count }) => count)).toEqual([1, 1])
  })
})

describe('an authority file', () => {
  const csv =
    'id,name,aliases,kind,description\nQ1,Sergei Marek,"S. Marek|Sergey Marek",person,Russian foreign minister\n'

  it('gives ids to those it knows', () => {
    const people = createPeople()
    for (const person of readAuthority(csv).people) people.know(person)
    expect(people.add(seen('1#a1', 'Marek', 'Russian Foreign Minister')).person).toBe('Q1')
    expect(people.add(seen('2#a1', 'Sergei Marek', 'coach of Sula Rovers')).person).toBe('2#a1')
  })

  it('tells of lines that can’t be read, and reads the rest', () => {
    const { people, warnings } = readAuthority(
      `\ufeff${csv},Nobody,,,\nQ2,,,,\nQ3,Orsa,,spaceship,\nQ1,Twice,,,\nQ4,Orsa,,organization,\n`,
    )
    expect(people.map(({ id }) => id)).toEqual(['Q1', 'Q4'])
    expect(warnings).toEqual([
      { line: 3, message: 'no id' },
      { line: 4, message: 'no name' },
      { line: 5, message: '“spaceship” is no kind of actor' },
      { line: 6, message: 'the id “Q1” stands in an earlier line' },
    ])
    const known = Object.getOwnPropertyNames(Object.prototype)
    const headed = readAuthority(
      '__proto__,constructor,id,name,aliases\nx,y,p1,Anna Hale,__proto__|Ann Hale\n',
    )
    expect(headed).toMatchObject({ people: [{ id: 'p1', name: 'Anna Hale' }], warnings: [] })
    expect(Object.keys(headed.people[0]!.names)).toEqual(['Anna Hale', '__proto__', 'Ann Hale'])
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(known)
    expect(readAuthority('a;b').warnings).toEqual([{ line: 1, message: 'no column “id”' }])
  })

  it('names the line on which a row begins, whatever stands before it', () => {
    const { warnings } = readAuthority('id,name\n\nQ1,"Anna\nHale"\n\nQ2,\n')
    expect(warnings).toEqual([{ line: 6, message: 'no name' }])
  })

  it('has as many aliases as you like: what parts them parts no columns', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `Q${i},Name ${i},a|b|c|d|e`)
    expect(readAuthority(`id,name,aliases\n${rows.join('\n')}`).people).toHaveLength(9)
    expect(readAuthority('id;name;aliases\nQ1;Anna, the first;a|b').people[0]).toMatchObject({
      name: 'Anna, the first',
    })
  })

  it('says nothing to the console, and takes the first of two columns of one name', () => {
    const said = vi.spyOn(console, 'warn')
    expect(readAuthority('id,name,name\nQ1,Anna,Berg').people[0]!.name).toBe('Anna')
    expect(said).not.toHaveBeenCalled()
  })

  it('that is read wrong breaks a law', () => {
    const [known] = readAuthority(csv).people
    const brokenBy = (people: (typeof known)[], line = 2) =>
      brokenAuthority(csv, { people: people as never, warnings: [{ line, message: 'no name' }] })
    expect(brokenBy([known])).toEqual([])
    expect(brokenBy([known, known])).toContain('ids are each somebody’s own')
    expect(brokenBy([{ ...known!, name: ' ' }])).toContain('who is read has an id and a name')
    expect(brokenBy([known], 9)).toContain('a warning names a line of the file, in order')
  })

  it('keeps every law, whatever it holds', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(authorityLike, (csv) => {
        expect(brokenAuthority(csv, readAuthority(csv))).toEqual([])
      }),
    )
    fc.assert(
      fc.property(authorityRows, (rows) => {
        expect(brokenWrittenAuthority(rows, readAuthority)).toEqual([])
      }),
    )
  })
})

it('reads the sightings of an article that was parsed', () => {
  const { articles } = parse(
    'Norwegian Transport Minister Astrid Berglund met Carl Holm in Oslo. "We wait," Berglund said.',
  )
  const found = sightingsOf(articles[0]!)
  expect(found.find(({ name }) => name === 'Astrid Berglund')).toMatchObject({
    kind: 'person',
    roles: ['=Norway', 'transport', 'minister'],
  })
})

import {
  absorb,
  createPeople,
  fitOf,
  joinPeople,
  type People,
  type Person,
  personKey,
  personKeys,
  personOf,
  readAuthority,
  type Sighting,
  sightingsOf,
  withdraw,
} from '@news/corpus'
import { newsLike, rule, same } from '@news/laws'
import fc from 'fast-check'
import { type Law, law } from '../../law'
import { readText } from '../../read-text'
import { names } from './names'

/** What is done with people: sightings by their place among those that there are. */
type Step =
  | { do: 'add'; one: number }
  | { do: 'merge'; one: number; other: number }
  | { do: 'split'; one: number; others: number[] }

interface Story {
  sightings: Sighting[]
  steps: Step[]
}

/** People across articles, as they are found, and as a user makes one of two and two of one. */
export const peopleLaw = (): Law =>
  law({
    name: 'people',
    share: 4,
    inputs: story,
    broken: brokenPeople,
    output: ({ sightings, steps }) => {
      const people = peopleBefore()
      for (const step of steps) done(people, sightings, step)
      return JSON.stringify(people.all())
    },
  })

const invented = fc
  .record({
    name: names,
    aliases: fc.subarray(['NFC', 'Berg', '__proto__']),
    kind: fc.constantFrom('person' as const, 'person' as const, 'organization' as const, 'country' as const),
    roles: fc.subarray(['minister', 'foreign', '=Norway', 'constructor', '__proto__']),
    titles: fc.subarray(['minister', '__proto__']),
    company: fc.subarray(['place:sula', 'organization:nfc', 'person:marek', '__proto__']),
    gender: fc.constantFrom('female' as const, 'male' as const, undefined),
  })
  .map(
    ({ gender, ...one }): Omit<Sighting, 'id'> => ({ ...one, ...(gender === undefined ? {} : { gender }) }),
  )

const found = newsLike.map((text) => sightingsOf(readText(text)))

const story: fc.Arbitrary<Story> = fc
  .tuple(fc.array(invented, { minLength: 1, maxLength: 9 }), found)
  .map(([some, others]) => [...some, ...others.slice(0, 4)].map((one, i) => ({ ...one, id: `${i}#a1` })))
  .chain((sightings) => {
    const one = fc.nat(sightings.length - 1)
    return fc.record({
      sightings: fc.constant(sightings),
      steps: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), one }) },
          { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), one, other: one }) },
          {
            weight: 1,
            arbitrary: fc.record({
              do: fc.constant('split' as const),
              one,
              others: fc.array(one, { maxLength: 4 }),
            }),
          },
        ),
        { maxLength: 25 },
      ),
    })
  })

const authority = `id,name,aliases,kind,description
Q1,Sergei Marek,S. Marek|__proto__,person,Norwegian foreign minister
Q2,Nordic Ferry Council,NFC,organization,
`

function peopleBefore(): People {
  const people = createPeople()
  for (const person of readAuthority(authority).people) people.know(person)
  return people
}

function done(people: People, sightings: Sighting[], step: Step): void {
  const idOf = (at: number) => people.of(sightings[at]!.id)?.id ?? sightings[at]!.id
  if (step.do === 'add') people.add(sightings[step.one]!)
  else if (step.do === 'merge') people.merge(idOf(step.one), idOf(step.other))
  else
    people.split(
      idOf(step.one),
      step.others.map((at) => sightings[at]!),
    )
}

function brokenPeople({ sightings, steps }: Story): string[] {
  const people = peopleBefore()
  const added = new Set<Sighting>()
  const broken = new Set<string>()
  for (const step of steps) {
    const before = new Map([...added].map((one) => [one.id, people.of(one.id)?.id]))
    done(people, sightings, step)
    if (step.do === 'add') added.add(sightings[step.one]!)
    for (const law of [...brokenStep(people, sightings, step, before), ...brokenState(people, [...added])])
      broken.add(law)
  }
  return [
    ...broken,
    ...sightings.flatMap((one, i) => brokenJoining(one, sightings[(i + 1) % sightings.length]!)),
  ]
}

function brokenStep(
  people: People,
  sightings: Sighting[],
  step: Step,
  before: ReadonlyMap<string, string | undefined>,
): string[] {
  const ofOne = people.of(sightings[step.one]!.id)
  if (step.do === 'add')
    return rule(
      'the same sighting again is the same person',
      before.get(sightings[step.one]!.id) === undefined || ofOne?.id === before.get(sightings[step.one]!.id),
    )
  if (step.do === 'merge')
    return rule(
      'who was merged is one',
      [step.one, step.other].some((at) => before.get(sightings[at]!.id) === undefined) ||
        people.of(sightings[step.other]!.id) === ofOne,
    )
  const person = before.get(sightings[step.one]!.id)
  const taken = new Set(
    step.others
      .map((at) => sightings[at]!.id)
      .filter((id) => person !== undefined && before.get(id) === person),
  )
  const made = new Set([...taken].map((id) => people.of(id)))
  const [other] = made
  const isLeft = /^Q/.test(person ?? '') || [...before].some(([id, one]) => one === person && !taken.has(id))
  return [
    ...rule('who was taken out is one', made.size <= 1),
    ...rule(
      'only who was taken out is another',
      [...before].every(([id, one]) => one === undefined || taken.has(id) || people.of(id)?.id === one),
    ),
    ...rule(
      'those told apart know of each other',
      other === undefined ||
        (isLeft ? other.id !== person && other.apart.includes(person!) : other.id === person),
    ),
  ]
}

function brokenState(people: People, added: Sighting[]): string[] {
  const all = people.all()
  const byId = new Map(all.map((person) => [person.id, person]))
  const evidence = all.flatMap((person) => person.evidence.map(({ sighting }) => [sighting, person] as const))
  return [
    ...rule('a person has an id of its own', byId.size === all.length),
    ...rule(
      'a sighting is evidence of one person',
      new Set(evidence.map(([sighting]) => sighting)).size === evidence.length,
    ),
    ...rule(
      'a sighting leads to whose evidence it is',
      evidence.every(([sighting, person]) => people.of(sighting) === person),
    ),
    ...rule(
      'who was found stays found',
      added.every(({ id }) => people.of(id) === undefined || evidence.some(([sighting]) => sighting === id)),
    ),
    ...rule(
      'a person is counted as often as seen',
      all.every(({ count, evidence }) => count === evidence.length),
    ),
    ...rule('counts are of what was seen', all.every(isCounted)),
    ...rule('a person is plain data', same(JSON.parse(JSON.stringify(all)), all)),
    ...rule(
      'who is told apart is there, is another, and says so, too',
      all.every((person) =>
        person.apart.every((id) => id !== person.id && byId.get(id)?.apart.includes(person.id)),
      ),
    ),
    ...rule(
      'a person is found under each name',
      all.every((person) =>
        personKeys({ ...person, aliases: Object.keys(person.names) }).includes(personKey(person)),
      ),
    ),
  ]
}

const isCounted = ({ names, titles, roles, company }: Person) =>
  [names, titles, roles, company].every(
    (counts) =>
      Object.getPrototypeOf(counts) === Object.prototype &&
      Object.values(counts).every((times) => Number.isSafeInteger(times) && times >= 0),
  )

/** What the parts that a database is built of do to people. */
function brokenJoining(one: Sighting, other: Sighting): string[] {
  const begun = personOf(one)
  const twice = personOf(one)
  absorb(twice, other, ['user'])
  const joined = personOf(one)
  joinPeople(joined, personOf(other, other.id, ['user']))
  const again = structuredClone(twice)
  withdraw(again, other)
  const counts = ({ names, titles, roles, company, count, evidence }: Person) => [
    names,
    titles,
    roles,
    company,
    count,
    evidence,
  ]
  const fit = fitOf(one, begun, { bearers: 1, share: () => 0.1 })
  return [
    ...rule('two who are joined have seen what one would have', same(counts(joined), counts(twice))),
    ...rule(
      'who is withdrawn leaves what was before',
      one.id === other.id || same(counts(again), counts(begun)),
    ),
    ...rule('who fits fits for reasons', fit === undefined || !Number.isNaN(fit.score)),
  ]
}

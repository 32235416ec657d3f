import type { Sighting } from './sighting'

/** Where a person was seen, and what made it this person. */
export interface Evidence {
  /** `ARTICLE#ACTOR`. */
  sighting: string
  /** The reasons, strongest first; `first` for whom the person began with, `user` for a decision of yours. */
  reasons: Reason[]
}

/** What made a sighting this person’s; `first` began with it, `user` is a decision of yours. */
export type Reason = 'first' | 'user' | 'authority' | 'full-name' | 'name' | 'role' | 'company'

/** One actor in all articles. Everything is plain data, to be kept as it is in a database. */
export interface Person {
  /** The authority file’s id, or that of the first sighting. */
  id: string
  /** The fullest form of the name. */
  name: string
  kind: Sighting['kind']
  gender?: Sighting['gender']
  description?: string
  /** Every name that was seen, with how often. */
  names: Record<string, number>
  /** Offices as written, with how often. */
  titles: Record<string, number>
  /** Words of offices, with how often. */
  roles: Record<string, number>
  /** Who and what else the articles name, with how often. */
  company: Record<string, number>
  /** Sightings in all. */
  count: number
  evidence: Evidence[]
  /** Ids of people that a user has told apart from this one. */
  apart: string[]
}

/** A person seen once. */
export function personOf(sighting: Sighting, id = sighting.id, reasons: Reason[] = ['first']): Person {
  const person: Person = {
    id,
    name: sighting.name,
    kind: sighting.kind,
    names: {},
    titles: {},
    roles: {},
    company: {},
    count: 0,
    evidence: [],
    apart: [],
  }
  absorb(person, sighting, reasons)
  return person
}

/** Adds a sighting to a person. */
export function absorb(person: Person, sighting: Sighting, reasons: Reason[]): void {
  count(person.names, [sighting.name])
  count(person.titles, sighting.titles)
  count(person.roles, sighting.roles)
  count(person.company, sighting.company)
  person.count++
  person.evidence.push({ sighting: sighting.id, reasons })
  if (person.gender === undefined && sighting.gender !== undefined) person.gender = sighting.gender
  if (sighting.name.length > person.name.length) person.name = sighting.name
}

/** Makes one of two people; the first keeps its id. */
export function joinPeople(person: Person, other: Person): void {
  for (const field of counted)
    for (const [key, times] of Object.entries(other[field]))
      put(person[field], key, timesOf(person[field], key) + times)
  person.count += other.count
  for (const one of other.evidence) person.evidence.push(one)
  if (person.gender === undefined && other.gender !== undefined) person.gender = other.gender
  if (person.description === undefined && other.description !== undefined)
    person.description = other.description
  person.apart = [...new Set([...person.apart, ...other.apart])].filter(
    (id) => id !== person.id && id !== other.id,
  )
  if (other.name.length > person.name.length) person.name = other.name
}

/** Takes sightings away from a person and makes another of them, with an id of its own; both know that they are two. */
export function partOf(person: Person, sightings: readonly Sighting[], id: string): Person {
  const gone = new Set(sightings.map(({ id }) => id))
  const [first, ...rest] = sightings
  const other = personOf(first!, id, ['user'])
  for (const one of rest) absorb(other, one, ['user'])
  lessen(person, other)
  person.evidence = person.evidence.filter(({ sighting }) => !gone.has(sighting))
  person.apart.push(other.id)
  other.apart.push(person.id)
  return other
}

/** Takes a sighting away again, as where its article is gone. Its gender and its fullest name stay. */
export function withdraw(person: Person, sighting: Sighting): void {
  lessen(person, personOf(sighting))
  person.evidence = person.evidence.filter((one) => one.sighting !== sighting.id)
}

function lessen(person: Person, by: Person): void {
  for (const field of counted) {
    for (const [key, times] of Object.entries(by[field])) {
      const left = timesOf(person[field], key) - times
      if (left > 0) put(person[field], key, left)
      else delete person[field][key]
    }
  }
  person.count -= by.count
}

/** How often something was seen; what every object has by itself, such as `constructor`, was not. */
export function timesOf(counts: Readonly<Record<string, number>>, key: string): number {
  return Object.hasOwn(counts, key) ? counts[key]! : 0
}

/** The fields that count what was seen. */
const counted = ['names', 'titles', 'roles', 'company'] as const

function count(counts: Record<string, number>, keys: readonly string[]) {
  for (const key of new Set(keys)) put(counts, key, timesOf(counts, key) + 1)
}

/** Assigned, `__proto__` would be what an object inherits from, and no key of it. */
function put(counts: Record<string, number>, key: string, times: number) {
  if (key !== '__proto__') counts[key] = times
  else
    Object.defineProperty(counts, key, { value: times, writable: true, enumerable: true, configurable: true })
}

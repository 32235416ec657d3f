import {
  absorb,
  createPeople,
  type Identified,
  type Person,
  type Reason,
  type Sighting,
  withdraw,
} from '@news/corpus'
import type { Session } from '../database'
import { mentionOf, sightingsIn } from '../derive'
import { forEachOf } from '../sql/rows'
import { totalsOf } from '../sql/totals'
import { addCompany, companyTimes } from './company'
import { isTaken, keysOf, type Loaded, loadByKeys, loadPeople, savePeople } from './rows'

/** Who a mention is. */
export interface Recognised extends Identified {
  reasons: readonly Reason[]
}

/**
 * Leads the actors of new articles to people, known or new, and keeps these. What a user decided on a mention goes
 * before. The answer is by the sightings' ids.
 */
export async function recognise(
  session: Session,
  sightings: readonly Sighting[],
): Promise<ReadonlyMap<string, Recognised>> {
  const found = new Map<string, Recognised>()
  if (sightings.length === 0) return found
  const loaded = await loadByKeys(session, sightings.flatMap(keysOf))
  const pinned = await pinsOf(session, sightings, loaded)
  await addCompany(session, sightings, 1)
  const { sightings: all } = await totalsOf(session)
  const times = await companyTimes(session, sightings)
  const index = createPeople({ share: (name) => (times.get(name) ?? 0) / all })
  for (const { person } of loaded.values()) index.know(person)
  const names = await freeNames(session, sightings)
  for (const sighting of sightings) {
    const pin = pinned.get(sighting.id)
    if (pin !== undefined) {
      absorb(pin, sighting, ['user'])
      found.set(sighting.id, { person: pin.id, reasons: ['user'] })
      continue
    }
    const id = names.get(sighting.id) ?? sighting.id
    const identified = index.add({ ...sighting, id })
    const person = identified.person === null ? undefined : index.of(identified.person)
    const reasons = person?.evidence.findLast((one) => one.sighting === id)?.reasons ?? []
    found.set(sighting.id, { ...identified, reasons })
  }
  const seen = new Map([...loaded.values()].map((one) => [one.person.id, one]))
  const changed = index.all().filter(({ evidence }) => evidence.length > 0)
  await savePeople(
    session,
    changed.map((person): Loaded => seen.get(person.id) ?? { person, isNew: true }),
  )
  return found
}

/** Takes the mentions of articles away from the people that they were led to; who has none left is gone. */
export async function forget(session: Session, articles: readonly number[]): Promise<void> {
  const rows = await forEachOf(
    session,
    'SELECT number, key, record FROM articles WHERE number IN (?…)',
    articles,
  )
  const led = await forEachOf(
    session,
    'SELECT article, actor, person FROM actors WHERE person IS NOT NULL AND article IN (?…)',
    articles,
  )
  const people = await loadPeople(session, [...new Set(led.map(({ person }) => person as string))])
  const keys = new Map(rows.map(({ number, key }) => [number, key as string]))
  const personOf = new Map(
    led.map(({ article, actor, person }) => [
      mentionOf(keys.get(article!)!, actor as string),
      person as string,
    ]),
  )
  const all = rows.flatMap(({ record }) => sightingsIn(JSON.parse(record as string)))
  for (const sighting of all) {
    const found = people.get(personOf.get(sighting.id) ?? '')
    if (found !== undefined) withdraw(found.person, sighting)
  }
  await savePeople(session, [...people.values()], { keys: 'fewer' })
  await addCompany(session, all, -1)
}

/** The people that mentions were led to by hand. */
async function pinsOf(session: Session, sightings: readonly Sighting[], loaded: Map<string, Loaded>) {
  const rows = await forEachOf(
    session,
    'SELECT mention, person FROM pinned WHERE mention IN (?…)',
    sightings.map(({ id }) => id),
  )
  const pins = new Map<string, Person>()
  if (rows.length === 0) return pins
  const missing = rows.map(({ person }) => person as string).filter((id) => !loaded.has(id))
  for (const [id, one] of await loadPeople(session, missing)) loaded.set(id, one)
  const kinds = new Map(sightings.map((sighting) => [sighting.id, sighting]))
  for (const { mention, person } of rows) {
    const found = loaded.get(person as string)?.person
    // An article that was written anew may have somebody else under the same id.
    if (found !== undefined && found.kind === kinds.get(mention as string)!.kind)
      pins.set(mention as string, found)
  }
  return pins
}

/** Other ids for sightings whose own one a person has who began there: that article had come before. */
async function freeNames(
  session: Session,
  sightings: readonly Sighting[],
): Promise<ReadonlyMap<string, string>> {
  const ids = sightings.map(({ id }) => id)
  const taken = [
    ...(await forEachOf(session, 'SELECT id FROM people WHERE id IN (?…)', ids)),
    ...(await forEachOf(session, 'SELECT id FROM merged WHERE id IN (?…)', ids)),
  ]
  const names = new Map<string, string>()
  for (const { id } of taken) {
    let nth = 2
    while (await isTaken(session, `${id}.${nth}`)) nth++
    names.set(id as string, `${id}.${nth}`)
  }
  return names
}

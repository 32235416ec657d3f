import { createPeople, fitOf, joinPeople, type Person, type Sighting } from '@news/corpus'
import type { Database, Session } from '../database'
import { mentionOf, sightingsIn } from '../derive'
import { StoreError } from '../error'
import { folded, plain } from '../fold'
import { forEachOf, insertRows } from '../sql/rows'
import type { Decision } from '../store'
import {
  decided,
  isTaken,
  keysUnder,
  type Loaded,
  loadByKeys,
  loadPeople,
  removePeople,
  savePeople,
} from './rows'

/** Makes one person of two; see `Store.merge`. */
export function merge({ write }: Database, keep: string, other: string): Promise<string> {
  return write(async (session) => {
    const [one, two] = [await idOf(session, keep), await idOf(session, other)]
    if (one === two) return one
    const people = await loadPeople(session, [one, two])
    const [stays, goes] = [wanted(people, one, keep), wanted(people, two, other)]
    // Who is in an authority file keeps that id.
    const [first, second] = !stays.known?.authority && goes.known?.authority ? [goes, stays] : [stays, goes]
    await join(session, first, second)
    await note(session, { kind: 'merge', keep: first.person.id, other: second.person.id })
    return first.person.id
  })
}

/** Takes mentions out of a person; see `Store.split`. */
export function split({ write }: Database, person: string, mentions: readonly string[]): Promise<string> {
  return write(async (session) => {
    const id = await idOf(session, person)
    const loaded = wanted(await loadPeople(session, [id]), id, person)
    const places = await placesOf(session, id, mentions)
    const own = await sightingsAt(session, places)
    const missing = mentions.filter((mention) => !own.some((sighting) => sighting.id === mention))
    if (own.length === 0 || missing.length > 0)
      throw new StoreError('question', `${missing[0] ?? 'nothing'} is no mention of ${loaded.person.name}`)
    loaded.person.evidence = own.map((sighting) => ({ sighting: sighting.id, reasons: ['user'] }))
    const index = createPeople()
    index.know(loaded.person)
    const made = index.of(index.split(id, own))!
    made.id = await freeId(session, made.id)
    loaded.person.apart = [...new Set([...loaded.person.apart.slice(0, -1), made.id])]
    await savePeople(session, [decided(loaded), decided({ person: made, isNew: true })], { keys: 'fewer' })
    for (const { article, actor } of places.values())
      await session.run("UPDATE actors SET person = ?, reasons = 'user' WHERE article = ? AND actor = ?", [
        made.id,
        article,
        actor,
      ])
    const taken = own.map(({ id: mention }) => mention)
    await pin(session, taken, made.id)
    await note(session, { kind: 'split', person: id, mentions: taken, made: made.id })
    return made.id
  })
}

/** Adds people known beforehand; see `Store.know`. */
export function know(
  { write }: Database,
  people: readonly Person[],
): Promise<{ added: number; linked: number }> {
  return write(async (session) => {
    const counts = { added: 0, linked: 0 }
    const given = people.map((person) => ({ ...person, id: plain(person.id) }))
    const ids = await idsOf(
      session,
      given.map(({ id }) => id),
    )
    const there = await loadPeople(session, [...ids.values()])
    const all = given.map((person): Loaded => {
      const before = there.get(ids.get(person.id)!)
      if (before === undefined) counts.added++
      return before === undefined
        ? { person: structuredClone(person), known: { ...person, authority: true }, isNew: true }
        : again(before, person)
    })
    await savePeople(session, all)
    for (const one of all) {
      for (const other of await likeOf(session, one)) {
        await join(session, one, other)
        await note(session, { kind: 'link', keep: one.person.id, other: other.person.id })
        counts.linked++
      }
    }
    return counts
  })
}

/** What was decided, in order. */
export async function decisions(session: Session): Promise<Decision[]> {
  const rows = await session.run('SELECT decision FROM decisions ORDER BY number')
  return rows.map(({ decision }) => JSON.parse(decision as string))
}

/** Who an id stands for now. */
export async function idOf(session: Session, id: string): Promise<string> {
  const own = plain(id)
  return (await idsOf(session, [own])).get(own)!
}

/** Who each of some ids stands for now. */
async function idsOf(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await forEachOf(session, 'SELECT id, person FROM merged WHERE id IN (?…)', ids)
  const merged = new Map(rows.map(({ id, person }) => [id, person as string]))
  return new Map(ids.map((id) => [id, merged.get(id) ?? id]))
}

function wanted(people: ReadonlyMap<string, Loaded>, id: string, asked: string): Loaded {
  const found = people.get(id)
  if (found === undefined) throw new StoreError('question', `there is no person ${asked}`)
  return found
}

/** A newer authority file has the last word on the name and what it is; what was seen stays. */
function again(before: Loaded, person: Person): Loaded {
  const { name, kind, description, names } = person
  const known = { ...before.person, name, kind, names: { ...names, ...before.person.names } }
  return {
    person: description === undefined ? known : { ...known, description },
    known: { ...person, authority: true },
  }
}

/** Those found in articles whose name is in full one of the authority's, and whose offices do not speak against it. */
async function likeOf(session: Session, { person, known }: Loaded): Promise<Loaded[]> {
  const aliases = Object.keys(known!.names)
  const names = new Set(aliases.map(folded))
  const there = await loadByKeys(session, keysUnder(aliases, person.kind))
  const others = [...there.values()].filter(
    (other) =>
      !other.known?.authority &&
      other.person.kind === person.kind &&
      !person.apart.includes(other.person.id) &&
      !other.person.apart.includes(person.id) &&
      names.has(folded(other.person.name)) &&
      (person.kind !== 'person' || folded(other.person.name).includes(' ')),
  )
  return others.filter((other) => {
    const fit = fitOf(asSighting(other.person), person, { bearers: others.length, share: () => 0 })
    return fit !== undefined && fit.score > 0
  })
}

function asSighting({ id, name, names, kind, gender, roles, titles, company }: Person): Sighting {
  return {
    id,
    name,
    aliases: Object.keys(names),
    kind,
    ...(gender === undefined ? {} : { gender }),
    roles: Object.keys(roles),
    titles: Object.keys(titles),
    company: Object.keys(company),
  }
}

async function join(session: Session, stays: Loaded, goes: Loaded) {
  joinPeople(stays.person, goes.person)
  const [keep, other] = [stays.person.id, goes.person.id]
  await removePeople(session, [other])
  await savePeople(session, [decided({ ...stays, isNew: false })])
  await session.run('UPDATE actors SET person = ? WHERE person = ?', [keep, other])
  await session.run('UPDATE pinned SET person = ? WHERE person = ?', [keep, other])
  await session.run('UPDATE merged SET person = ? WHERE person = ?', [keep, other])
  await insertRows(session, 'merged', ['id', 'person'], [[other, keep]])
}

async function freeId(session: Session, id: string): Promise<string> {
  return (await isTaken(session, id)) ? freeId(session, `${id}~`) : id
}

async function pin(session: Session, mentions: readonly string[], person: string) {
  const rows = mentions.map((mention) => [mention, person])
  const update = 'ON CONFLICT (mention) DO UPDATE SET person = excluded.person'
  await insertRows(session, 'pinned', ['mention', 'person'], rows, update)
}

async function note(session: Session, decision: Record<string, unknown>) {
  const [row] = await session.run('SELECT coalesce(max(number), 0) + 1 AS number FROM decisions')
  const noted = JSON.stringify({ at: new Date().toISOString(), ...decision })
  await insertRows(session, 'decisions', ['number', 'decision'], [[row!.number!, noted]])
}

/** Where a mention is kept. */
interface Place {
  article: number
  actor: string
}

/** Where those of the mentions are kept that are a person's. */
async function placesOf(
  session: Session,
  person: string,
  mentions: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const asked = new Set(mentions)
  const rows = await session.run(
    `SELECT actors.article AS article, articles.key AS key, actors.actor AS actor
      FROM actors JOIN articles ON articles.number = actors.article WHERE actors.person = ?`,
    [person],
  )
  const places = rows.map(({ article, key, actor }): [string, Place] => [
    mentionOf(key as string, actor as string),
    { article: article as number, actor: actor as string },
  ])
  return new Map(places.filter(([mention]) => asked.has(mention)))
}

/** The mentions at these places as they were compared with people. */
async function sightingsAt(session: Session, places: ReadonlyMap<string, Place>): Promise<Sighting[]> {
  const articles = new Set([...places.values()].map(({ article }) => article))
  const rows = await forEachOf(session, 'SELECT record FROM articles WHERE number IN (?…)', [...articles])
  return rows
    .flatMap(({ record }) => sightingsIn(JSON.parse(record as string)))
    .filter(({ id }) => places.has(id))
}

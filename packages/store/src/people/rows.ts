import { type Person, personKey, personKeys, type Sighting } from '@news/corpus'
import type { Row, Session } from '../database'
import { folded, plain } from '../fold'
import { forEachOf, insertRows } from '../sql/rows'
import { addTotals } from '../sql/totals'

/** A person out of the database, or one to be put there. The evidence is in the table of actors, not here. */
export interface Loaded {
  person: Person
  /** What stays of it whatever articles come and go. */
  known?: Known
  isNew?: boolean
}

/** What an authority file said of a person, or how somebody was when a user decided on them. */
export interface Known extends Person {
  authority?: true
}

/** A person that a user decided on, who is not forgotten: the same names and offices lead there again. */
export function decided({ person, known, ...rest }: Loaded): Loaded {
  const [names, roles] = [times(person.names, 0), times(person.roles, 1)]
  const before = known ?? { ...person, titles: {}, company: {}, count: 0, evidence: [] }
  return {
    ...rest,
    person,
    known: { ...before, names: { ...before.names, ...names }, roles: { ...before.roles, ...roles } },
  }
}

const times = (counts: Record<string, number>, number: number) =>
  Object.fromEntries(Object.keys(counts).map((key) => [key, number]))

/** What a sighting may be found by. */
export const keysOf = (sighting: Pick<Sighting, 'name' | 'aliases' | 'kind'>): string[] =>
  personKeys(sighting).map(plain)

/** What somebody with these names is found by. */
export const keysUnder = (names: readonly string[], kind: Person['kind']): string[] => [
  ...new Set(names.map((name) => plain(personKey({ name, kind })))),
]

/** All people that are under one of these keys, by id. */
export async function loadByKeys(session: Session, keys: readonly string[]): Promise<Map<string, Loaded>> {
  return loadedOf(
    await forEachOf(
      session,
      `SELECT record, known FROM people WHERE id IN (SELECT person FROM people_keys WHERE key IN (?…))`,
      [...new Set(keys)],
    ),
  )
}

/** People by their ids. */
export async function loadPeople(session: Session, ids: readonly string[]): Promise<Map<string, Loaded>> {
  return loadedOf(await forEachOf(session, 'SELECT record, known FROM people WHERE id IN (?…)', ids))
}

/** Whether somebody has this id, or had it before they were merged. */
export async function isTaken(session: Session, id: string): Promise<boolean> {
  const rows = await session.run(
    'SELECT id FROM people WHERE id = ? UNION ALL SELECT id FROM merged WHERE id = ? LIMIT 1',
    [id, id],
  )
  return rows.length > 0
}

function loadedOf(rows: readonly Row[]): Map<string, Loaded> {
  return new Map(
    rows.map(({ record, known }) => {
      const person: Person = { ...JSON.parse(record as string), evidence: [] }
      return [person.id, known === null ? { person } : { person, known: JSON.parse(known as string) }]
    }),
  )
}

/**
 * Keeps people; who was seen nowhere and is not known besides is gone. Where they may have lost a name (`fewer`), they
 * are no longer found by it.
 */
export async function savePeople(
  session: Session,
  all: readonly Loaded[],
  { keys = 'more' }: { keys?: 'more' | 'fewer' } = {},
): Promise<void> {
  const isGone = ({ person, known }: Loaded) => person.count <= 0 && known === undefined
  const gone = all.filter(isGone)
  const kept = all.filter((one) => !isGone(one))
  await removePeople(
    session,
    gone.map(({ person }) => person.id),
  )
  if (keys === 'fewer')
    await forEachOf(
      session,
      'DELETE FROM people_keys WHERE person IN (?…)',
      kept.map(({ person }) => person.id),
    )
  await insertRows(session, 'people', columns, kept.map(rowOf), `ON CONFLICT (id) DO UPDATE SET ${updates}`)
  await insertRows(
    session,
    'people_keys',
    ['key', 'person'],
    kept.flatMap(({ person, known }) =>
      keysUnder(Object.keys({ ...known?.names, ...person.names }), person.kind).map((key) => [
        key,
        person.id,
      ]),
    ),
    'ON CONFLICT DO NOTHING',
  )
  await addTotals(session, { people: kept.filter(({ isNew }) => isNew).length })
}

/** Takes people out, by their ids; all of them are there. */
export async function removePeople(session: Session, ids: readonly string[]): Promise<void> {
  await forEachOf(session, 'DELETE FROM people WHERE id IN (?…)', ids)
  await forEachOf(session, 'DELETE FROM people_keys WHERE person IN (?…)', ids)
  await addTotals(session, { people: -ids.length })
}

const columns = ['id', 'name', 'folded', 'kind', 'count', 'known', 'record']
const updates = columns
  .slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

function rowOf({ person, known }: Loaded) {
  const whole =
    known === undefined
      ? person
      : { ...person, names: { ...known.names, ...person.names }, roles: { ...known.roles, ...person.roles } }
  const record = { ...whole, titles: most(whole.titles), company: companyOf(whole), evidence: undefined }
  const names = Object.keys(whole.names)
  return [
    person.id,
    plain(person.name),
    names.map((name) => `|${folded(name)}|`).join(''),
    person.kind,
    person.count,
    known === undefined ? null : JSON.stringify(known),
    JSON.stringify(record),
  ]
}

/** Only people are told apart by their company; of a country's there would be no end. */
const companyOf = ({ kind, company }: Person) => (kind === 'person' ? most(company) : {})

/** The most frequent: what was seen once among hundreds tells nothing. */
function most(counts: Record<string, number>): Record<string, number> {
  const all = Object.entries(counts)
  if (all.length <= 2 * counted) return counts
  return Object.fromEntries(all.sort(([, a], [, b]) => b - a).slice(0, counted))
}

const counted = 60

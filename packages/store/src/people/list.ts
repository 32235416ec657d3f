import type { Evidence, Person, Reason } from '@news/corpus'
import type { Session, Value } from '../database'
import { mentionOf } from '../derive'
import { folded, keyOf } from '../fold'
import type { PeopleQuestion, PersonCard } from '../store'
import { idOf } from './decide'
import { loadPeople } from './rows'

/** People, most often seen first; see `Store.people`. */
export async function people(
  session: Session,
  { name, kind, limit = 100 }: PeopleQuestion,
): Promise<PersonCard[]> {
  const conditions: string[] = []
  const values: Value[] = []
  if (name !== undefined) {
    const letters = folded(name)
    // nobody's name: `%%` would be everybody's
    if (letters === '') return []
    conditions.push('folded LIKE ?')
    values.push(`%${letters}%`)
  }
  if (kind !== undefined) {
    conditions.push('kind = ?')
    values.push(kind)
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const rows = await session.run(`SELECT record FROM people ${where} ORDER BY count DESC, id LIMIT ?`, [
    ...values,
    limit,
  ])
  return rows.map(({ record }) => cardOf(JSON.parse(record as string)))
}

/** Who an id stands for, with all evidence; see `Store.person`. */
export async function person(session: Session, id: string): Promise<Person | undefined> {
  const own = await idOf(session, id)
  const found = (await loadPeople(session, [own])).get(own)
  if (found === undefined) return undefined
  const rows = await session.run(
    `SELECT articles.key AS key, actors.actor AS actor, actors.reasons AS reasons
      FROM actors JOIN articles ON articles.number = actors.article
      WHERE actors.person = ? ORDER BY actors.article, actors.actor`,
    [own],
  )
  const evidence = rows.map(
    ({ key, actor, reasons }): Evidence => ({
      sighting: mentionOf(key as string, actor as string),
      reasons: String(reasons ?? '')
        .split(' ')
        .filter(Boolean) as Reason[],
    }),
  )
  return { ...found.person, evidence }
}

/** The people that the actors of an article are; see `Store.peopleOf`. */
export async function peopleOf(session: Session, article: string): Promise<[string, string][]> {
  const rows = await session.run(
    `SELECT actors.actor AS actor, actors.person AS person
      FROM actors JOIN articles ON articles.number = actors.article
      WHERE articles.key = ? AND actors.person IS NOT NULL`,
    [keyOf(article)],
  )
  return rows.map(({ actor, person }) => [actor as string, person as string])
}

function cardOf({ id, name, kind, count, names, titles, description }: Person): PersonCard {
  return {
    id,
    name,
    kind,
    count,
    names: byCount(names),
    titles: byCount(titles),
    ...(description === undefined ? {} : { description }),
  }
}

const byCount = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([key]) => key)

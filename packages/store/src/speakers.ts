import type { Session, Value } from './database'
import { folded } from './fold'
import { periodOf } from './question'
import { told } from './sql/rows'
import type { SpeakerCount, SpeakersQuestion } from './store'

/** Who is quoted how often; see `Store.speakers`. */
export async function speakers(
  session: Session,
  { by, outlet, limit = 100, ...period }: SpeakersQuestion,
): Promise<SpeakerCount[]> {
  const { start, end } = periodOf(period)
  const values: Value[] = [start, end]
  if (outlet !== undefined) values.push(folded(outlet))
  const group = by === undefined ? '' : `, ${groups[by]}`
  const rows = await session.run(
    `SELECT coalesce(people.name, actors.name) AS name, actors.kind AS kind, actors.person AS person,
        sum(actors.quotes) AS quotes, count(DISTINCT actors.article) AS articles
        ${by === undefined ? '' : `, ${groups[by]} AS ${by}`}
      FROM actors
        JOIN articles ON articles.number = actors.article
        LEFT JOIN people ON people.id = actors.person
      WHERE actors.quotes > 0 AND articles.minute >= ? AND articles.minute < ?
        ${outlet === undefined ? '' : 'AND articles.outlet_folded = ?'}
      GROUP BY coalesce(people.name, actors.name), actors.kind, actors.person ${group}
      ORDER BY quotes DESC, name, kind ${group} LIMIT ?`,
    [...values, limit],
  )
  return rows.map((row) => told(row) as never)
}

const groups = { outlet: 'articles.outlet', month: 'substr(articles.published, 1, 7)' } as const

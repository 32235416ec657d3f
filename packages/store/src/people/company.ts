import type { Sighting } from '@news/corpus'
import type { Session } from '../database'
import { forEachOf, insertRows } from '../sql/rows'
import { addTotals } from '../sql/totals'

/** In how many sightings each of the names stands that these articles have. */
export async function companyTimes(
  session: Session,
  sightings: readonly Sighting[],
): Promise<ReadonlyMap<string, number>> {
  const names = [...new Set(sightings.flatMap(({ company }) => company))]
  const rows = await forEachOf(session, 'SELECT name, times FROM company WHERE name IN (?…)', names)
  return new Map(rows.map(({ name, times }) => [name as string, times as number]))
}

/** Counts the sightings with the names beside them, or takes them from the counts. */
export async function addCompany(
  session: Session,
  sightings: readonly Sighting[],
  sign: 1 | -1,
): Promise<void> {
  const counts = new Map<string, number>()
  for (const { company } of sightings)
    for (const name of new Set(company)) counts.set(name, (counts.get(name) ?? 0) + sign)
  const add = 'ON CONFLICT (name) DO UPDATE SET times = company.times + excluded.times'
  await insertRows(session, 'company', ['name', 'times'], [...counts], add)
  if (sign < 0) await session.run('DELETE FROM company WHERE times <= 0')
  await addTotals(session, { sightings: sign * sightings.length })
}

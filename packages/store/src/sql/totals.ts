import type { Session } from '../database'
import { insertRows } from './rows'

/** What is counted as it comes and goes: to count rows takes longer the more there are. */
export type Total = 'articles' | 'quotes' | 'actors' | 'people' | 'sightings'

/** Adds to the totals. */
export async function addTotals(session: Session, by: Partial<Record<Total, number>>): Promise<void> {
  const rows = Object.entries(by).filter(([, value]) => value !== 0)
  if (rows.length === 0) return
  const add = 'ON CONFLICT (name) DO UPDATE SET value = totals.value + excluded.value'
  await insertRows(session, 'totals', ['name', 'value'], rows, add)
}

/** All totals. */
export async function totalsOf(session: Session): Promise<Record<Total, number>> {
  const totals = { articles: 0, quotes: 0, actors: 0, people: 0, sightings: 0 }
  for (const { name, value } of await session.run('SELECT name, value FROM totals'))
    totals[name as Total] = value as number
  return totals
}

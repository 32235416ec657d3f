import type { Row, Session, Value } from '../database'

/** Values of one statement; SQLite takes no more than 32,766. */
const mostValues = 16_000

/** Inserts rows, many with one statement. `after` stands behind them: what to do where one is there. */
export async function insertRows(
  session: Session,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  after = '',
): Promise<void> {
  const step = Math.floor(mostValues / columns.length)
  const one = `(${columns.map(() => '?').join(',')})`
  for (let from = 0; from < rows.length; from += step) {
    const part = rows.slice(from, from + step)
    const places = part.map(() => one).join(',')
    await session.run(
      `INSERT INTO ${table} (${columns.join(',')}) VALUES ${places} ${after}`,
      part.flat() as Value[],
    )
  }
}

/** Runs a statement for values in parts: `(?…)` in it stands for the list. */
export async function forEachOf(session: Session, sql: string, values: readonly Value[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < values.length; from += mostValues) {
    const part = values.slice(from, from + mostValues)
    rows.push(...(await session.run(sql.replace('(?…)', `(${part.map(() => '?').join(',')})`), part)))
  }
  return rows
}

/** The rows of a list of numbers, which they have as `number`, in the order of the list; what is not there is left out. */
export async function inOrder(session: Session, sql: string, numbers: readonly number[]): Promise<Row[]> {
  const rows = new Map((await forEachOf(session, sql, numbers)).map((row) => [row.number, row]))
  return numbers.map((number) => rows.get(number)).filter((row) => row !== undefined)
}

/** What a row says: its columns without those that are null. */
export const told = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

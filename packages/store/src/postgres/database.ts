import pg from 'pg'
import type { Database, Row, Value } from '../database'
import { StoreError } from '../error'
import { postgres } from './dialect'
import { postgresError } from './errors'

/** Opens the database of a server: `postgres://user:password@host:port/database`. */
export async function openPostgres(url: string): Promise<Database> {
  const place = placeOf(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 10_000,
    application_name: 'news',
    types: {
      getTypeParser: (oid, format) => (oid === bigint ? Number : pg.types.getTypeParser(oid, format)),
    },
  })
  // A connection that breaks while nobody uses it says so here; the next one who asks gets another.
  pool.on('error', () => {})
  // One that breaks between two statements of a transaction says so itself, and the next statement fails.
  pool.on('connect', (client) => client.on('error', () => {}))
  const failing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (pool.ending) throw new StoreError('closed', `${place}: was closed`)
    try {
      return await work()
    } catch (error) {
      throw postgresError(error, place)
    }
  }
  const database: Database = {
    dialect: postgres,
    run: (sql, values) => failing(() => run(pool, sql, values)),
    write: (work) =>
      failing(async () => {
        const client = await pool.connect()
        let broken: Error | undefined
        try {
          await client.query('BEGIN')
          // Whatever the server's settings, a commit that is answered is on its disk.
          await client.query('SET LOCAL synchronous_commit = on')
          await client.query(`SELECT pg_advisory_xact_lock(${writers})`)
          const result = await work({ run: (sql, values) => run(client, sql, values) })
          await client.query('COMMIT')
          return result
        } catch (error) {
          await client.query('ROLLBACK').catch((lost: Error) => {
            broken = lost
          })
          throw error
        } finally {
          client.release(broken)
        }
      }),
    close: async () => {
      if (!pool.ending) await pool.end()
    },
  }
  try {
    await database.run('SELECT 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  return database
}

async function run(
  where: pg.Pool | pg.PoolClient,
  sql: string,
  values: readonly Value[] = [],
): Promise<Row[]> {
  let nth = 0
  const { rows } = await where.query(
    sql.replace(/\?/g, () => `$${++nth}`),
    values as unknown[],
  )
  return rows
}

/** What names the database to a user: no password, no user. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host || 'localhost'}${pathname}`
  } catch {
    throw new StoreError('url', 'the address of the database is none: write postgres://user@host/database')
  }
}

/** PostgreSQL's number for its type `bigint`; ours all fit a JavaScript number. */
const bigint = 20

/** All writers of a database wait for one lock, so that each sees what came before. */
const writers = 0x6e657773

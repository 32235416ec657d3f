import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient, type InArgs, type Transaction } from '@libsql/client'
import type { Database, Row, Session, Value } from '../database'
import { StoreError } from '../error'
import { sqlite } from './dialect'
import { sqliteError } from './errors'

/** How a file is kept. */
export interface SqliteOptions {
  /**
   * `full` (unless said otherwise): what was put is there after a loss of power. `normal`: after a crash of the process,
   * too, but a loss of power may take the last puts, as if they had never been.
   */
  synchronous?: 'full' | 'normal'
  /** Milliseconds to wait for another program that writes. */
  patience?: number
  /** Pages of 4 KB that the file may have. */
  mostPages?: number
}

/** Opens a file, or makes it; `:memory:` is a database that ends with the process. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Database> {
  // In a URL a name such as `50%?.db` would be read otherwise.
  const url = path === ':memory:' ? path : `file:${path.split('/').map(encodeURIComponent).join('/')}`
  const { synchronous = 'full', patience = 20_000, mostPages } = options
  const pragmas = [
    'PRAGMA journal_mode = WAL',
    `PRAGMA synchronous = ${synchronous}`,
    'PRAGMA foreign_keys = ON',
    'PRAGMA busy_timeout = 50',
    'PRAGMA cache_size = -32768',
    ...(mostPages === undefined ? [] : [`PRAGMA max_page_count = ${mostPages}`]),
  ]
  // Who opens a file first after a process was killed puts its log in order, and nobody else may meanwhile.
  const client = await patiently(patience, async () => {
    let opened: Client | undefined
    try {
      opened = createClient({ url, concurrency: 1, timeout: 50 })
      // Before anything is set, as that would be written into the file.
      await refuseOthers(opened, path)
      await prepare(opened, pragmas)
      return opened
    } catch (error) {
      opened?.close()
      throw sqliteError(error, path, 'unreachable')
    }
  })
  const renew = async () => {
    await client.reconnect()
    await prepare(client, pragmas)
  }
  return databaseOf(client, path, patience, path === ':memory:' ? async () => {} : renew)
}

/** A file that is no database says so when it is first read; one of another program has tables, but not ours. */
async function refuseOthers(client: Client, path: string) {
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const names = new Set(rows.map(({ name }) => name))
  if (names.size > 0 && !(names.has('migrations') && names.has('articles')))
    throw new StoreError('broken', `${path}: is a database of another program`)
}

async function prepare(client: Client, pragmas: readonly string[]) {
  for (const pragma of pragmas) await client.execute(pragma)
}

function databaseOf(client: Client, path: string, patience: number, renew: () => Promise<void>): Database {
  // There is one connection, which a transaction holds until it ends: whatever else is asked for waits.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work)
    // The driver leaves a statement that failed where it was, and nothing can be committed beside it: “SQL statements
    // in progress”. A new connection has none.
    last = result.catch(() => (client.closed ? undefined : renew().catch(() => {})))
    return result.catch((error) => {
      throw sqliteError(error, path)
    })
  }
  return {
    dialect: sqlite,
    run: (sql, values) => patiently(patience, () => inTurn(() => run(client, sql, values))),
    write: (work) => patiently(patience, () => inTurn(() => inTransaction(client, work))),
    close: () =>
      last.then(() => {
        client.close()
      }),
  }
}

/** Tries again while another program has the file. To wait inside of SQLite would stop the whole process, and with it who is to come to an end. */
async function patiently<Result>(patience: number, work: () => Promise<Result>): Promise<Result> {
  for (const end = Date.now() + patience; ; await sleep(5 + Math.random() * 20)) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'busy' && Date.now() < end)) throw error
    }
  }
}

async function inTransaction<Result>(
  client: Client,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const transaction = await client.transaction('write')
  try {
    const result = await work({ run: (sql, values) => run(transaction, sql, values) })
    await transaction.commit()
    return result
  } finally {
    transaction.close()
  }
}

async function run(
  where: Pick<Client | Transaction, 'execute'>,
  sql: string,
  values: readonly Value[] = [],
): Promise<Row[]> {
  const { rows } = await where.execute({ sql, args: values as InArgs })
  return rows as unknown as Row[]
}

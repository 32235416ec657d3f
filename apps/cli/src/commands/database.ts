import type { OpenOptions, Store } from '@news/store'
import { type Command, Option } from 'commander'

/** Which database a command asks. */
export interface DatabaseOptions {
  db?: string
}

/** `--db`, the same for every command that asks a database. */
export const databaseOption = () =>
  new Option('--db <DB>', 'the database: a file, or postgres://user@host/name').env('NEWS_DB')

/** Does something with the database that the options or the environment name, and closes it. */
export async function withStore<Result>(
  { db }: DatabaseOptions,
  command: Command,
  work: (store: Store) => Promise<Result>,
  how: OpenOptions = { create: false },
): Promise<Result> {
  const store = await openNamed(db, command, how)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Opens the database that the options or the environment name. */
export async function openNamed(db: string | undefined, command: Command, how: OpenOptions): Promise<Store> {
  const name = namedDatabase(db, command)
  // No other command pays for what a database needs.
  const { openStore } = await import('@news/store')
  return openStore(name, how)
}

/** The name of the database, which a command can't do without. */
export function namedDatabase(db: string | undefined, command: Command): string {
  if (db !== undefined && db !== '') return db
  return command.error(
    'which database? Name it with --db news.db (or postgres://user@host/name), or set NEWS_DB',
  )
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Database } from './database'
import { type Engine, storeOn } from './engine'
import { engineOver } from './engine-over'
import { StoreError } from './error'
import { migrate } from './migrate'
import type { SqliteOptions } from './sqlite/database'
import type { Store } from './store'
import { engineInThread } from './thread'

/** How a store is opened; but for `thread`, only files have anything to choose. */
export interface OpenOptions extends EngineOptions {
  /**
   * Has another thread do the work: what keeps this one busy, such as parsing, goes on beside it, and no question stops
   * it. Not where the package is bundled into another file.
   */
  thread?: boolean
}

/** What an engine is opened with. */
export interface EngineOptions extends SqliteOptions {
  /** Whether a store is made where there is none, as it is unless said otherwise; else that is an error. */
  create?: boolean
}

/**
 * Opens a store, and makes it where there is none: a file (a path, a `file:` URL or `:memory:`), or a database of a
 * PostgreSQL server (`postgres://…`). Rejects with a `StoreError`.
 */
export async function openStore(
  url: string,
  { thread = false, ...options }: OpenOptions = {},
): Promise<Store> {
  return storeOn(thread ? await engineInThread(url, options) : await openEngine(url, options))
}

/** Opens what drives a store. */
export async function openEngine(url: string, options: EngineOptions = {}): Promise<Engine> {
  const { create = true } = options
  const database = await openDatabase(url, options)
  try {
    if (!create && (await database.run(database.dialect.isStore)).length === 0)
      throw new StoreError('missing', `${nameOf(url)} holds no articles yet`)
    await migrate(database)
    return engineOver(database)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Opens what the tables are in. */
export async function openDatabase(url: string, options: EngineOptions = {}): Promise<Database> {
  // Only the driver that is needed is loaded.
  if (isPostgres(url)) return (await import('./postgres/database')).openPostgres(url)
  const path = pathOf(url)
  if (options.create === false && path !== ':memory:' && !existsSync(path))
    throw new StoreError('missing', `${path}: no such database`)
  return (await import('./sqlite/database')).openSqlite(path, options)
}

/** What a store is called to a user: no password. */
function nameOf(url: string): string {
  return isPostgres(url) ? new URL(url).pathname.slice(1) : url
}

const isPostgres = (url: string) => /^postgres(?:ql)?:/i.test(url)

function pathOf(url: string): string {
  if (typeof url !== 'string' || url === '') throw new StoreError('url', 'the name of the database is empty')
  if (url.startsWith('file:')) {
    try {
      // SQLite's own way of writing has paths without slashes in front, which are relative.
      return url.startsWith('file:/') ? fileURLToPath(url) : decodeURIComponent(url.slice('file:'.length))
    } catch {
      throw new StoreError('url', `${url} names no file of this machine`)
    }
  }
  // A letter before a colon is a drive.
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(url)?.[1]
  if (scheme !== undefined)
    throw new StoreError('url', `${scheme}: is no database that is known: name a file, or postgres://…`)
  return url
}

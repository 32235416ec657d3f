import type { Database, Session } from './database'
import { StoreError } from './error'

/**
 * Brings the tables to the newest version, one version after the other in one transaction. A database that a newer
 * version of this package wrote is left as it is.
 */
export async function migrate(database: Database, upTo = database.dialect.migrations.length): Promise<void> {
  if ((await versionOf(database, database)) === upTo) return
  await database.write(async (session) => {
    await session.run('CREATE TABLE IF NOT EXISTS migrations (version integer PRIMARY KEY)')
    // Another process may have been faster.
    const before = await versionOf(database, session)
    for (let version = before; version < upTo; version++) {
      for (const statement of database.dialect.migrations[version]!) await session.run(statement)
      await session.run('INSERT INTO migrations (version) VALUES (?)', [version + 1])
    }
  })
}

async function versionOf({ dialect }: Database, session: Session): Promise<number> {
  if ((await session.run(dialect.isStore)).length === 0) return 0
  const [row] = await session.run('SELECT max(version) AS version FROM migrations')
  const version = Number(row?.version ?? 0)
  if (version > dialect.migrations.length)
    throw new StoreError(
      'newer',
      `the database is of version ${version}, which a newer release wrote; this one knows version ${dialect.migrations.length}: update it`,
    )
  return version
}

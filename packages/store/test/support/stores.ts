import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Server, startPostgres } from '../../scripts/postgres.mjs'

/** Where the next empty database is. */
export type NextDatabase = () => Promise<string>

/** Runs the same tests on a file and on a server. */
export function onBothStores(name: string, tests: (next: NextDatabase) => void): void {
  describe(`${name}: SQLite`, () => {
    let folder = ''
    let count = 0
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'news-store-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    tests(async () => join(folder, `${++count}.db`))
  })
  describe(`${name}: PostgreSQL`, () => {
    let server: Server
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server.stop())
    tests(() => server.emptyDatabase())
  })
}

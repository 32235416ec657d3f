import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startPostgres } from '../scripts/postgres.mjs'
import { openDatabase } from '../src/open'
import { type Acknowledged, expectKept, killedWriter } from './support/kills'
import { wholeArticles } from './support/whole'

const folder = mkdtempSync(join(tmpdir(), 'news-kills-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('of a file nothing that was acknowledged is lost, and nothing torn, when the writer is killed 100 times', async () => {
  // Two files, so that two writers can be under way.
  const runs = ['one', 'two'].map(async (name) => {
    const url = join(folder, `${name}.db`)
    const acknowledged: Acknowledged = new Map()
    for (let kill = 0; kill < 50; kill++) {
      await killedWriter(url, `${kill}`, (kill * 7) % 40, acknowledged)
      if (kill % 5 === 4) expectKept(acknowledged, await wholeArticles(url))
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(50)
    const database = await openDatabase(url)
    expect(await database.run('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    for (const table of ['quote_words', 'quote_keys', 'article_bands'])
      await database.run(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`)
    await database.close()
  })
  await Promise.all(runs)
}, 300_000)

it('nor on a server when the writer is killed, or the server itself', async () => {
  const server = await startPostgres()
  try {
    const url = await server.emptyDatabase()
    const acknowledged: Acknowledged = new Map()
    for (let kill = 0; kill < 10; kill++) await killedWriter(url, `w${kill}`, (kill * 7) % 40, acknowledged)
    expectKept(acknowledged, await wholeArticles(url))
    for (let kill = 0; kill < 3; kill++) {
      await killedWriter(url, `s${kill}`, 20, acknowledged)
      await server.kill()
      await server.start()
      expectKept(acknowledged, await wholeArticles(url))
    }
  } finally {
    await server.stop()
  }
}, 300_000)

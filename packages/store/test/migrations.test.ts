import { expect, it } from 'vitest'
import { openStore } from '../src'
import { migrate } from '../src/migrate'
import { openDatabase } from '../src/open'
import { migrations as onServers } from '../src/postgres/tables'
import { migrations as inFiles } from '../src/sqlite/tables'
import { articles } from './support/articles'
import { onBothStores } from './support/stores'

it('both stores have the same versions', () => {
  expect(onServers).toHaveLength(inFiles.length)
})

onBothStores('versions', (next) => {
  it.each(inFiles.map((_, version) => version))(
    'a database of version %i is brought to the newest',
    async (version) => {
      const url = await next()
      const older = await openDatabase(url)
      await migrate(older, version)
      if (version > 0) {
        const row = "(1, 'old', 'h', 'Old news', 'Old Post', 'old post', '2001', 1, ?)"
        const record = JSON.stringify({ ...articles[0], id: 'old' })
        await older.run(
          `INSERT INTO articles (number, key, hash, headline, outlet, outlet_folded, published, minute, record) VALUES ${row}`,
          [record],
        )
        await older.run("INSERT INTO totals (name, value) VALUES ('articles', 1)")
      }
      await older.close()
      const store = await openStore(url)
      if (version > 0) expect(await store.get('old')).toEqual({ ...articles[0], id: 'old' })
      expect(await store.put(articles)).toMatchObject({ added: articles.length })
      expect(await store.put([{ ...articles[0]!, id: 'old' }])).toMatchObject({
        replaced: version > 0 ? 1 : 0,
      })
      expect((await store.search({ text: 'inspection' })).quotes).toHaveLength(2)
      expect((await store.people({ name: 'Lorentz' })).length).toBeGreaterThan(0)
      await store.close()
    },
  )

  it('a database that a newer release wrote is left as it is', async () => {
    const url = await next()
    await (await openStore(url)).close()
    const database = await openDatabase(url)
    await database.run('INSERT INTO migrations (version) VALUES (?)', [inFiles.length + 1])
    await expect(openStore(url)).rejects.toMatchObject({ name: 'StoreError', code: 'newer' })
    const [row] = await database.run('SELECT count(*) AS count FROM articles')
    expect(row!.count).toBe(0)
    await database.close()
  })

  it('a version that fails leaves nothing of itself', async () => {
    const database = await openDatabase(await next())
    const broken = {
      ...database,
      dialect: {
        ...database.dialect,
        migrations: [...database.dialect.migrations, ['CREATE TABLE half (a integer)', 'nonsense']],
      },
    }
    await migrate(database)
    await expect(migrate(broken)).rejects.toMatchObject({ code: 'failed' })
    await expect(database.run('SELECT * FROM half')).rejects.toMatchObject({ name: 'StoreError' })
    await migrate(database)
    await database.close()
  })

  it('is opened by many at once', async () => {
    const url = await next()
    const stores = await Promise.all([1, 2, 3].map(() => openStore(url)))
    expect(await stores[2]!.counts()).toMatchObject({ articles: 0 })
    for (const store of stores) await store.close()
  })

  it('is not made where it was not to be', async () => {
    await expect(openStore(await next(), { create: false })).rejects.toMatchObject({ code: 'missing' })
  })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, describe, expect, it } from 'vitest'
import { startPostgres } from '../scripts/postgres.mjs'
import { openStore, type Store } from '../src'
import { openDatabase } from '../src/open'
import { articles } from './support/articles'
import { smallArticle } from './support/small.mjs'
import { wholeArticles } from './support/whole'

const folder = mkdtempSync(join(tmpdir(), 'news-trouble-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Puts articles until there is no room, and says which were acknowledged. */
async function fill(store: Store): Promise<{ kept: string[]; error: unknown }> {
  const kept: string[] = []
  for (let nth = 0; nth < 20_000; nth++) {
    const batch = Array.from({ length: 20 }, (_, i) => ({
      ...articles[0]!,
      ...smallArticle(`${nth}-${i}`, 0),
    }))
    try {
      await store.put(batch)
    } catch (error) {
      return { kept, error }
    }
    kept.push(...batch.map(({ id }) => id))
  }
  return { kept, error: undefined }
}

describe('no room', () => {
  it('is one clear error where a file may not grow, and what was kept before stays', async () => {
    const url = join(folder, 'small.db')
    const store = await openStore(url, { mostPages: 150 })
    const { kept, error } = await fill(store)
    expect(error).toMatchObject({ name: 'StoreError', code: 'full' })
    expect(kept.length).toBeGreaterThan(0)
    expect(await store.counts()).toMatchObject({ articles: kept.length })
    await store.close()
    expect([...(await wholeArticles(url)).keys()].sort()).toEqual([...kept].sort())
    const larger = await openStore(url)
    expect(await larger.put([smallArticle('after', 0)])).toMatchObject({ added: 1 })
    await larger.close()
  })

  it('is the same on a disk that is full', async (context) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      context.skip('only root may mount a small disk')
    }
    try {
      const url = join(disk, 'full.db')
      const store = await openStore(url)
      const { kept, error } = await fill(store)
      expect(error).toMatchObject({ name: 'StoreError', code: 'full' })
      expect(kept.length).toBeGreaterThan(0)
      await store.close()
      execFileSync('mount', ['-o', 'remount,size=20m', disk])
      expect([...(await wholeArticles(url)).keys()].sort()).toEqual([...kept].sort())
    } finally {
      // Of a database that was closed the driver lets go only when nobody holds its statements any more.
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe('what can’t be opened says why', () => {
  it.each([
    ['', 'url'],
    ['mysql://localhost/news', 'url'],
    ['file://elsewhere/news.db', 'url'],
    ['postgres://[', 'url'],
    [join(folder, 'no', 'such', 'folder.db'), 'unreachable'],
    [folder, 'unreachable'],
    ['postgres://news@127.0.0.1:1/news', 'unreachable'],
    ['postgres://news@no-such-host.invalid/news', 'unreachable'],
  ])('%s: %s', async (url, code) => {
    await expect(openStore(url)).rejects.toMatchObject({ name: 'StoreError', code })
  })

  it('something else than a database is left as it is', async () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'Not a database, but some notes. '.repeat(100))
    const before = readFileSync(path)
    await expect(openStore(path)).rejects.toMatchObject({ code: 'broken' })
    expect(readFileSync(path)).toEqual(before)
  })

  it('and so is a database of another program', async () => {
    const path = join(folder, 'stamps.db')
    const stamps = createClient({ url: `file:${path}` })
    await stamps.execute('CREATE TABLE stamps (country TEXT)')
    await stamps.execute('CREATE TABLE migrations (name TEXT)')
    stamps.close()
    const before = readFileSync(path)
    for (const create of [true, false])
      await expect(openStore(path, { create })).rejects.toMatchObject({
        code: 'broken',
        message: expect.stringMatching(/another program/),
      })
    expect(readFileSync(path)).toEqual(before)
  })

  it('a server that never answers', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    const opening = openStore(`postgres://news:secret@127.0.0.1:${port}/news`)
    await expect(opening).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.not.stringContaining('secret'),
    })
    silent.close()
  })

  it('a file with signs in its name is that file', async () => {
    const path = join(folder, '50% of #1 & more?.db')
    const store = await openStore(path)
    await store.put(articles)
    await store.close()
    const again = await openStore(path, { create: false })
    expect(await again.counts()).toMatchObject({ articles: 3 })
    await again.close()
  })
})

describe('what breaks while it is used', () => {
  it('a file that somebody else writes for too long is busy, and then goes on', async () => {
    const url = join(folder, 'busy.db')
    const store = await openStore(url, { patience: 100 })
    const other = await openDatabase(url)
    await other.write(async () => {
      await expect(store.put(articles)).rejects.toMatchObject({ name: 'StoreError', code: 'busy' })
      expect(await store.counts()).toMatchObject({ articles: 0 })
    })
    expect(await store.put(articles)).toMatchObject({ added: 3 })
    await other.close()
    await store.close()
  })

  it('a server that goes away and comes back', async () => {
    const server = await startPostgres()
    const url = await server.emptyDatabase()
    const store = await openStore(url)
    await store.put(articles)
    await server.kill()
    // The process that answers a connection lives a moment longer than its server.
    const answered = () =>
      store.counts().then(
        () => 'yes',
        ({ code }) => code,
      )
    await expect.poll(answered, { timeout: 60_000 }).toBe('unreachable')
    await expect(store.put([smallArticle('meanwhile', 0)])).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unreachable',
    })
    await expect(store.counts()).rejects.toMatchObject({ code: 'unreachable' })
    await server.start()
    expect(await store.counts()).toMatchObject({ articles: 3 })
    expect(await store.put([smallArticle('after', 0)])).toMatchObject({ added: 1 })
    await expect(openStore(url.replace('news:news@', 'news:secret@'))).rejects.toMatchObject({
      code: 'refused',
      message: expect.not.stringContaining('secret'),
    })
    await expect(openStore(`${url}x`)).rejects.toMatchObject({ code: 'unreachable' })
    await store.close()
    await server.stop()
  })
})

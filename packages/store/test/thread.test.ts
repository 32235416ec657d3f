import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
// The thread is a file of its own, which only the built package has.
import { openStore } from '../dist/index.js'
import { articles } from './support/articles'

const folder = mkdtempSync(join(tmpdir(), 'news-thread-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a store in a thread of its own answers as one in this thread', async () => {
  const url = join(folder, 'news.db')
  const store = await openStore(url, { thread: true })
  const here = await openStore(url)
  expect(await store.put(articles, { inputs: ['one'] })).toEqual({ added: 3, replaced: 0, unchanged: 0 })
  expect(await store.hasInputs(['one', 'two'])).toEqual(new Set(['one']))
  expect(await store.get('sula-1')).toEqual(articles[0])
  expect(await store.get('nobody')).toBeUndefined()
  const all = []
  for await (const article of store.each()) all.push(article)
  expect(all).toEqual(articles)
  for (const question of [{ text: 'bridge' }, { speaker: 'Lorentz', limit: 2 }, {}])
    expect(await store.search(question)).toEqual(await here.search(question))
  expect(await store.people()).toEqual(await here.people())
  expect(await store.peopleOf('sula-1')).toEqual(await here.peopleOf('sula-1'))
  expect(await store.near(new Set([1, 2]))).toEqual([])
  await here.close()
  await store.close()
  await store.close()
})

it('tells its errors as they are', async () => {
  await expect(openStore(join(folder, 'no', 'such.db'), { thread: true })).rejects.toMatchObject({
    code: 'unreachable',
  })
  await expect(openStore(join(folder, 'new.db'), { thread: true, create: false })).rejects.toMatchObject({
    code: 'missing',
  })
  const store = await openStore(join(folder, 'errors.db'), { thread: true })
  await expect(store.search({ since: 'soon' })).rejects.toMatchObject({
    name: 'StoreError',
    code: 'question',
  })
  const last = store.counts()
  await store.close()
  await expect(last).resolves.toMatchObject({ articles: 0 })
  await expect(store.counts()).rejects.toMatchObject({ code: 'closed' })
})

describe('a process that ends while the driver works is not brought down by it', () => {
  const ways = {
    'by process.exit': ['process.exit(3)', 3],
    'by an error that nobody catches': ["throw new Error('meant')", 1],
    'after it has closed the store': ['await store.close(); process.exit(3)', 3],
  } as const
  it.each(Object.entries(ways))(
    '%s',
    (_, [end, code]) => {
      for (const after of [0, 50, 200]) {
        const script = `
        import { openStore } from ${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)}
        import { setTimeout } from 'node:timers/promises'
        const store = await openStore(${JSON.stringify(join(folder, `end-${after}.db`))}, { thread: true })
        const article = ${JSON.stringify(articles[0])}
        const many = Array.from({ length: 1000 }, (_, n) => ({ ...article, id: Math.random() + '-' + n }))
        store.put(many).catch(() => {})
        await setTimeout(${after})
        ${end}`
        const file = join(folder, 'end.mjs')
        writeFileSync(file, script)
        const { status, signal, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
        expect([status, signal]).toEqual([code, null])
        expect(stderr).not.toMatch(/panic|fatal runtime/i)
      }
    },
    120_000,
  )
})

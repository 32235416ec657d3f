import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
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

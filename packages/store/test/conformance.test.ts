import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore, type Store } from '../src'
import { articleOf, articles, on } from './support/articles'
import { onBothStores } from './support/stores'

onBothStores('a store', (next) => {
  let url: string
  let store: Store
  beforeEach(async () => {
    url = await next()
    store = await openStore(url)
  })
  afterEach(() => store.close())
  const texts = async (question: Parameters<Store['search']>[0]) =>
    (await store.search(question)).quotes.map(({ text }) => text)
  const all = async () => {
    const found = []
    for await (const article of store.each()) found.push(article)
    return found
  }

  it('gives back what was put, whole and unchanged, also after it was opened anew', async () => {
    expect(await store.put(articles)).toEqual({ added: 3, replaced: 0, unchanged: 0 })
    await store.close()
    store = await openStore(url)
    for (const article of articles) expect(await store.get(article.id)).toEqual(article)
    expect(await all()).toEqual(articles)
    expect(await store.has('sula-1')).toBe(true)
    expect(await store.has('sula')).toBe(false)
    expect(await store.get('sula')).toBeUndefined()
  })

  it('takes the same again for nothing new, and a changed one in the place of the earlier one', async () => {
    await store.put(articles)
    const before = await store.counts()
    expect(await store.put(articles)).toEqual({ added: 0, replaced: 0, unchanged: 3 })
    expect(await store.counts()).toEqual(before)
    const changed = articleOf('sula-1', 'Quiet day\n\n“There is nothing to say,” said Bo Ek.')
    expect(await store.put([changed])).toEqual({ added: 0, replaced: 1, unchanged: 0 })
    expect(await store.get('sula-1')).toEqual(changed)
    expect(await texts({ text: 'reopen the bridge' })).toEqual([])
    expect(await texts({ text: 'nothing to say' })).toEqual(['“There is nothing to say,”'])
    const { articles: count, quotes } = await store.counts()
    expect(count).toBe(3)
    expect(quotes).toBe(before.quotes - articles[0]!.quotes.length + 1)
  })

  it('rejects with a StoreError and nothing else, whatever it is given', async () => {
    const given = <Value>(value: unknown) => value as Value
    const asked: [string, Promise<unknown>][] = [
      ...[null, 'x', { text: 5 }, { kind: 'x' }, { foo: 1 }, { limit: '9' }].map(
        (question): [string, Promise<unknown>] => ['question', store.search(given(question))],
      ),
      ['question', store.speakers(given({ by: 'year' }))],
      ['question', store.people(given({ name: [] }))],
      ['failed', store.put(given('x'))],
      ['failed', store.put(given([{}]))],
      ['failed', store.near(given(5))],
      ['url', openStore(given(undefined))],
    ]
    for (const [code, answer] of asked)
      await expect(answer).rejects.toMatchObject({ name: 'StoreError', code, message: expect.any(String) })
  })

  it('counts those of one id in a batch as if they came one after the other, and keeps the last', async () => {
    const [first] = articles
    const later = { ...first!, headline: 'Later' }
    expect(await store.put([first!, first!, later])).toEqual({ added: 1, replaced: 1, unchanged: 1 })
    expect((await store.get('sula-1'))?.headline).toBe('Later')
    expect(await store.put([first!, later])).toEqual({ added: 0, replaced: 2, unchanged: 0 })
    expect((await store.get('sula-1'))?.headline).toBe('Later')
  })

  it('takes new articles beside the last one that is replaced', async () => {
    await store.put(articles.slice(0, 2))
    const replaced = { ...articles[1]!, headline: 'Again' }
    expect(await store.put([articles[2]!, replaced])).toEqual({ added: 1, replaced: 1, unchanged: 0 })
    expect(await all()).toEqual([articles[0], replaced, articles[2]])
  })

  it('takes an article out with all that came of it', async () => {
    await store.put(articles)
    expect(await store.remove('sula-1')).toBe(true)
    expect(await store.remove('sula-1')).toBe(false)
    expect(await store.has('sula-1')).toBe(false)
    expect(await texts({ text: 'bridge' })).toEqual([
      '“The money is gone,” “We will not pay for the bridge.”',
    ])
    for (const id of ['sula-2', 'tarn-1']) await store.remove(id)
    expect(await store.counts()).toEqual({ articles: 0, quotes: 0, actors: 0, people: 0 })
    expect(await store.people()).toEqual([])
  })

  it('keeps nothing of a batch that holds something impossible', async () => {
    const [quote] = articles[1]!.quotes
    const broken = [
      { ...articles[1]!, quotes: null },
      // Nothing is wrong with it until its quotes are written, after the articles.
      { ...articles[1]!, quotes: [{ ...quote!, id: null }] },
    ]
    for (const one of broken)
      await expect(store.put([articles[0]!, one as never])).rejects.toMatchObject({
        name: 'StoreError',
        code: 'failed',
      })
    expect(await store.counts()).toMatchObject({ articles: 0 })
    expect(await store.get(articles[0]!.id)).toBeUndefined()
  })

  it('notes inputs together with their articles', async () => {
    await store.put(articles.slice(0, 1), { inputs: ['one', 'two\0'] })
    expect(await store.hasInputs(['one', 'two\0', 'three'])).toEqual(new Set(['one', 'two\0']))
    await store.put([], { inputs: ['one', 'three'] })
    expect(await store.hasInputs(['three'])).toEqual(new Set(['three']))
  })

  it('finds words in any inflection, and phrases only as they stand', async () => {
    await store.put(articles)
    const sanctions = await store.search({ text: 'sanctions' })
    expect(sanctions.quotes.map(({ article }) => article).sort()).toEqual(['sula-1', 'sula-2'])
    expect(await texts({ text: '"the bridge before"' })).toEqual([
      '“We will not reopen the bridge before the inspection,” “The sanctions against the builder stay.”',
    ])
    expect(await texts({ text: '"bridge the before"' })).toEqual([])
    expect(await texts({ text: 'before bridge' })).toHaveLength(1)
    expect(await texts({ text: 'bridge ferries' })).toEqual([])
  })

  it('tells of a quote where it stands', async () => {
    await store.put(articles)
    const { quotes } = await store.search({ text: 'the money is gone' })
    expect(quotes).toEqual([
      {
        article: 'tarn-1',
        quote: 'q2',
        kind: 'direct',
        text: '“The money is gone,” “We will not pay for the bridge.”',
        speaker: 'Edvin Lorentz',
        actor: expect.stringMatching(/^a\d+$/),
        headline: 'Harbour board wants its money back',
        published: '2018',
        outlet: 'tarn.example',
        url: 'https://www.tarn.example/harbour',
      },
    ])
  })

  it('asks by speaker, kind, outlet and date, alone and together', async () => {
    await store.put(articles)
    const ids = async (question: Parameters<Store['search']>[0]) => [
      ...new Set((await store.search(question)).quotes.map(({ article }) => article)),
    ]
    expect(await ids({ speaker: 'sorensen' })).toEqual(['sula-2', 'sula-1'])
    expect(await ids({ speaker: 'Lorentz' })).toEqual(['tarn-1', 'sula-2', 'sula-1'])
    expect(await ids({ speaker: 'Edvin' })).toEqual(['tarn-1', 'sula-1'])
    expect(await ids({ outlet: 'evening post' })).toEqual(['sula-2'])
    expect(await ids({ kind: 'indirect' })).toEqual(['tarn-1', 'sula-2', 'sula-1'])
    expect(await ids({ since: '2017-12' })).toEqual(['tarn-1', 'sula-2'])
    expect(await ids({ since: '2017-11', until: '2017-11' })).toEqual(['sula-1'])
    expect(await ids({ until: '2017-12-01T09:30Z' })).toEqual(['sula-2', 'sula-1'])
    expect(await ids({ until: '2017-12-01T09:29Z' })).toEqual(['sula-1'])
    expect(await ids({ text: 'sanction', speaker: 'Lorentz', kind: 'indirect', since: '2017-11' })).toEqual([
      'sula-2',
    ])
    expect(await ids({})).toEqual(['tarn-1', 'sula-2', 'sula-1'])
  })

  it('takes for the outlet the publisher, else the agency, else the site', async () => {
    const { publisher: _, agency: __, ...bare } = { ...articles[1]!, url: 'https://www.post.example/1' }
    await store.put([
      { ...bare, id: 'published', publisher: 'The Post', agency: 'Reuters' },
      { ...bare, id: 'wired', agency: 'Reuters' },
      { ...bare, id: 'site' },
    ])
    for (const [outlet, id] of [
      ['the post', 'published'],
      ['reuters', 'wired'],
      ['post.example', 'site'],
    ] as const) {
      const { quotes } = await store.search({ outlet })
      expect(new Set(quotes.map(({ article }) => article))).toEqual(new Set([id]))
      const people = await store.speakers({ outlet })
      expect(people.every(({ articles }) => articles === 1)).toBe(true)
    }
  })

  it('refuses a date that is none', async () => {
    await expect(store.search({ since: '2017-13' })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'question',
    })
    await expect(store.search({ until: 'yesterday' })).rejects.toMatchObject({ code: 'question' })
    await expect(store.search({ since: '2017-02-31T24:00' })).rejects.toMatchObject({ code: 'question' })
  })

  it('puts those without a date last, and leaves them out where a date is asked for', async () => {
    const { published: _, ...undated } = articles[2]!
    await store.put([articles[0]!, { ...undated, id: 'undated' }])
    const ids = (await store.search({ speaker: 'Lorentz' })).quotes.map(({ article }) => article)
    expect(ids.at(-1)).toBe('undated')
    expect(
      (await store.search({ speaker: 'Lorentz', until: '2030' })).quotes.map(({ article }) => article),
    ).not.toContain('undated')
  })

  it('goes through all pages, each quote once, in one order', async () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      articleOf(
        `a${i}`,
        `Day ${i}\n\n“The harbour ${'opens '.repeat(1 + (i % 4))}today,” said Ida Berg. “Number ${i}.”`,
        on(`2020-01-${String(1 + (i % 28)).padStart(2, '0')}`),
      ),
    )
    await store.put(many)
    for (const question of [{ text: 'harbour' }, { speaker: 'Berg' }, {}]) {
      const whole = await store.search({ ...question, limit: 1000 })
      expect(whole.next).toBeUndefined()
      const paged = []
      let cursor: string | undefined
      do {
        const page = await store.search({
          ...question,
          limit: 7,
          ...(cursor === undefined ? {} : { cursor }),
        })
        paged.push(...page.quotes)
        cursor = page.next
      } while (cursor !== undefined)
      expect(paged).toEqual(whole.quotes)
      expect(whole.quotes.length).toBeGreaterThanOrEqual(40)
    }
    await expect(store.search({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'question' })
  })

  it('takes everything in a question for words', async () => {
    await store.put(articles)
    const nasty = [
      'AND (',
      'OR',
      'NOT bridge',
      '"',
      '""',
      '*',
      'bri*',
      "'; DROP TABLE quotes; --",
      'said : bridge',
      '{said}',
      'NEAR(a b)',
      'a\0b',
      '\ud800',
      '\udc00 bridge',
      ':* & | !',
      '<->',
      "\\'",
      '^bridge',
      '-bridge',
      '%',
      '_',
      '?',
      '$1',
      'ﬁ',
      '“',
      'x'.repeat(10_000),
    ]
    for (const text of nasty)
      for (const question of [{ text }, { speaker: text }, { outlet: text }, { text, speaker: text }])
        await expect(store.search(question), JSON.stringify(question)).resolves.toMatchObject({
          quotes: expect.any(Array),
        })
    for (const name of nasty) await expect(store.people({ name })).resolves.toBeInstanceOf(Array)
    expect(await texts({ text: '-bridge*' })).toHaveLength(3)
    expect(await texts({ text: '\udc00 bridge\0' })).toHaveLength(3)
    expect(await texts({ text: '***' })).toEqual([])
    expect(await store.counts()).toMatchObject({ articles: 3 })
  })

  it('keeps NUL, half surrogate pairs and long ids as they are', async () => {
    const text = 'Signs\n\n“We saw \0 and \ud83d there,” said Ana\0 Vik.'
    const odd = [
      'nul\0',
      '\ud800',
      'quote"back\\slash',
      'x'.repeat(5000),
      `${'x'.repeat(5000)}y`,
      '',
      'Ω',
      "'",
    ].map((id) =>
      articleOf(id, text, {
        headline: `A \0 headline \ud800 of ${id.length}`,
        publisher: 'Ann\0al',
        url: `https://e.example/\0`,
      }),
    )
    expect(await store.put(odd)).toEqual({ added: odd.length, replaced: 0, unchanged: 0 })
    for (const article of odd) expect(await store.get(article.id)).toEqual(article)
    const found = await store.search({ text: 'saw there', limit: 100 })
    expect(new Set(found.quotes.map(({ article }) => article))).toEqual(new Set(odd.map(({ id }) => id)))
    expect(found.quotes[0]!.text).toContain('\ufffd')
    for (const { id } of odd) expect(await store.remove(id)).toBe(true)
    expect(await store.counts()).toEqual({ articles: 0, quotes: 0, actors: 0, people: 0 })
  })

  it('waits for its turn where many write at once', async () => {
    const other = await openStore(url)
    const made = Array.from({ length: 12 }, (_, i) => ({ ...articles[i % 3]!, id: `w${i}` }))
    const counts = await Promise.all(made.map((article, i) => (i % 2 ? store : other).put([article])))
    expect(counts.every(({ added }) => added === 1)).toBe(true)
    expect(await other.counts()).toMatchObject({ articles: 12 })
    expect((await store.search({ limit: 1000 })).quotes).toHaveLength(
      made.reduce((sum, { quotes }) => sum + quotes.length, 0),
    )
    await other.close()
  })

  it('says that it was closed', async () => {
    await store.close()
    await store.close()
    await expect(store.counts()).rejects.toMatchObject({ name: 'StoreError', code: 'closed' })
    await expect(store.put(articles)).rejects.toMatchObject({ code: 'closed' })
  })
})

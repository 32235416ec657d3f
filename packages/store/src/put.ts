import type { Database, Session, Value } from './database'
import { type Derived, derive, type Given, givenOf, mentionOf } from './derive'
import { StoreError } from './error'
import { folded, isLong, plain, writtenId } from './fold'
import { numbering } from './numbers'
import { forget, recognise } from './people/recognise'
import { forEachOf, insertRows } from './sql/rows'
import { addTotals } from './sql/totals'
import type { PutCounts } from './store'

/** Keeps articles in one transaction; see `Store.put`. */
export async function put(
  { dialect, run, write }: Database,
  records: readonly string[],
  inputs: readonly string[] = [],
): Promise<PutCounts> {
  // What can be worked out beforehand is: others wait while we write.
  const given = records.map(givenOf)
  const last = new Map(given.map((one) => [one.key, one]))
  const before = await kept({ run }, [...last.keys()])
  const derived = new Map<string, Derived>()
  for (const [key, one] of last) if (before.get(key)?.hash !== one.hash) derived.set(key, derivedOf(one))
  return write(async (session) => {
    const there = await kept(session, [...last.keys()])
    const fresh: { one: Derived; number: number | undefined }[] = []
    for (const [key, one] of last) {
      const before = there.get(key)
      if (before?.hash !== one.hash)
        fresh.push({ one: derived.get(key) ?? derivedOf(one), number: before?.number })
    }
    if (fresh.length > 0) await bringIn(session, await numbered(session, fresh))
    if (inputs.length > 0)
      await insertRows(
        session,
        'inputs',
        ['input'],
        [...new Set(inputs)].map((input) => [plain(input)]),
        'ON CONFLICT DO NOTHING',
      )
    return countsOf(given, there)
  })

  async function bringIn(session: Session, all: readonly { one: Derived; number: number }[]) {
    const numberOf = await numbering(
      session,
      all.flatMap(({ one }) => (one.quotes.length === 0 ? [] : [one.minute])),
    )
    const quotes = all.flatMap(({ one, number }) =>
      one.quotes.map((quote) => ({ ...quote, article: number, number: numberOf(one.minute) })),
    )
    const persons = await recognise(
      session,
      all.flatMap(({ one }) => one.sightings),
    )
    await insertRows(session, 'articles', articleColumns, all.map(articleRow))
    await insertRows(
      session,
      'quotes',
      ['number', 'article', 'quote', 'kind', 'text', 'actor', 'speaker'],
      quotes.map(({ number, article, quote, actor }) => [
        number,
        article,
        plain(quote.id),
        quote.kind,
        plain(quote.text),
        actor === undefined ? null : plain(actor.id),
        actor === undefined ? null : plain(actor.name),
      ]),
    )
    await insertRows(
      session,
      'actors',
      ['article', 'actor', 'name', 'kind', 'quotes', 'person', 'reasons', 'candidates'],
      all.flatMap(({ one, number }) => actorRows(one, number, persons)),
    )
    await dialect.addWords(session, quotes)
    await dialect.addKeys(
      session,
      'quote_keys',
      quotes.filter(({ keys }) => keys.length > 0),
    )
    await dialect.addKeys(
      session,
      'article_bands',
      all.flatMap(({ one, number }) => (one.bands.length === 0 ? [] : [{ number, keys: one.bands }])),
    )
    await addTotals(session, {
      articles: all.length,
      quotes: quotes.length,
      actors: all.reduce((sum, { one }) => sum + one.article.actors.length, 0),
    })
  }
}

/** What becomes of each, one after the other: of two texts under one id the second takes the place of the first. */
function countsOf(given: readonly Given[], there: Awaited<ReturnType<typeof kept>>): PutCounts {
  const counts = { added: 0, replaced: 0, unchanged: 0 }
  const hashes = new Map([...there].map(([key, { hash }]) => [key, hash]))
  for (const { key, hash } of given) {
    const before = hashes.get(key)
    counts[before === undefined ? 'added' : before === hash ? 'unchanged' : 'replaced']++
    hashes.set(key, hash)
  }
  return counts
}

function derivedOf(given: Given): Derived {
  try {
    return derive(given)
  } catch (error) {
    throw new StoreError('failed', `the article ${given.key} is none: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** Takes out what is to be replaced, and numbers all: those that were there as they were, the others behind the last. */
async function numbered(session: Session, fresh: readonly { one: Derived; number: number | undefined }[]) {
  const [row] = await session.run('SELECT coalesce(max(number), 0) AS last FROM articles')
  await takeOut(
    session,
    fresh.flatMap(({ number }) => (number === undefined ? [] : [number])),
  )
  let next = (row!.last as number) + 1
  return fresh.map(({ one, number }) => ({ one, number: number ?? next++ }))
}

/** Takes articles out by their keys; how many were there. */
export function remove({ write }: Database, keys: readonly string[]): Promise<number> {
  return write(async (session) => {
    const there = await kept(session, keys)
    const numbers = [...there.values()].map(({ number }) => number)
    await takeOut(session, numbers)
    return numbers.length
  })
}

async function kept(session: Session, keys: readonly string[]) {
  const rows = await forEachOf(session, 'SELECT number, key, hash FROM articles WHERE key IN (?…)', keys)
  return new Map(rows.map(({ number, key, hash }) => [key as string, { number: number as number, hash }]))
}

async function takeOut(session: Session, articles: readonly number[]) {
  if (articles.length === 0) return
  const quotes = await forEachOf(session, 'SELECT number FROM quotes WHERE article IN (?…)', articles)
  const actors = await forEachOf(session, 'SELECT article FROM actors WHERE article IN (?…)', articles)
  await forget(session, articles)
  const numbers = quotes.map(({ number }) => number as number)
  for (const table of ['quote_words', 'quote_keys'])
    await forEachOf(session, `DELETE FROM ${table} WHERE rowid IN (?…)`, numbers)
  await forEachOf(session, 'DELETE FROM article_bands WHERE rowid IN (?…)', articles)
  for (const table of ['quotes', 'actors'])
    await forEachOf(session, `DELETE FROM ${table} WHERE article IN (?…)`, articles)
  await forEachOf(session, 'DELETE FROM articles WHERE number IN (?…)', articles)
  await addTotals(session, {
    articles: -articles.length,
    quotes: -quotes.length,
    actors: -actors.length,
  })
}

const articleColumns = [
  'number',
  'key',
  'long_id',
  'hash',
  'headline',
  'url',
  'outlet',
  'outlet_folded',
  'published',
  'minute',
  'record',
]

function articleRow({ one, number }: { one: Derived; number: number }): Value[] {
  const { article, key, hash, outlet, minute, record } = one
  const { headline, url, published } = article
  return [
    number,
    key,
    isLong(writtenId(article.id)) ? writtenId(article.id) : null,
    hash,
    headline === undefined ? null : plain(headline),
    url === undefined ? null : plain(url),
    outlet ?? null,
    outlet === undefined ? null : folded(outlet),
    published === undefined ? null : plain(published.value),
    minute,
    record,
  ]
}

function actorRows(
  { article, key }: Derived,
  number: number,
  persons: Awaited<ReturnType<typeof recognise>>,
): Value[][] {
  const quotes = new Map<string | null, number>()
  for (const { speaker } of article.quotes) quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1)
  return article.actors.map(({ id, name, kind }) => {
    const found = persons.get(mentionOf(key, id))
    return [
      number,
      plain(id),
      plain(name),
      kind,
      quotes.get(id) ?? 0,
      found?.person ?? null,
      found === undefined ? null : found.reasons.join(' '),
      found?.candidates === undefined ? null : JSON.stringify(found.candidates),
    ]
  })
}

import { expect } from 'vitest'
import { openDatabase } from '../../src/open'

/** Looks whether every article has exactly its quotes and actors, and everything they are found by; gives the headlines by id. */
export async function wholeArticles(url: string): Promise<Map<string, string>> {
  const database = await openDatabase(url)
  try {
    const rows = await database.run(
      `SELECT record,
        (SELECT count(*) FROM quotes WHERE article = articles.number) AS quotes,
        (SELECT count(*) FROM actors WHERE article = articles.number) AS actors,
        (SELECT count(*) FROM actors WHERE article = articles.number AND person IS NULL) AS nobodies
      FROM articles`,
    )
    const articles = rows.map(({ record, quotes, actors, nobodies }) => {
      const article = JSON.parse(record as string)
      expect([quotes, actors, nobodies]).toEqual([article.quotes.length, article.actors.length, 0])
      return article
    })
    const sum = (field: string) => articles.reduce((total, article) => total + article[field].length, 0)
    const counts = { articles: articles.length, quotes: sum('quotes'), actors: sum('actors') }
    const totals = await database.run('SELECT name, value FROM totals')
    expect(Object.fromEntries(totals.map(({ name, value }) => [name, value]))).toMatchObject(
      articles.length === 0 ? {} : counts,
    )
    for (const table of ['quote_words', 'quote_keys', 'quotes'])
      expect(await database.run(`SELECT count(*) AS count FROM ${table}`), table).toEqual([
        { count: counts.quotes },
      ])
    const [people] = await database.run('SELECT coalesce(sum(count), 0) AS seen FROM people')
    expect(people!.seen).toBe(counts.actors)
    return new Map(articles.map(({ id, headline }) => [id, headline]))
  } finally {
    await database.close()
  }
}

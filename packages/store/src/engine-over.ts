import type { Database, Session } from './database'
import type { Engine } from './engine'
import { keyOf, plain, readId } from './fold'
import { decisions, know, merge, split } from './people/decide'
import { people, peopleOf, person } from './people/list'
import { put, remove } from './put'
import { search } from './search'
import { speakers } from './speakers'
import { forEachOf, inOrder } from './sql/rows'
import { totalsOf } from './sql/totals'
import type { QuotePlace } from './store'

/** What drives a store, over either database, whose tables are there. */
export function engineOver(database: Database): Engine {
  return {
    put: (records, inputs) => put(database, records, inputs),
    async get(id) {
      const [row] = await database.run('SELECT record FROM articles WHERE key = ?', [keyOf(id)])
      return row?.record as string | undefined
    },
    has: async (id) =>
      (await database.run('SELECT 1 AS there FROM articles WHERE key = ?', [keyOf(id)])).length > 0,
    async hasInputs(inputs) {
      const asked = new Map(inputs.map((input) => [plain(input), input]))
      const rows = await forEachOf(database, 'SELECT input FROM inputs WHERE input IN (?…)', [
        ...asked.keys(),
      ])
      return rows.map(({ input }) => asked.get(input as string)!)
    },
    remove: async (id) => (await remove(database, [keyOf(id)])) > 0,
    after: (place) => after(database, place),
    async counts() {
      const { articles, quotes, actors, people } = await totalsOf(database)
      return { articles, quotes, actors, people }
    },
    search: (question) => search(database, question),
    speakers: (question = {}) => speakers(database, question),
    near: (bands, { limit = usualLimit } = {}) => near(database, [...bands], limit),
    sameQuote: (keys, { limit = usualLimit } = {}) => sameQuote(database, keys, limit),
    people: (question = {}) => people(database, question),
    person: (id) => person(database, id),
    peopleOf: (article) => peopleOf(database, article),
    merge: (keep, other) => merge(database, keep, other),
    split: (person, mentions) => split(database, person, mentions),
    know: (people) => know(database, people),
    decisions: () => decisions(database),
    close: () => database.close(),
  }
}

async function after(session: Session, place: number): ReturnType<Engine['after']> {
  const sql = 'SELECT number, record FROM articles WHERE number > ? ORDER BY number LIMIT ?'
  const rows = await session.run(sql, [place, readAtOnce])
  return {
    records: rows.map(({ record }) => record as string),
    place: rows.length < readAtOnce ? undefined : (rows.at(-1)!.number as number),
  }
}

async function near({ dialect, run }: Database, bands: readonly number[], limit: number): Promise<string[]> {
  if (bands.length === 0) return []
  const numbers = await dialect.sharing({ run }, 'article_bands', bands, limit)
  const rows = await inOrder(
    { run },
    'SELECT number, coalesce(long_id, key) AS id FROM articles WHERE number IN (?…)',
    numbers,
  )
  return rows.map(({ id }) => readId(id as string))
}

async function sameQuote(
  { dialect, run }: Database,
  keys: readonly number[],
  limit: number,
): Promise<QuotePlace[]> {
  if (keys.length === 0) return []
  const numbers = await dialect.sharing({ run }, 'quote_keys', keys, limit)
  const rows = await inOrder(
    { run },
    `SELECT quotes.number AS number, quotes.quote AS quote,
        coalesce(articles.long_id, articles.key) AS article
      FROM quotes JOIN articles ON articles.number = quotes.article WHERE quotes.number IN (?…)`,
    numbers,
  )
  return rows.map(({ quote, article }) => ({ article: readId(article as string), quote: quote as string }))
}

const usualLimit = 200
const readAtOnce = 100

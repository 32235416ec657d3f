import type { Dialect } from '../database'
import type { Phrase } from '../question'
import { inRange } from '../sql/range'
import { insertRows } from '../sql/rows'
import { migrations } from './tables'

/** PostgreSQL: words are tsvectors in which a weight says what a word is, keys are arrays; both under GIN. */
export const postgres: Dialect = {
  migrations,
  isStore: "SELECT 1 AS name WHERE to_regclass('migrations') IS NOT NULL",
  async addWords(session, words) {
    const rows = words.map(({ number, said, who, facets }) => [number, said, who, facets])
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const part = rows.slice(from, from + rowsAtOnce)
      await session.run(
        `INSERT INTO quote_words (rowid, words)
          SELECT number, to_tsvector('news', said)
            || setweight(to_tsvector('news', who), 'A') || setweight(to_tsvector('news', facets), 'B')
          FROM (VALUES ${part.map(() => '(CAST(? AS bigint),CAST(? AS text),CAST(? AS text),CAST(? AS text))').join(',')})
            AS given (number, said, who, facets)`,
        part.flat(),
      )
    }
  },
  addKeys: (session, table, all) =>
    insertRows(
      session,
      table,
      ['rowid', 'keys'],
      all.map(({ number, keys }) => [number, keys]),
    ),
  async matching(session, phrases, range, limit, scored) {
    const { condition, values } = inRange(range)
    const query = phrases.map(written).join(' & ')
    const score = scored ? `ts_rank_cd('{1,1,0,0}', words, to_tsquery('news', ?), 1)` : '0'
    const rows = await session.run(
      `SELECT number, ${score} AS score FROM (
        SELECT rowid AS number, words FROM quote_words
          WHERE words @@ to_tsquery('news', ?) AND ${condition}
          ORDER BY rowid DESC LIMIT ?) AS found`,
      [...(scored ? [query] : []), query, ...values, limit],
    )
    return rows as { number: number; score: number }[]
  },
  async sharing(session, table, keys, limit) {
    const rows = await session.run(
      `SELECT rowid AS number FROM ${table} WHERE keys && ?
        ORDER BY (SELECT count(*) FROM unnest(keys) AS key WHERE key = ANY (?)) DESC, rowid LIMIT ?`,
      [keys, keys, limit],
    )
    return rows.map(({ number }) => number as number)
  },
}

/** PostgreSQL takes 65,535 values in one statement. */
const rowsAtOnce = 4000

const weights: Record<Phrase['field'], string> = { said: 'D', who: 'A', facet: 'B' }

/** `('lift':D <-> 'the':D <-> 'ban':D)`; folded words hold nothing that a tsquery would take for its syntax. */
const written = ({ field, words }: Phrase) =>
  `(${words.map((word) => `'${word}':${weights[field]}`).join(' <-> ')})`

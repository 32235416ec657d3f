import type { Dialect } from '../database'
import type { Phrase } from '../question'
import { inRange } from '../sql/range'
import { insertRows } from '../sql/rows'
import { migrations } from './tables'

/** SQLite with FTS5: words and keys stand in tables of words without any content. */
export const sqlite: Dialect = {
  migrations,
  isStore: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  addWords: (session, words) =>
    insertRows(
      session,
      'quote_words',
      ['rowid', 'said', 'who', 'facets'],
      words.map(({ number, said, who, facets }) => [number, said, who, facets]),
    ),
  addKeys: (session, table, all) =>
    insertRows(
      session,
      table,
      ['rowid', 'keys'],
      all.map(({ number, keys }) => [number, keys.map(wordOf).join(' ')]),
    ),
  async matching(session, phrases, range, limit, scored) {
    const { condition, values } = inRange(range)
    // Only what was said counts for the order.
    const score = scored ? '-bm25(quote_words, 1.0, 0.0, 0.0)' : '0'
    const rows = await session.run(
      `SELECT rowid AS number, ${score} AS score FROM quote_words
        WHERE quote_words MATCH ? AND ${condition}
        ORDER BY rowid DESC LIMIT ?`,
      [phrases.map(written).join(' AND '), ...values, limit],
    )
    return rows as { number: number; score: number }[]
  },
  async sharing(session, table, keys, limit) {
    const rows = await session.run(
      `SELECT rowid AS number FROM ${table} WHERE ${table} MATCH ? ORDER BY rank LIMIT ?`,
      [keys.map(wordOf).join(' OR '), limit],
    )
    return rows.map(({ number }) => number as number)
  },
}

/** A number as one word: `k1z141z3`. */
const wordOf = (key: number) => `k${(key >>> 0).toString(36)}`

const columns: Record<Phrase['field'], string> = { said: 'said', who: 'who', facet: 'facets' }

/** `{said} : "lift the ban"`; folded words hold nothing that FTS5 would take for its syntax. */
const written = ({ field, words }: Phrase) => `{${columns[field]}} : "${words.join(' ')}"`

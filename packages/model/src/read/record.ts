import type { Article } from '../record/article'
import type { Reader } from '../stage'

/**
 * Reads an article anew from its record, whatever the input: a record keeps all that its reader could tell, so only quotes
 * and actors are found once more.
 *
 *     parse('', { reader: readerOfRecord(record), attribution })
 */
export function readerOfRecord({ text, blocks, quotes: _, actors: __, ...article }: Article): Reader {
  return () => [{ article, text, blocks, warnings: [] }]
}

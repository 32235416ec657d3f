import { createHash } from 'node:crypto'
import type { Document } from '../corpus/entry'

/** The articles of a document: what is kept is what is shown. */
export { articlesOf as articlesToKeep } from '../reading'

/** What a document is known by when it comes again, read in the same way: a hash of all that it states. */
export function inputOf(
  { input, charset, format, url, id, record }: Document,
  way: readonly unknown[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([charset, format, url, id, way]))
  return hash.update(record === undefined ? input : JSON.stringify(record)).digest('base64url')
}

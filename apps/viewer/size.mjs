import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** No more than this may be loaded before the viewer is drawn, in bytes with gzip. */
export const mostBytes = 60_000

/**
 * What the built viewer weighs, in bytes with gzip: all that is loaded before it is drawn, and what follows: the
 * parser with its data, and what tells who is who in several articles.
 */
export async function viewerSize() {
  const root = fileURLToPath(new URL('./dist', import.meta.url))
  const weigh = async (/** @type {string} */ name) =>
    gzipSync(await readFile(join(root, name)), { level: 9 }).length
  const own = await Promise.all(['index.html', 'viewer.js', 'viewer.css'].map(weigh))
  return {
    page: own.reduce((sum, bytes) => sum + bytes),
    parser: await weigh('parser.js'),
    people: await weigh('people.js'),
  }
}

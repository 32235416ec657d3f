/**
 * The accurate tagger's files, which the viewer loads only when asked to, from `model/` beside its page. The page says
 * how much that is before: it stands in a `<meta>`, counted from the files themselves.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** All of them, by their names in the package `@news/tagger-minilm`. */
export const modelFiles = ['weights.bin', 'head.json', 'vocab.txt']

/**
 * How many bytes they have, or nothing where one of them is missing.
 *
 * @param {string} folder
 */
export async function modelBytes(folder) {
  try {
    const sizes = await Promise.all(modelFiles.map(async (name) => (await stat(join(folder, name))).size))
    return sizes.reduce((sum, size) => sum + size)
  } catch {
    return undefined
  }
}

/**
 * The page with that many bytes stated in it, whatever it stated before; without any it offers no accurate reading.
 *
 * @param {string} page @param {number | undefined} bytes
 */
export function withModel(page, bytes) {
  const bare = page.replace(/\n {0,9}<meta name="news-accurate" content="\d{1,12}" \/>/, '')
  return bytes
    ? bare.replace('<title>', `<meta name="news-accurate" content="${bytes}" />\n    <title>`)
    : bare
}

/**
 * Writes `expected.json` of pages in test/pages from what the library reads today; a person reviews it before it is
 * committed. Kept apart from `fixture`, since a page's expectation holds no quotes.
 *
 *     pnpm page wire-harbour
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pageOf } from '../test/page'

for (const name of process.argv.slice(2)) {
  const folder = `test/pages/${name}`
  const page = pageOf(readFileSync(`${folder}/source.html`, 'utf8'))
  writeFileSync(`${folder}/expected.json`, `${JSON.stringify(page, null, 2)}\n`)
  console.log(`${folder}/expected.json written: read it, then commit it`)
}

/**
 * Writes `expected.json` of articles in test/articles from what the library reads today.
 * A person reviews the change before it is committed: what the text does not say is moved under `wrong`, so that the
 * file tells right from wrong, and a record that stands there already stays there.
 *
 *     pnpm fixture wire-summit sport-derby
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from '../src/with-tagger'
import { readingOf } from '../test/reading'

const names = process.argv.slice(2)
if (names.length === 0) fail('Name the articles: pnpm fixture NAME…')

for (const name of names) {
  const folder = `test/articles/${name}`
  if (!existsSync(`${folder}/source.txt`)) fail(`There is no ${folder}/source.txt`)
  if (!existsSync(`${folder}/origin.json`))
    fail(`There is no ${folder}/origin.json: say where the article comes from`)
  const file = `${folder}/expected.json`
  const reviewed = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const reading = readingOf(parse(readFileSync(`${folder}/source.txt`, 'utf8')), reviewed)
  writeFileSync(file, `${JSON.stringify(reading, null, 2)}\n`)
  console.log(`${file} written: read it, then commit it`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

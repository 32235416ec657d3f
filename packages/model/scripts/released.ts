/**
 * Keeps the records that this version of the library writes, in test/released/VERSION, for all later versions to read:
 * `pnpm release:version` does it at each release. What a released version wrote is never written again.
 *
 *     pnpm released
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { correct } from '../src/correct'
import { html } from '../src/html'
import { type Article, recordsVersion } from '../src/record'
import { parse } from '../src/with-tagger'
import { everyCorrectionOf } from '../test/released/corrections'
import { generated } from './generated'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const folder = `test/released/${version}`
if (existsSync(folder)) {
  console.log(`${folder} is there: what a version wrote stays as it is`)
} else {
  const parsed = [...articles(), ...pages(), ...troubled()]
  const records = parsed.flatMap((one) => one.articles)
  const corrections = everyCorrectionOf(records)
  mkdirSync(`${folder}/schema`, { recursive: true })
  write('origin.json', { version, records: recordsVersion })
  writeLines('articles.ndjson', records)
  writeLines(
    'warnings.ndjson',
    parsed.flatMap(({ warnings }) => warnings),
  )
  write('corrections.json', { corrections })
  writeLines('corrected.ndjson', correctedOnes(records, corrections))
  for (const [path, content] of generated())
    if (path.startsWith('schema/')) writeFileSync(`${folder}/${path}`, content)
  console.log(`${folder} written: ${records.length} articles`)
}

function articles() {
  return folders('articles').map((path) => parse(readFileSync(`${path}/source.txt`, 'utf8')))
}

function pages() {
  return folders('pages').map((path) => parse(readFileSync(`${path}/source.html`), { reader: html }))
}

/** Inputs that something is wrong with. */
function troubled() {
  return [
    parse(''),
    parse(Uint8Array.of(0x22, 0x4e, 0xff, 0xfe, 0x6f, 0x22)),
    parse('<p>', { reader: html }),
    parse('\ufeff“Nobody asked us, said Marit Dahl.\u0000'),
  ]
}

function folders(kind: string): string[] {
  return readdirSync(`test/${kind}`).map((name) => `test/${kind}/${name}`)
}

/** The articles that the corrections changed, as they are then. */
function correctedOnes(records: Article[], corrections: ReturnType<typeof everyCorrectionOf>): Article[] {
  const ids = new Set(corrections.map(({ article }) => article))
  return correct(records, corrections).articles.filter(({ id }) => ids.has(id))
}

function write(name: string, content: object): void {
  writeFileSync(`${folder}/${name}`, `${JSON.stringify(content, null, 2)}\n`)
}

function writeLines(name: string, records: object[]): void {
  writeFileSync(`${folder}/${name}`, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}

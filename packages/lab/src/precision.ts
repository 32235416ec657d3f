/**
 * `pnpm precision DIR [--learned]`: counts how often the library's rules, or its tagger, are right and writes what they
 * state as confidence. The rules may be counted on what they were written with; the tagger has to be on other articles
 * than it was trained on.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules, tagger } from '@news/model'
import { trace } from '@news/model/stages'
import { readCorpus } from './corpus/brat'
import { repository } from './places'
import { rangeOf } from './predict/quotes'
import { align, rightQuotes } from './score/align'

/** A grade that was seen less often is not stated; the library falls back to an even chance. */
const fewest = 15

const [folder, option] = process.argv.slice(2)
const learned = option === '--learned'
if (folder === undefined) {
  process.stderr.write(
    'usage: pnpm precision DIR [--learned]   (a corpus folder with text/ and attributions/)\n',
  )
  process.exit(2)
}
const counts = new Map<string, { quotes: number; right: number }>()
for (const article of readCorpus(folder)) {
  const attributions = trace(article.text, { attribution: learned ? tagger : rules }).flatMap(
    (walk) => walk.attributions,
  )
  const ranges = attributions.map(({ content, source }) => ({
    content: content.map(rangeOf),
    source: source.map(rangeOf),
  }))
  const right = rightQuotes(align(article, ranges))
  attributions.forEach(({ grade = '' }, i) => {
    const count = counts.get(grade) ?? { quotes: 0, right: 0 }
    counts.set(grade, { quotes: count.quotes + 1, right: count.right + (right.has(i) ? 1 : 0) })
  })
}
const stated = [...counts]
  .filter(([grade, { quotes }]) => quotes >= fewest && grade.startsWith('learned') === learned)
  .sort(([a], [b]) => (a < b ? -1 : 1))
const shares = Object.fromEntries(
  stated.map(([grade, { quotes, right }]) => [grade, Math.round((100 * right) / quotes)]),
)
const file = join(repository, 'packages/model/src/lang/en/precision.json')
const known = JSON.parse(readFileSync(file, 'utf8'))
writeFileSync(file, `${JSON.stringify({ ...known, [learned ? 'learned' : 'grades']: shares }, null, 2)}\n`)
for (const [grade, { quotes, right }] of stated) {
  process.stdout.write(`${grade.padEnd(40)}${String(right).padStart(6)} of ${String(quotes).padStart(6)}\n`)
}

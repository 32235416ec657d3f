/** `pnpm precision DIR`: counts how often the library's rules are right and writes what they state as confidence. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trace } from '@news/model/stages'
import { readCorpus } from './corpus/brat'
import { repository } from './places'
import { rangeOf } from './predict/quotes'
import { align, sourceRight } from './score/align'

/** A grade that was seen less often is not stated; the library falls back to an even chance. */
const fewest = 15

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: pnpm precision DIR   (a corpus folder with text/ and attributions/)\n')
  process.exit(2)
}
const counts = new Map<string, { quotes: number; right: number }>()
for (const article of readCorpus(folder)) {
  const attributions = trace(article.text).flatMap((walk) => walk.attributions)
  const ranges = attributions.map(({ content, source }) => ({
    content: content.map(rangeOf),
    source: source.map(rangeOf),
  }))
  const { gold, predicted, matches } = align(article, ranges)
  const right = new Set(
    matches
      .filter((match) => sourceRight(gold[match.gold]!, predicted[match.predicted]!))
      .map((match) => match.predicted),
  )
  attributions.forEach(({ grade = '' }, i) => {
    const count = counts.get(grade) ?? { quotes: 0, right: 0 }
    counts.set(grade, { quotes: count.quotes + 1, right: count.right + (right.has(i) ? 1 : 0) })
  })
}
const stated = [...counts].filter(([, { quotes }]) => quotes >= fewest).sort(([a], [b]) => (a < b ? -1 : 1))
const grades = Object.fromEntries(
  stated.map(([grade, { quotes, right }]) => [grade, Math.round((100 * right) / quotes)]),
)
const file = join(repository, 'packages/model/src/lang/en/precision.json')
const about =
  'Of the attributions of each grade (rule, in marks or plain, how sure the cue is), the share in % whose content and source are right.'
const source = 'counted by `pnpm precision` on PolNeAR v1.0.0 (train): counts, none of its text'
writeFileSync(file, `${JSON.stringify({ about, source, licence: 'MIT', grades }, null, 2)}\n`)
for (const [grade, { quotes, right }] of stated) {
  process.stdout.write(`${grade.padEnd(40)}${String(right).padStart(6)} of ${String(quotes).padStart(6)}\n`)
}

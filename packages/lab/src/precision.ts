/**
 * `pnpm precision DIR [--weights FILE… | --accurate]`: counts how often the library is right and writes what it states as confidence.
 * The rules may be counted on what they were written with. The tagger has to be on other articles than it was trained on;
 * weights that were trained without an outlet (`packages/lab/train/run.py --outlets`) are counted on that outlet alone.
 * What the larger tagger states goes beside its weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AsyncAttributor, type Attributor, rules } from '@news/model'
import { trace } from '@news/model/stages'
import { taggerOf, type WeightsFile } from '@news/model/tagger'
import { type GoldArticle, readCorpus } from './corpus/brat'
import { repository } from './places'
import { rangeOf } from './predict/quotes'
import { attributorNamed } from './predict/run'
import { align, rightQuotes } from './score/align'

/** A grade that was seen less often is not stated; the library falls back to an even chance. */
const fewest = 15

const [folder, option, ...files] = process.argv.slice(2)
const learned = option === '--weights' && files.length > 0
const accurate = option === '--accurate' && files.length === 0
if (folder === undefined || (option !== undefined && !learned && !accurate)) {
  process.stderr.write(
    'usage: pnpm precision DIR [--weights FILE… | --accurate]   (a corpus folder; weights files)\n',
  )
  process.exit(2)
}
const corpus = readCorpus(folder)
const counts = new Map<string, { quotes: number; right: number }>()
if (learned) {
  for (const file of files) {
    const weights = JSON.parse(readFileSync(file, 'utf8')) as WeightsFile
    const { without } = weights.header.trained
    const articles = corpus.filter(({ id }) => id.startsWith(without))
    await count(articles, taggerOf(weights))
  }
} else await count(corpus, accurate ? await attributorNamed('accurate') : rules)

async function count(articles: GoldArticle[], attribution: Attributor | AsyncAttributor) {
  for (const article of articles) {
    const walks = await trace(article.text, { attribution })
    const attributions = walks.flatMap((walk) => walk.attributions)
    const ranges = attributions.map(({ content, source }) => ({
      content: content.map(rangeOf),
      source: source.map(rangeOf),
    }))
    const right = rightQuotes(align(article, ranges))
    attributions.forEach(({ grade = '' }, i) => {
      const sum = counts.get(grade) ?? { quotes: 0, right: 0 }
      counts.set(grade, { quotes: sum.quotes + 1, right: sum.right + (right.has(i) ? 1 : 0) })
    })
  }
}

const stated = [...counts].filter(([, { quotes }]) => quotes >= fewest).sort(([a], [b]) => (a < b ? -1 : 1))
const shares = Object.fromEntries(
  stated.map(([grade, { quotes, right }]) => [grade, Math.round((100 * right) / quotes)]),
)
if (accurate) write('packages/tagger-minilm/model/head.json', 'grades', 0)
else write('packages/model/src/lang/en/precision.json', learned ? 'tagger' : 'rules', 2)
function write(path: string, key: string, indent: number) {
  const file = join(repository, path)
  const known = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, `${JSON.stringify({ ...known, [key]: shares }, null, indent)}\n`)
}
for (const [grade, { quotes, right }] of stated) {
  process.stdout.write(`${grade.padEnd(40)}${String(right).padStart(6)} of ${String(quotes).padStart(6)}\n`)
}

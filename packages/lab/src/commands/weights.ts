import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Attributor, parse } from '@news/model'
import { taggerOf, type WeightsFile } from '@news/model/tagger'
import { cpuTime } from '../bench/cost'
import { type GoldArticle, readCorpus } from '../corpus/brat'
import { quotesOf } from '../predict/quotes'
import { runLibrary } from '../predict/run'
import { percent, table } from '../report/table'
import { type Aligned, align } from '../score/align'
import { scoreQuotes } from '../score/quotes'

/** What `eval weights` can be told. */
export interface WeightsOptions {
  /** Whole rounds over the texts before the one whose time counts. */
  rounds: number
}

/**
 * `eval weights DIR FILE…`: weights files beside each other, how big, how fast and how right they are. A file whose training
 * left an outlet out is run on that outlet's articles alone, and all such files are summed up in a last row.
 */
export function evalWeights(folder: string, files: string[], { rounds }: WeightsOptions): string {
  const corpus = readCorpus(folder)
  const unseen: Aligned[] = []
  const rows = files.map((file) => {
    const content = readFileSync(file)
    const weights = JSON.parse(content.toString()) as WeightsFile
    const { hidden, trained } = weights.header
    const articles = corpus.filter(({ id }) => id.startsWith(trained.without))
    const attribution = taggerOf(weights)
    const aligned = runLibrary(articles, attribution).map(({ article }, i) =>
      align(articles[i]!, quotesOf(article)),
    )
    if (trained.without) unseen.push(...aligned)
    return [
      basename(file, '.json'),
      trained.without || '–',
      hidden,
      trained.epochs,
      Math.round(gzipSync(content, { level: 9 }).length / 1000),
      speedOf(articles, attribution, rounds),
      ...figuresOf(aligned),
    ]
  })
  const pooled = ['all that were left out', '', '', '', '', '', ...figuresOf(unseen)]
  return table(
    ['weights', 'left out', 'hidden', 'epochs', 'KB gzip', 'parse, k chars/CPU-s', 'articles', ...names],
    unseen.length > 0 ? [...rows, pooled] : rows,
  )
}

const names = ['marked', 'markedFound', 'content', 'full', 'exact'] as const

function figuresOf(aligned: Aligned[]): (string | number)[] {
  const { figures } = scoreQuotes(aligned)
  return [aligned.length, ...names.map((name) => percent(figures[name].f1))]
}

function speedOf(articles: GoldArticle[], attribution: Attributor, rounds: number): string {
  let micros = 0
  for (let round = 0; round <= rounds; round++)
    [, micros] = cpuTime(() => {
      for (const { text } of articles) parse(text, { attribution })
    })
  const length = articles.reduce((sum, { text }) => sum + text.length, 0)
  return ((1000 * length) / micros).toFixed(0)
}

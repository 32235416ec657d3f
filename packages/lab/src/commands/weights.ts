import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Attributor, parse } from '@news/model'
import { taggerOf, type WeightsFile } from '@news/model/tagger'
import { cpuTime } from '../bench/cost'
import { type GoldArticle, readCorpus } from '../corpus/brat'
import { quotesOf } from '../predict/quotes'
import { runLibrary } from '../predict/run'
import { mainF1, mainFigures } from '../report/quote-figures'
import { table } from '../report/table'
import { type Aligned, align } from '../score/align'
import { scoreQuotes } from '../score/quotes'

/** What `eval weights` can be told. */
export interface WeightsOptions {
  /** Whole rounds over the texts, of which the best counts. */
  rounds: number
}

/**
 * `eval weights DIR FILE…`: weights files beside each other, how big, how fast (the first is 1) and how right they are. A file whose training
 * left an outlet out is run on that outlet's articles alone, and all such files are summed up in a last row.
 */
export function evalWeights(folder: string, files: string[], { rounds }: WeightsOptions): string {
  const corpus = readCorpus(folder)
  const all = files.map((file) => read(file, corpus))
  const scored = all.map(({ articles, attribution }) =>
    runLibrary(articles, attribution).map(({ article }, i) => align(articles[i]!, quotesOf(article))),
  )
  const speeds = speedsOf(all, rounds)
  const rows = all.map(({ name, weights, kilobytes }, i) => {
    const { hidden, trained } = weights.header
    return [
      name,
      trained.without || '–',
      hidden,
      trained.epochs,
      kilobytes,
      (speeds[i]! / speeds[0]!).toFixed(2),
      ...figuresOf(scored[i]!),
    ]
  })
  const unseen = scored.filter((_, i) => all[i]!.weights.header.trained.without).flat()
  const pooled = ['all that were left out', '', '', '', '', '', ...figuresOf(unseen)]
  return table(
    [
      'weights',
      'left out',
      'hidden',
      'epochs',
      'KB gzip',
      'speed of parse',
      'articles',
      ...Object.keys(mainFigures),
    ],
    unseen.length > 0 ? [...rows, pooled] : rows,
  )
}

/** A weights file, and the articles that it is run on. */
interface Candidate {
  name: string
  weights: WeightsFile
  kilobytes: number
  articles: GoldArticle[]
  attribution: Attributor
}

function read(file: string, corpus: GoldArticle[]): Candidate {
  const content = readFileSync(file)
  const weights = JSON.parse(content.toString()) as WeightsFile
  return {
    name: basename(file, '.json'),
    weights,
    kilobytes: Math.round(gzipSync(content, { level: 9 }).length / 1000),
    articles: corpus.filter(({ id }) => id.startsWith(weights.header.trained.without)),
    attribution: taggerOf(weights),
  }
}

function figuresOf(aligned: Aligned[]): (string | number)[] {
  const { figures } = scoreQuotes(aligned)
  return [aligned.length, ...mainF1(figures)]
}

/** Characters per microsecond of CPU time, of each the best round; they take turns, so that whatever slows one slows all. */
function speedsOf(all: readonly Candidate[], rounds: number): number[] {
  const best = all.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++)
    all.forEach(({ articles, attribution }, i) => {
      const [, micros] = cpuTime(() => {
        for (const { text } of articles) parse(text, { attribution })
      })
      best[i] = Math.min(best[i]!, micros)
    })
  return all.map(({ articles }, i) => articles.reduce((sum, { text }) => sum + text.length, 0) / best[i]!)
}

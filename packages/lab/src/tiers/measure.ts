import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { GoldArticle } from '../corpus/brat'
import { bundleSize } from '../figures/bundle'
import { repository } from '../places'
import { quotesOf } from '../predict/quotes'
import { runLibraryWith } from '../predict/run'
import { align } from '../score/align'
import { type QuoteFigures, scoreQuotes } from '../score/quotes'
import { modelFiles } from './model-files'
import { attributorOf, type Measured, type Tier, tiers } from './names'

/** What somebody downloads for a tier, with gzip, in bytes: code, language data and weights. */
export async function sizeOf(tier: Tier): Promise<number> {
  const { gzip } = await bundleSize(tiers[tier])
  if (tier !== 'accurate') return gzip
  return modelFiles().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, gzip)
}

/** How right a tier is. */
export async function scoreOf(tier: Tier, corpus: GoldArticle[]): Promise<QuoteFigures['figures']> {
  const parsed = await runLibraryWith(corpus, attributorOf(tier))
  return scoreQuotes(corpus.map((article, i) => align(article, quotesOf(parsed[i]!.article)))).figures
}

/** Measures a tier in a process of its own. */
export function inNode(tier: Tier, texts: string[]): Measured {
  const script = join(repository, 'packages/lab/dist/tier.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tier], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

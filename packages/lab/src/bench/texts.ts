import { type GoldArticle, readCorpus } from '../corpus/brat'
import { shared } from '../places'
import { inventedArticles } from './articles'

/** The articles that all systems are measured on, in one run. */
export interface Texts {
  name: string
  texts: string[]
  /** The same articles with their annotations, where they have any. */
  gold?: GoldArticle[]
}

/** PolNeAR dev where it lies beside the repository, or else invented articles. */
export function textsToMeasure(): Texts {
  const folder = shared('polnear/dev')
  if (folder === undefined) return { name: 'invented articles', texts: inventedArticles(300_000) }
  const gold = readCorpus(folder)
  return { name: 'PolNeAR dev', texts: gold.map(({ text }) => text), gold }
}

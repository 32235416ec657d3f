import { type GoldArticle, readCorpus } from '../corpus/brat'
import { readPages } from '../corpus/pages'
import { invented } from '../invented/articles'
import { pageOf } from '../invented/page'
import { shared } from '../places'
import { inventedArticles } from './articles'

/** The articles that all systems are measured on, in one run. */
export interface Texts {
  name: string
  texts: string[]
  /** The same articles with their annotations, where they have any. */
  gold?: GoldArticle[]
  /** Web pages to measure on beside them. */
  pages?: string[]
}

/** PolNeAR dev where it lies beside the repository, or else invented articles. */
export const textsToMeasure = (): Texts => corpusTexts() ?? inventedTexts()

/** Invented articles and pages: the same everywhere. */
export function inventedTexts(): Texts {
  const pages = [...invented(40, 1)].map(({ article }) => pageOf(article, 50_000))
  return { name: 'invented articles', texts: inventedArticles(300_000), pages }
}

/** PolNeAR dev and the pages of the article extraction benchmark, where they lie beside the repository. */
export function corpusTexts(): Texts | undefined {
  const [folder, pagesFolder] = [shared('polnear/dev'), shared('suites/html')]
  if (folder === undefined) return undefined
  const gold = readCorpus(folder)
  return {
    name: 'PolNeAR dev',
    texts: gold.map(({ text }) => text),
    gold,
    ...(pagesFolder && { pages: readPages(pagesFolder).map(({ html }) => html) }),
  }
}

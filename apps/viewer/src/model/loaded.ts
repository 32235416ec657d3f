import type { Article, Warning } from '@news/model'
import type { Correction } from './corrections'
import { corrected } from './corrections'

/** What finds the quotes: the tagger that comes with the parser, or the larger one, which is loaded when asked for. */
export type Tagger = 'compact' | 'accurate'

/** One article that came in, as it was parsed or as its record said. */
export interface Loaded {
  /** File name, with the place in it where it holds several: `week.xml:3`; or what else to call where it came from. */
  name: string
  article: Article
  warnings: readonly Warning[]
  /** What found its quotes; absent where it came as a record, which stays as it is. */
  by?: Tagger
  /** What the other tagger made of it, once it has read it, too. */
  other?: Article
  /** Corrections of the other reading that have no place in this one. */
  apart?: readonly Correction[]
}

/** What decides which articles are drawn. */
export interface Shelf {
  loaded: readonly Loaded[]
  /** What the person changed, oldest first. */
  corrections: readonly Correction[]
  /** Place of the article that is read; null for the overview of all, or where nothing is loaded. */
  open: number | null
}

/** The articles that are drawn, counted and exported: those that came in, with the corrections made. */
export function articlesOf({
  loaded,
  corrections,
}: Pick<Shelf, 'loaded' | 'corrections'>): readonly Article[] {
  if (last?.loaded !== loaded || last.corrections !== corrections)
    last = {
      loaded,
      corrections,
      articles: corrected(
        loaded.map(({ article }) => article),
        corrections,
      ),
    }
  return last.articles
}

/** The article that is read, with the corrections made; null in the overview and before anything came in. */
export function openArticle(shelf: Shelf): Article | null {
  return shelf.open === null ? null : (articlesOf(shelf)[shelf.open] ?? null)
}

/** The last answer: drawing asks many times between two changes, and the same records must stay the same objects. */
let last:
  | { loaded: readonly Loaded[]; corrections: readonly Correction[]; articles: readonly Article[] }
  | undefined

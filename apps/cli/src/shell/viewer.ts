import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article, Warning } from '@news/model'
import { serve } from '@news/viewer/server'
import { singlePage } from '@news/viewer/single'
import { accurateModel } from '../accurate'

/** An article as the viewer opens it. */
export interface Shown {
  name: string
  article: Article
  warnings: Warning[]
  /** Which tagger found its quotes: on the page the other one can read it again. Absent where it came as a record. */
  by?: 'compact' | 'accurate'
}

/** An article of a database. Its record does not say which tagger found its quotes; to read it again does no harm. */
export function shownOf(article: Article): Shown {
  return { name: article.headline ?? article.id, article, warnings: [], by: 'compact' }
}

/** What the viewer shows, and what to call it. */
export interface Records {
  name: string
  loaded: Shown[]
  /** Of a single article, the quote that it is opened at. */
  quote?: string
}

/** The built viewer, which lies beside the built command. */
const root = fileURLToPath(new URL('./viewer', import.meta.url))

/** Where the viewer's files are, and those of the accurate tagger. */
export const viewerSite = () => ({ root, model: accurateModel() ?? join(root, 'model') })

/** One page with the viewer and the records in it, and nothing outside of itself. */
export function pageOf(records: Records): string {
  return singlePage((name) => readFileSync(join(root, name), 'utf8'), records)
}

/**
 * Serves the viewer to this machine, with the records in it if there are any. Its page offers the accurate tagger where
 * that is installed.
 */
export function serveViewer(port: number | undefined, records: Records | undefined) {
  return serve({ ...viewerSite(), port, ...(records && { records }) })
}

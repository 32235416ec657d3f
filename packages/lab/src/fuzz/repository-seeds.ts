import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@news/model/rules'
import { toJsonLd } from '@news/model/write/jsonld'
import { toMarkdown } from '@news/model/write/markdown'
import { toNinjs } from '@news/model/write/ninjs'
import { readEvaluation } from '../floors/files'
import { repository } from '../places'
import type { Seeds } from './seeds'

/** The fixtures of all packages: articles, pages, feeds, newsroom formats, the sample, the evaluation set. */
export function repositorySeeds(): Seeds {
  const text = [
    ...filesIn('packages/model/test/articles', '.txt'),
    ...filesIn('packages/model/sample', '.txt'),
    ...filesIn('packages/model/test/read/one-story', '.txt'),
    ...readEvaluation().articles.map((article) => article.text),
  ]
  const articles = text.slice(0, 12).map((one) => parse(one).articles[0]!)
  return {
    text,
    html: [
      ...filesIn('packages/model/test/pages', '.html'),
      ...filesIn('packages/model/test/read/one-story', '.html'),
      ...filesIn('apps/viewer/src/parser/samples', '.html'),
    ],
    xml: [
      ...filesIn('packages/model/test/read/one-story', '.xml'),
      ...filesIn('apps/viewer/src/parser/samples', '.xml'),
    ],
    json: [
      ...filesIn('packages/model/test/read/one-story', '.json'),
      ...articles.map(toNinjs),
      ...articles.map(toJsonLd),
    ],
    markdown: articles.map(toMarkdown),
  }
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(repository, folder, name), 'utf8'))
}

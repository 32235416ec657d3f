import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places'
import { type CaretArticle, readCarets } from './carets'

/** The articles that we wrote and annotated ourselves, with the figures that must hold on them. */
export const evaluation = join(repository, 'packages/lab/evaluation')

/**
 * Files of whole articles that no network has learned from and no rule was written after: what they show is how it does on news that
 * nobody here has read.
 */
export const heldOut: ReadonlySet<string> = new Set(['arenas', 'columns', 'narration', 'newsrooms', 'wires'])

/** The evaluation set, and the hash of its files: figures count only for the very set they were measured on. */
export function readEvaluation(folder = evaluation): { articles: CaretArticle[]; sha256: string } {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name, markdown: readFileSync(join(folder, name), 'utf8') }))
  const hash = createHash('sha256')
  for (const { name, markdown } of files) hash.update(`${name}\n${markdown}\n`)
  return {
    articles: files.flatMap(({ name, markdown }) => readCarets(name.slice(0, -'.md'.length), markdown)),
    sha256: hash.digest('hex'),
  }
}

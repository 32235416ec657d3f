import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: one above `src` and one above `dist`, so that it holds for both. */
const lab = fileURLToPath(new URL('..', import.meta.url))

/** The root of the repository. */
export const repository = resolve(lab, '../..')

/** Where predictions and reports are written; git ignores it. */
export const reports = join(lab, 'reports')

/** A file or folder of the corpora that lie beside the repository, or undefined where they are absent. */
export function shared(path: string): string | undefined {
  const place = resolve(repository, '../shared', path)
  return existsSync(place) ? place : undefined
}

/** A short name for a corpus folder: `polnear-dev` for `…/polnear/dev`. */
export function corpusName(folder: string): string {
  const full = resolve(folder)
  return `${basename(dirname(full))}-${basename(full)}`
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A page of the article extraction benchmark, with its body by hand. */
export interface GoldPage {
  id: string
  html: string
  body: string
}

/** `ground-truth.json` and `pages/ID.html.gz`, in the order of the ground truth. */
export function readPages(folder: string): GoldPage[] {
  const truth: Record<string, { articleBody?: string }> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  )
  const files = new Set(readdirSync(join(folder, 'pages')))
  return Object.entries(truth)
    .filter(([id]) => files.has(`${id}.html.gz`))
    .map(([id, { articleBody = '' }]) => ({
      id,
      html: gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString('utf8'),
      body: articleBody,
    }))
}

/**
 * `pnpm own-corpus DIR [--held-out]`: writes the evaluation set, or what of it is held out, as a corpus folder in the form of PolNeAR, for
 * the trainer and any scorer that reads it. Names of articles that are held out begin with `held-`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bratOf } from './corpus/brat'
import { heldOut, readEvaluation } from './floors/files'

const [folder, option] = process.argv.slice(2)
if (folder === undefined || (option !== undefined && option !== '--held-out')) {
  process.stderr.write('usage: pnpm own-corpus DIR [--held-out]   (where to write text/ and attributions/)\n')
  process.exit(2)
}
for (const part of ['text', 'attributions']) mkdirSync(join(folder, part), { recursive: true })
let written = 0
readEvaluation().articles.forEach((article, at) => {
  const held = heldOut.has(article.file)
  if (option !== undefined && !held) return
  const id = `${held ? 'held-' : ''}${article.file}-${String(at).padStart(4, '0')}`
  writeFileSync(join(folder, 'text', `${id}.txt`), article.text)
  writeFileSync(join(folder, 'attributions', `${id}.ann`), bratOf(article))
  written++
})
process.stdout.write(`${written} articles → ${folder}\n`)

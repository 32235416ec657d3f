/** `pnpm tagger-data DIR FILE`: writes what the tagger's trainer reads, with the library's own tokens and features. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trace } from '@news/model/stages'
import { featuresOf, placeColumns, placeOf, typeColumns } from '@news/model/tagger'
import { type GoldArticle, readCorpus } from './corpus/brat'
import { codePointOffsets } from './corpus/code-points'
import { silverTags, tagsOf } from './tagger/gold'

const [folder, file] = process.argv.slice(2)
if (folder === undefined || file === undefined) {
  process.stderr.write('usage: pnpm tagger-data DIR FILE   (a corpus folder; where to write)\n')
  process.exit(2)
}
const lines = readCorpus(folder).flatMap((article) => {
  const [walk] = trace(article.text)
  if (walk === undefined) return []
  const { tokens, sentences } = walk
  const { types, typeOf, places } = featuresOf(walk)
  // of each type the word, behind its shape as a character: what it is known by in the vocabulary
  const width = Object.keys(typeColumns).length
  const shape = Object.keys(typeColumns).indexOf('shape')
  const keys = tokens.firstOf.map(
    (at, type) => String.fromCharCode(types[type * width + shape]!) + tokens.lower[at]!,
  )
  const block = Array.from(tokens.sentence, (sentence) => sentences[sentence]!.block)
  return JSON.stringify({
    id: article.id,
    start: [...tokens.start],
    end: [...tokens.end],
    block,
    sentence: [...tokens.sentence],
    types: [...types],
    keys,
    typeOf: [...typeOf],
    places: [...places].flatMap(placeOf),
    silver: silverTags(tokens, silverOf(folder, article)),
    ...tagsOf(tokens, block, article.quotes),
  })
})
writeFileSync(file, `${JSON.stringify({ typeColumns, placeColumns })}\n${lines.join('\n')}\n`)
process.stdout.write(`${lines.length} articles → ${file}\n`)

/** The lines `start, end, part of speech, entity type` that lie beside a text, if they do. */
function silverOf(folder: string, { id, text }: GoldArticle): [number, number, string][] {
  const file = join(folder, 'tokens', `${id}.tsv`)
  if (!existsSync(file)) return []
  const offsets = codePointOffsets(text)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [start, end, pos, entity] = line.split('\t') as [string, string, string, string]
      return [offsets[+start]!, offsets[+end]!, `${pos}/${entity}`]
    })
}

// One quote in two reports, word for word or not: node one-quote-two-papers.mjs FEED
import { readFileSync } from 'node:fs'
import { createTraces, witnessesOf } from '@news/corpus'
import { parse } from '@news/model'
import { feed } from '@news/model/feed'

const { articles } = parse(readFileSync(process.argv[2]), { reader: feed })
const traces = createTraces()
for (const article of articles) for (const witness of witnessesOf(article)) traces.add(witness)

for (const trace of traces.all()) {
  const places = traces.witnesses(trace)
  if (places.length < 2) continue
  for (const { article, speaker, text } of places) console.log(`${article}  ${speaker?.name}: ${text}`)
}

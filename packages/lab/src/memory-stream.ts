/** Streams articles in a process of its own: `node dist/memory-stream.js COUNT ATTRIBUTION`. A JSON line a sample; `pnpm bench memory` starts it. */
import { parse, rules, tagger } from '@news/model'
import { streamed } from './memory/stream'

const [count, attribution] = process.argv.slice(2)
const options = { attribution: attribution === 'rules' ? rules : tagger }
for (const sample of streamed(Number(count), (text) => parse(text, options)))
  process.stdout.write(`${JSON.stringify(sample)}\n`)

// Puts small articles one batch after the other until it is killed, and says which are kept, once they are:
// node writer.mjs DATABASE RUN
import { openStore } from '../../dist/index.js'
import { smallArticle } from './small.mjs'

const [, , url, run] = process.argv
const store = await openStore(url)
for (let nth = 0; ; nth++) {
  const batch = [smallArticle(`${run}-${nth}`, 0), smallArticle(`${run}-${nth}b`, 0)]
  // Every other time one that is there already is put anew.
  if (nth % 2 === 1) batch.push(smallArticle(`${run}-${nth - 1}`, nth))
  await store.put(batch)
  process.stdout.write(`${batch.map(({ id, headline }) => `${id} ${headline}`).join('\n')}\n\n`)
}

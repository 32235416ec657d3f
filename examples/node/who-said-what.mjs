// Who said what in a text: node who-said-what.mjs FILE
import { readFileSync } from 'node:fs'
import { parse } from '@news/model'

const { articles, warnings } = parse(readFileSync(process.argv[2]))

for (const { quotes, actors } of articles) {
  for (const { speaker, kind, text } of quotes) {
    const actor = actors.find(({ id }) => id === speaker)
    console.log(`${actor?.name ?? 'somebody'} (${kind}): ${text}`)
  }
}
// Trouble is data, too: what could be read was read all the same.
for (const { message } of warnings) console.error(message)

import { closeSync, openSync, writeSync } from 'node:fs'
import { randomFrom } from '../bench/random'
import { type Words, wordsOf } from '../trace/pools'
import { articlesOf } from '../trace/stories'

/**
 * Writes invented articles, an NDJSON line each: the trace generator's, whose copies and reports of one event share
 * quotes and people, with the dates in their text and the outlets in their addresses. The same for the same numbers.
 */
export function writeTexts(file: string, from: number, count: number): void {
  const fd = openSync(file, 'w')
  try {
    let written = 0
    // Many small worlds: in one, the time to make an event grows with what was said before.
    for (let seed = from; written < count; seed++) {
      for (const line of linesOf(seed, pools[seed % 2]!)) {
        if (written === count) break
        writeSync(fd, line)
        written++
      }
    }
  } finally {
    closeSync(fd)
  }
}

const pools: readonly Words[] = [wordsOf('dev'), wordsOf('held-out')]

/** About so many articles come of it, times three. */
const events = 100

function* linesOf(seed: number, words: Words): Generator<string> {
  for (const { article } of articlesOf(randomFrom(seed + 1), words, events)) {
    const { id, headline, publisher, published, text } = article
    const [head, ...rest] = text.split('\n\n')
    const [year, month, day] = published!.value.split('-').map(Number)
    const date = `${day} ${months[month! - 1]} ${year! + (seed % 10) - 5}`
    const outlet = publisher!.toLowerCase().replaceAll(' ', '-')
    yield `${JSON.stringify({
      id: `${seed}-${id}`,
      url: `https://${outlet}.example/${seed}/${id}`,
      text: `${head ?? headline}\n\nBy our reporter\n${date}\n\n${rest.join('\n\n')}\n`,
    })}\n`
  }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

import { closeSync, openSync, writeSync } from 'node:fs'
import { randomFrom } from '../random'
import { type Words, wordsOf } from '../trace/pools'
import { articlesOf } from '../trace/stories'

/**
 * Writes invented articles, an NDJSON line each: the trace generator's, whose copies and reports of one event share
 * quotes and people, with the dates in their text and the outlets in their addresses; or the records that a reader
 * who makes no mistake would make of them. The same for the same numbers.
 */
export function writeArticles(
  file: string,
  from: number,
  count: number,
  as: 'texts' | 'records' = 'texts',
): void {
  const fd = openSync(file, 'w')
  try {
    let written = 0
    // Many small worlds: in one, the time to make an event grows with what was said before.
    for (let seed = from; written < count; seed++) {
      for (const line of linesOf(seed, pools[seed % 2]!, as)) {
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

function* linesOf(seed: number, words: Words, as: 'texts' | 'records'): Generator<string> {
  for (const { article } of articlesOf(randomFrom(seed + 1), words, events)) {
    const { headline, publisher, published, text } = article
    const id = `${seed}-${article.id}`
    const [year, month, day] = published!.value.split('-').map(Number)
    const value = published!.value.replace(/^\d+/, String(year! + (seed % 10) - 5))
    const outlet = publisher!.toLowerCase().replaceAll(' ', '-')
    const url = `https://${outlet}.example/${seed}/${article.id}`
    const [head, ...rest] = text.split('\n\n')
    const date = `${day} ${months[month! - 1]} ${value.slice(0, 4)}`
    const written = `${head ?? headline}\n\nBy our reporter\n${date}\n\n${rest.join('\n\n')}\n`
    const line =
      as === 'texts'
        ? { id, url, text: written }
        : { ...article, id, url, published: { ...published, value } }
    yield `${JSON.stringify(line)}\n`
  }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

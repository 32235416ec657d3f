import type { Store } from '@news/store'
import { median } from '../bench/cost'
import { questionsFor } from './questions'

/** How long answers take, in milliseconds. */
export interface Answers {
  questions: number
  found: number
  median: number
  ninetieth: number
  longest: number
}

/** Asks questions one after the other; the first few, which read the database's pages for the first time, count as well. */
export async function measureSearch(store: Store, count: number): Promise<Answers> {
  const times: number[] = []
  let found = 0
  for (const question of await questionsFor(store, count)) {
    const begun = performance.now()
    found += (await store.search(question)).quotes.length
    times.push(performance.now() - begun)
  }
  const sorted = [...times].sort((a, b) => a - b)
  return {
    questions: times.length,
    found,
    median: median(times),
    ninetieth: sorted[Math.floor(sorted.length * 0.9)]!,
    longest: sorted.at(-1)!,
  }
}

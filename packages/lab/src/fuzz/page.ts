/** What the page has to compare with; bundled for the browser by `browser.ts`. */
import type { Batch } from './check'
import { digestsOf } from './digest'
import { libraryLaws } from './laws'
import type { Seeds } from './seeds'

let seeds: Seeds

Object.assign(globalThis, {
  takeSeeds(given: Seeds): void {
    seeds = given
  },
  digests: (batch: Batch): number[] =>
    digestsOf(libraryLaws(seeds).find(({ name }) => name === batch.law)!, batch),
})

import type { Batch } from './check'
import type { Law } from './law'

/** fast-check makes the first cases of a seed small, so batches are long enough for large ones. */
const longest = 250

/** All batches of a run, each with a seed of its own that follows from the run's, the laws in turns. */
export function batchesOf(laws: readonly Law[], cases: number, seed: number): Batch[] {
  const whole = laws.reduce((sum, { share }) => sum + share, 0)
  let [shared, given] = [0, 0]
  const each = laws.map(({ name, share }, nth) => {
    shared += share
    const upTo = Math.round((cases * shared) / whole)
    const batches = batchesFor(name, upTo - given, (seed ^ Math.imul(nth + 1, 0x9e3779b1)) | 0)
    given = upTo
    return batches
  })
  // In turns: a run that is stopped has tried all laws alike.
  return each
    .flatMap((batches) => batches.map((batch, i) => ({ batch, at: i / batches.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ batch }) => batch)
}

/** Those that are left of a run once so many cases are done. */
export function leftAfter(batches: readonly Batch[], done: number): Batch[] {
  let upTo = 0
  return batches.filter(({ cases }) => {
    upTo += cases
    return upTo > done
  })
}

/** How many cases come before the first batch that isn't among the finished ones: where a run goes on that was stopped. */
export function reached(batches: readonly Batch[], finished: ReadonlySet<Batch>): number {
  const first = batches.findIndex((batch) => !finished.has(batch))
  return batches.slice(0, first < 0 ? undefined : first).reduce((sum, { cases }) => sum + cases, 0)
}

function batchesFor(law: string, cases: number, seed: number): Batch[] {
  const count = Math.ceil(cases / longest)
  return Array.from({ length: count }, (_, i) => ({
    law,
    seed: (seed + Math.imul(i, 0x85ebca6b)) | 0,
    cases: i < count - 1 ? longest : cases - longest * (count - 1),
  }))
}

/** What some work gives, and the CPU time that it took, all threads together, in microseconds. */
export function cpuTime<T>(work: () => T): [result: T, micros: number] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, user + system]
}

/** The one in the middle, by size; of an even number the greater of the two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}

/**
 * The CPU time of one run, in microseconds: the least of several runs, because what disturbs a run only ever makes it
 * longer, and because the first ones are not compiled yet. Runs at least so many times.
 */
export function cost(work: () => unknown, runs: number): number {
  const budget = 300_000
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let run = 0; run < runs || (spent < budget && run < 50); run++) {
    const [, micros] = cpuTime(work)
    spent += micros
    least = Math.min(least, micros)
  }
  return least
}

/**
 * The CPU time of one run, in microseconds, all threads together: the least of several runs, because what disturbs a
 * run only ever makes it longer, and because the first ones are not compiled yet. Runs at least so many times.
 */
export function cost(work: () => unknown, runs: number): number {
  const budget = 300_000
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let run = 0; run < runs || (spent < budget && run < 50); run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    spent += user + system
    least = Math.min(least, user + system)
  }
  return least
}

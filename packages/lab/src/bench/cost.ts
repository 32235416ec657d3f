/**
 * The CPU time of one run, in microseconds, all threads together: the least of several runs, because what disturbs a
 * run only ever makes it longer. Short work is repeated for longer, long work is run once.
 */
export function cost(work: () => unknown, budget = 300_000): number {
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let runs = 0; runs === 0 || (spent < budget && runs < 50); runs++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    spent += user + system
    least = Math.min(least, user + system)
  }
  return least
}

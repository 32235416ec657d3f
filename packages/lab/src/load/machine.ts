import { availableParallelism, loadavg } from 'node:os'

/** What a figure was measured on, and how busy that was: `2 cores, load 0.1 0.4 0.3`. */
export function machine(): string {
  const busy = loadavg().map((processes) => processes.toFixed(1))
  return `${availableParallelism()} cores, load ${busy.join(' ')}`
}

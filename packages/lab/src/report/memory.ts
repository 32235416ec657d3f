import { allowed, growthOf, isFlat } from '../memory/flat'
import type { Sample } from '../memory/stream'
import { table } from './table'

/** The samples as rows, the head first. */
export function memoryRows(samples: readonly Sample[]): [head: string[], ...rows: string[][]] {
  return [
    ['articles', 'M characters', 'held, MB', 'resident, MB', 'most so far, MB', 'CPU seconds'],
    ...samples.map(({ articles, characters, held, resident, peak, micros }) => [
      `${articles}`,
      (characters / 1e6).toFixed(1),
      (held / 1e6).toFixed(1),
      (resident / 1e6).toFixed(1),
      (peak / 1e6).toFixed(1),
      (micros / 1e6).toFixed(0),
    ]),
  ]
}

/** The samples as a table, what they have grown by, and whether that is flat. */
export function showMemory(samples: readonly Sample[]): string {
  const [head, ...rows] = memoryRows(samples)
  return `${table(head, rows)}\n\n${flatWords(samples)}`
}

/** Says whether memory is flat, and by which measure. */
export function flatWords(samples: readonly Sample[]): string {
  const growth = growthOf(samples)
  const more = (name: 'held' | 'resident') =>
    `${name} ${megabytes(growth[name])} (${(growth[name] / growth.articles).toFixed(1)} bytes an article)`
  return [
    `${isFlat(growth) ? 'Flat' : 'NOT FLAT'}: ${more('held')} and ${more('resident')}`,
    `over the last ${growth.articles} articles, of which ${megabytes(allowed.held)} and ${megabytes(allowed.resident)} are allowed.`,
  ].join('\n')
}

const megabytes = (bytes: number) => `${bytes < 0 ? '' : '+'}${(bytes / 1e6).toFixed(1)} MB`

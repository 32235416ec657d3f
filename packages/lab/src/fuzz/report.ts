import type { Failure } from './check'

/** What broke which law, and the line that breaks it again. */
export function showFailure({ law, seed, path, broken, input }: Failure): string {
  const json = JSON.stringify(input)
  const shown = json.length > 3000 ? `${json.slice(0, 3000)}… (${json.length} characters)` : json
  return [
    `FAILED ${law}: ${broken}`,
    `  input: ${shown}`,
    `  again: pnpm fuzz --replay ${law}:${seed}:${path}`,
  ].join('\n')
}

/** The count of cases of each law, and of all. */
export function showCounts(counts: ReadonlyMap<string, number>, seed: number, failed: number): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const each = [...counts].map(([law, count]) => `${law} ${count}`).join(', ')
  return `${each}\n${all} cases from seed ${seed}, ${failed} failed`
}

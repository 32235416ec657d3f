/** The members of each group, in order of first appearance. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** How many are in each group, the largest first. */
export function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = [...groupBy(all, keyOf)].map(([key, group]) => [key, group.length] as const)
  return new Map(counts.sort((a, b) => b[1] - a[1]))
}

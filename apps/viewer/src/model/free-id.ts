/** An actor’s id that is none of these, in their manner: `a8` after `a7`. */
export function freeId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/^a(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `a${numbers.reduce((most, each) => Math.max(most, each), taken.length) + 1}`
}

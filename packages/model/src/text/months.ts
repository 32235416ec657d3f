import data from '../lang/en/months.json'

const numbers: Record<string, number | undefined> = data.months

/** `march`, `sept.`: which month of the year a word in lower case is, from 1; undefined for any other word. */
export function monthNumber(lower: string): number | undefined {
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
  return Object.hasOwn(numbers, bare) ? numbers[bare] : undefined
}

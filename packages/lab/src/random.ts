/** Gives numbers from 0 to 1. */
export type Random = () => number

/** The same numbers for the same seed, everywhere (Lehmer's generator). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** One of a list. */
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** True in a share of all calls. */
export const chance = (random: Random, share: number): boolean => random() < share

/** A whole number, both ends among them. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

/** Some of a list, each once, in the list's order. */
export function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((_, index) => index)
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1)
  return left.map((index) => list[index]!)
}

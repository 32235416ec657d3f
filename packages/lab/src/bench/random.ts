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

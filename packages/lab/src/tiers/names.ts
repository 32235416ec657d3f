/** The three ways to find quotes, from the smallest to the best, with what a page has to import for each. */
export const tiers = {
  rules: "export { parse } from '@news/model/rules'",
  compact: "export { parse } from '@news/model'",
  accurate: "export { parse } from '@news/model/rules'; export { minilm } from '@news/tagger-minilm'",
} as const

export type Tier = keyof typeof tiers

/** The name of what finds the quotes in a tier: one of `attributorNames`. */
export const attributorOf = (tier: Tier) => (tier === 'compact' ? 'tagger' : tier)

/** What was measured of a tier, somewhere. */
export interface Measured {
  /** Until it is ready to read, in milliseconds. */
  load: number
  /** Characters per second of CPU time, of several rounds the best; of the process in Node, of the page's thread in a browser. */
  speed: number
  /** The most memory that the process ever had, in megabytes. */
  memory?: number
}

/** The speed of the best of several rounds over texts; `spent` gives the seconds of CPU time up to now. */
export async function bestSpeed(
  texts: readonly string[],
  read: () => Promise<void>,
  spent: () => number | Promise<number>,
): Promise<number> {
  const characters = texts.reduce((sum, { length }) => sum + length, 0)
  const begun = await spent()
  let best = Number.POSITIVE_INFINITY
  // the fast ones get faster for some twenty rounds, as their code is compiled
  for (let round = 0, now = begun; round < 40 && now - begun < 8; round++) {
    await read()
    const after = await spent()
    best = Math.min(best, after - now)
    now = after
  }
  return characters / best
}

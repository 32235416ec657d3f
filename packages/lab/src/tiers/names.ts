/** The three ways to find quotes, from the smallest to the best, with what a page has to import for each. */
export const tiers = {
  rules: "export { parse } from '@news/model/rules'",
  compact: "export { parse } from '@news/model'",
  accurate: "export { parse } from '@news/model/rules'; export { minilm } from '@news/tagger-minilm'",
} as const

export type Tier = keyof typeof tiers

/** What was measured of a tier, somewhere. */
export interface Measured {
  /** Until it is ready to read, in milliseconds. */
  load: number
  /** Characters per second of CPU time, after an article that is not counted. */
  speed: number
  /** The most memory that the process ever had, in megabytes. */
  memory?: number
}

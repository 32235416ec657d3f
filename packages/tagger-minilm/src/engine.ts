/** What computes: a window in, numbers for each of its pieces out. It may be at work elsewhere. */
export interface Engine {
  run(input: Input): Promise<Output>
  close(): Promise<void>
}

export interface Input {
  /** The ids of the pieces. */
  ids: Int32Array
  /** `featureCount` numbers for each piece. */
  features: Int32Array
}

/** `tagCount` scores and `2 * pointerWidth` numbers for the pointer, of each piece. */
export interface Output {
  scores: Float32Array
  points: Float32Array
}

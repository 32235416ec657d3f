/** What computes: a window in, numbers for each of its pieces out. It may be at work elsewhere. */
export interface Engine {
  run(input: Input): Promise<Output>
  close(): Promise<void>
}

export interface Input {
  ids: Int32Array
  features: Int32Array
}

/** `tagCount` scores and `2 * pointerWidth` numbers for the pointer, of each piece. */
export interface Output {
  scores: Float32Array
  points: Float32Array
}

/** How the network is run. */
export interface EngineOptions {
  /** More than one needs a page that is isolated from others (COOP, COEP), or Node. */
  threads: number
  /** The WebAssembly of onnxruntime-web, or where it is served; it finds its own unless told. */
  wasm?: string | Uint8Array
}

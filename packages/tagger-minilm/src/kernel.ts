/** The costly steps, in WebAssembly: `packages/lab/kernel/encoder.mjs` has the source. All places and lengths are in bytes. */
import { compiledKernel } from '@news/model/tagger'
import wasm from './wasm.json'

export interface Kernel {
  memory: ArrayBuffer
  /**
   * `out = inScales · scales · (input × weights) + bias` for `rows` rows of whole numbers, `inputs` bytes each, up to a multiple
   * of four rows. A row of `out` begins `stride` bytes after the one before; `outputs`: bytes of what is written there.
   */
  multiply(
    input: number,
    inScales: number,
    weights: number,
    scales: number,
    bias: number,
    out: number,
    stride: number,
    rows: number,
    inputs: number,
    outputs: number,
  ): void
  /** The greatest number in so many bytes of floats, without its sign. */
  most(from: number, bytes: number): number
  /**
   * Rows of floats, `bytes` of every `stride`, as whole numbers no greater than `top`, and the scale of each row. `range` is
   * what `top` stands for, or 0 where that is the greatest number of each row.
   */
  quantise(
    from: number,
    stride: number,
    out: number,
    scales: number,
    rows: number,
    bytes: number,
    top: number,
    range: number,
  ): void
  /** Rows of 32 whole numbers as the weights of a product with one output for each of them. */
  keys(from: number, out: number, count: number): void
  /** Rows of 32 whole numbers as the weights of a product with one input for each of them; `bytes`: 16 for each row. */
  values(from: number, out: number, bytes: number): void
  /** Rows of scores to shares of 32767 in whole numbers, of which only the first `count` bytes of scores get any. */
  softmax(from: number, out: number, rows: number, count: number, bytes: number): void
  /** The activation of the inner layer, in place. */
  gelu(x: number, bytes: number): void
  /** `x + more`, each row brought to mean 0 and variance 1, then `gain` and `bias`. */
  norm(x: number, more: number, gain: number, bias: number, rows: number, bytes: number): void
}

/** A kernel over so many bytes. Throws where there is no WebAssembly, or none with vectors. */
export function kernelOf(bytes: number): Kernel {
  const { memory, exports } = compiledKernel<Omit<Kernel, 'memory'>>(wasm.code, bytes)
  return { memory, ...exports }
}

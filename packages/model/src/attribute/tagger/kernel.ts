/**
 * The costly steps, in whole numbers of 16 bits: in WebAssembly where there is any, else in plain JavaScript. Both give
 * the same bits.
 */
import { compiledKernel } from './compiled'
import { plainKernel } from './plain'
import wasm from './wasm.json'

/** Memory that both can reach, and what they do in it. All places are in bytes from its start, and multiples of 16. */
export interface Kernel {
  memory: ArrayBuffer
  /**
   * `out = scales · (input × weights) + bias` for `rows` rows of `inputs` whole numbers, the weights lying as `panels`
   * lays them. The results are whole numbers again, or floats if `floats` is 1. Rows begin `inputStep` and `outStep` numbers
   * apart. Rows of `out` behind the last one are lost, up to a multiple of four.
   */
  multiply(
    input: number,
    weights: number,
    scales: number,
    bias: number,
    out: number,
    rows: number,
    inputs: number,
    outputs: number,
    floats: 0 | 1,
    inputStep: number,
    outStep: number,
  ): void
  /**
   * For each of `count` tokens the sum of `width` numbers: what its own row of words and of spots says in the second third,
   * the row before in the first, the row after in the last; at `zeros` lie `width` zeros.
   */
  gather(
    gate: number,
    words: number,
    spots: number,
    wordAt: number,
    spotAt: number,
    count: number,
    width: number,
    zeros: number,
  ): void
  /**
   * One way of the recurrent unit over `count` tokens: `c = f·c + (1 − f)·tanh z`, and the state is `sigmoid(r)·c`. From
   * `gate` on lie z, f and r, `2 * hidden` apart; the states of tokens `step` numbers. The way back begins with the last token.
   */
  recur(
    gate: number,
    states: number,
    cell: number,
    count: number,
    hidden: number,
    step: number,
    way: 1 | -1,
  ): void
}

/** A kernel over so many bytes; without WebAssembly, or where a page forbids it, the plain one. */
export function kernelOf(bytes: number, plain = false): Kernel {
  return (plain ? undefined : compiled(bytes)) ?? plainKernel(bytes)
}

interface Exports extends Pick<Kernel, 'multiply' | 'gather'> {
  recur(
    gate: number,
    states: number,
    cell: number,
    count: number,
    bytes: number,
    gateStep: number,
    stateStep: number,
  ): void
}

function compiled(length: number): Kernel | undefined {
  try {
    const { memory, exports } = compiledKernel<Exports>(wasm.code, length)
    const { multiply, gather, recur } = exports
    return {
      memory,
      multiply: (input, weights, scales, bias, out, rows, inputs, outputs, floats, from, to) =>
        multiply(
          input,
          weights,
          scales,
          bias,
          out,
          rows,
          2 * inputs,
          outputs,
          floats,
          2 * from,
          to << (1 + floats),
        ),
      gather: (gate, words, spots, wordAt, spotAt, count, width, zeros) =>
        gather(gate, words, spots, wordAt, spotAt, count, 2 * width, zeros),
      recur: (gate, states, cell, count, hidden, step, way) =>
        recur(gate, states, cell, count, 2 * hidden, 12 * hidden * way, 2 * step * way),
    }
  } catch {
    return undefined
  }
}

/**
 * A matrix of `outputs` rows of `inputs` as the kernel wants it: panels of eight outputs, in each the inputs pair by pair,
 * and of a pair both numbers of each output. `inputs` is even; missing outputs are 0.
 */
export function panels(matrix: ArrayLike<number>, inputs: number, outputs: number): Int16Array {
  const packed = new Int16Array(Math.ceil(outputs / 8) * 8 * inputs)
  for (let o = 0; o < outputs; o++)
    for (let k = 0; k < inputs; k++)
      packed[(o & ~7) * inputs + (k & ~1) * 8 + (o & 7) * 2 + (k & 1)] = matrix[o * inputs + k]!
  return packed
}

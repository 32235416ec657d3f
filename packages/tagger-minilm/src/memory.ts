/** The kernel's memory: what is put in stays, and rooms are used again and again. */
import type { Table } from './weights'

/** A matrix as the kernel multiplies by it. All places are in bytes. */
export interface Matrix {
  weights: number
  scales: number
  bias: number
  inputs: number
  /** A multiple of eight; the last ones may stand for nothing. */
  outputs: number
}

/** Hands out places before there is any memory; `fill` copies what was put in when there is. */
export interface Plan {
  readonly bytes: number
  room(bytes: number): number
  floats(values: Float32Array): number
  matrix(table: Table, bias: Float32Array): Matrix
  fill(memory: ArrayBuffer): void
}

export function planOf(): Plan {
  const puts: ((memory: ArrayBuffer) => void)[] = []
  let bytes = 0
  // everything begins where 16 bytes at once can be read
  const room = (length: number) => {
    const start = bytes
    bytes += Math.ceil(length / 16) * 16
    return start
  }
  const floats = (values: Float32Array, length = values.length) => {
    const start = room(4 * length)
    puts.push((memory) => new Float32Array(memory, start, length).set(values))
    return start
  }
  return {
    get bytes() {
      return bytes
    },
    room,
    floats,
    matrix({ rows, columns, values, scales }, bias) {
      const outputs = Math.ceil(rows / 8) * 8
      const weights = room(2 * outputs * columns)
      puts.push((memory) => panels(values, columns, rows, new Int16Array(memory, weights, outputs * columns)))
      return {
        weights,
        scales: floats(scales, outputs),
        bias: floats(bias, outputs),
        inputs: columns,
        outputs,
      }
    },
    fill(memory) {
      for (const put of puts) put(memory)
    },
  }
}

/** Panels of eight outputs, in each the inputs pair by pair, and of a pair both numbers of each output. */
function panels(matrix: Int8Array, inputs: number, outputs: number, packed: Int16Array) {
  for (let o = 0; o < outputs; o++) {
    const row = o * inputs
    let to = (o & ~7) * inputs + (o & 7) * 2
    for (let k = 0; k < inputs; k += 2, to += 16) {
      packed[to] = matrix[row + k]!
      packed[to + 1] = matrix[row + k + 1]!
    }
  }
}

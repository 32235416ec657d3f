/** The network's matrices, cut out of the tables of a weights file and laid out for the kernel. */
import { panels } from './kernel'
import type { Layout } from './layout'
import type { Table } from './weights'

/** Where a matrix lies, with the scale and bias of each output. */
export interface Matrix {
  weights: number
  scales: number
  bias: number
  inputs: number
  outputs: number
}

/** Lays out a matrix whose inputs count `1 / from` and whose outputs are to count `1 / to`. */
export function matrixIn(
  layout: Layout,
  table: Table,
  from: number,
  to: number,
  bias?: ArrayLike<number>,
): Matrix {
  const { columns: inputs, values, scales } = table
  const outputs = Math.ceil(scales.length / 8) * 8
  const filled = (make: (o: number) => number) =>
    Float32Array.from({ length: outputs }, (_, o) => (o < scales.length ? make(o) : 0))
  return {
    weights: layout.put(panels(values, inputs, scales.length)),
    scales: layout.put(filled((o) => (scales[o]! * to) / from)),
    bias: layout.put(filled((o) => (bias ? bias[o]! * to : 0))),
    inputs,
    outputs,
  }
}

/** How many columns several tables have together. */
export function widthOf(tables: readonly Table[]): number {
  return tables.reduce((sum, { columns }) => sum + columns, 0)
}

/** A layer over a window of `places` tokens with each place as outputs of its own, one behind the other. */
export function windowed({ values, scales }: Table, inputs: number, gates: number, places: number): Table {
  const out = new Int8Array(values.length)
  for (let place = 0; place < places; place++)
    for (let o = 0; o < gates; o++) {
      const from = (o * places + place) * inputs
      out.set(values.subarray(from, from + inputs), (place * gates + o) * inputs)
    }
  // the place before gives to the token behind it, the place after to the one ahead
  return {
    columns: inputs,
    values: out,
    scales: Float32Array.from(Array.from({ length: places }, () => [...scales]).flat()),
  }
}

/** Some of the columns of a table. */
export function columnsOf({ columns, values, scales }: Table, from: number, to: number): Table {
  const width = to - from
  const out = new Int8Array(scales.length * width)
  for (let row = 0; row < scales.length; row++)
    out.set(values.subarray(row * columns + from, row * columns + to), row * width)
  return { columns: width, values: out, scales }
}

/** The rows of two tables, one below the other. */
export function stacked(a: Table, b: Table): Table {
  return {
    columns: a.columns,
    values: Int8Array.from([...a.values, ...b.values]),
    scales: Float32Array.from([...a.scales, ...b.scales]),
  }
}

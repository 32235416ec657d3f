/** Reads the weights as `packages/lab/train/pack_encoder.py` writes them. */

/** What the trainer says of the weights, beside them. */
export interface HeadFile {
  format: 2
  /** How many bytes the weights have. */
  bytes: number
  layers: number
  /** One behind the other; the values of a table come after the scales of its rows. */
  tensors: { name: string; rows: number; columns: number; type: 'int8' | 'float32' }[]
  /** How well each tag follows each, row by row. */
  moves: number[]
  /** What the pointer makes of each step of distance. */
  distance: number[]
  /** Of each grade of attribution the share that is right, in percent. */
  grades?: Record<string, number>
}

/** A table of rows; row `r` is `values[r * columns + c] * scales[r]`. */
export interface Table {
  rows: number
  columns: number
  values: Int8Array
  scales: Float32Array
}

export interface Weights {
  layers: number
  table(name: string): Table
  floats(name: string): Float32Array
}

/** Throws where the bytes are not those that the head describes. */
export function readWeights({ format, bytes, layers, tensors }: HeadFile, data: Uint8Array): Weights {
  if (format !== 2 || bytes !== data.length)
    throw new Error(`the weights are not those of head.json: ${data.length} bytes instead of ${bytes}`)
  const tables = new Map<string, Table>()
  const numbers = new Map<string, Float32Array>()
  let at = 0
  // a copy begins where four bytes at once can be read
  const take = (length: number) => {
    at += length
    return data.slice(at - length, at).buffer
  }
  for (const { name, rows, columns, type } of tensors) {
    if (type === 'float32') numbers.set(name, new Float32Array(take(4 * rows * columns)))
    else {
      const scales = new Float32Array(take(4 * rows))
      tables.set(name, { rows, columns, scales, values: new Int8Array(take(rows * columns)) })
    }
  }
  if (at !== data.length)
    throw new Error(`head.json describes ${at} bytes of weights, and there are ${data.length}`)
  return { layers, table: (name) => tables.get(name)!, floats: (name) => numbers.get(name)! }
}

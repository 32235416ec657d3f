/** Reads the weights file: a header, and tensors in whole numbers of 8 bits with a scale for each row. */

/** What the trainer writes of a network beside its weights. */
export interface Header {
  format: 1
  kind: string
  hidden: number
  /** How much likelier each tag is made, chosen on dev. */
  bias: number[]
  tensors: { name: string; rows: number; columns: number; type: 'int8' | 'int32' | 'float32' }[]
}

/** The file as a module holds it: JSON, the bytes in base64. */
export interface WeightsFile {
  header: Header
  data: string
}

/** A table of rows; row `r` is `values[r * columns + c] * scales[r]`. */
export interface Table {
  columns: number
  values: Int8Array
  scales: Float32Array
}

/** All tensors by name. */
export interface Weights {
  header: Header
  tables: Map<string, Table>
  floats: Map<string, Float32Array>
  /** Row of each known word, by its hash; 0 is for all others. */
  words: Map<number, number>
}

export function readWeights({ header, data }: WeightsFile): Weights {
  const bytes = bytesOf(data)
  const weights: Weights = { header, tables: new Map(), floats: new Map(), words: new Map() }
  let at = 0
  const take = (length: number) => {
    at += length
    return bytes.slice(at - length, at).buffer
  }
  for (const { name, rows, columns, type } of header.tensors) {
    if (type === 'int8') {
      const scales = new Float32Array(take(4 * rows))
      weights.tables.set(name, { columns, scales, values: new Int8Array(take(rows * columns)) })
    } else if (type === 'float32') {
      weights.floats.set(name, new Float32Array(take(4 * rows * columns)))
    } else {
      for (const word of new Int32Array(take(4 * rows))) weights.words.set(word, weights.words.size + 1)
    }
  }
  return weights
}

/** The table as plain numbers, row by row. */
export function matrixOf({ columns, values, scales }: Table): Float32Array {
  return Float32Array.from(values, (value, i) => value * scales[Math.floor(i / columns)]!)
}

function bytesOf(data: string): Uint8Array {
  const binary = atob(data)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

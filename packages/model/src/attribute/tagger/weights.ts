/** Reads the weights file: a header, and tensors in whole numbers of 4 or 8 bits with a scale for each row. */

/** What the trainer writes of a network beside its weights. */
export interface Header {
  format: 3
  /** Units each way of the first layer, outputs of the neck, units each way on top of it. */
  hidden: number
  neck: number
  upper: number
  /** Hash of what it was trained on, as `pnpm tagger-data` wrote it. */
  data: string
  /**
   * How it was trained; articles whose id begins with `without` were left out. `taught`: a teacher had its say;
   * `free`: how many texts only the teacher marked; `own`: with how many articles of our own it was trained on, `onward`: for how many passes.
   */
  trained: {
    epochs: number
    seed: number
    without: string
    taught: boolean
    free: number
    own?: number
    onward?: number
  }
  /** F1 of whole spans on dev, in percent. */
  figures: Record<'source' | 'cue' | 'content', number>
  tensors: { name: string; rows: number; columns: number; type: 'int4' | 'int8' | 'int32' | 'float32' }[]
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

/** The tensors of a weights file. Throws where it was written for a network of another shape. */
export function readWeights({ header, data }: WeightsFile): Weights {
  if (header.format !== 3)
    throw new Error(`These weights are of format ${header.format}; this network reads format 3.`)
  const bytes = bytesOf(data)
  const weights: Weights = { header, tables: new Map(), floats: new Map(), words: new Map() }
  let at = 0
  const take = (length: number) => {
    at += length
    return bytes.slice(at - length, at).buffer
  }
  for (const { name, rows, columns, type } of header.tensors) {
    if (type === 'int8' || type === 'int4') {
      const scales = new Float32Array(take(4 * rows))
      const count = rows * columns
      const values = type === 'int8' ? new Int8Array(take(count)) : unpacked(take(count / 2))
      weights.tables.set(name, { columns, scales, values })
    } else if (type === 'float32') {
      weights.floats.set(name, new Float32Array(take(4 * rows * columns)))
    } else {
      for (const word of new Int32Array(take(4 * rows))) weights.words.set(word, weights.words.size + 1)
    }
  }
  return weights
}

/** Two numbers of 4 bits in each byte, the first one low. */
function unpacked(pairs: ArrayBuffer): Int8Array {
  const values = new Int8Array(2 * pairs.byteLength)
  new Uint8Array(pairs).forEach((pair, i) => {
    values[2 * i] = ((pair & 15) << 28) >> 28
    values[2 * i + 1] = (pair << 24) >> 28
  })
  return values
}

function bytesOf(data: string): Uint8Array {
  const binary = atob(data)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

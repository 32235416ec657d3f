/** Weights of our own invention, and what the network should make of them, worked out plainly. */
import type { Input } from '../src/engine'
import { type HeadFile, readWeights, type Weights } from '../src/weights'
import { featureCount, longestWindow, seenNames } from '../src/windows'

const width = 64
const inner = 128
const layers = 2
const heads = width / 32
const outputs = 71

/** Numbers between -1 and 1, the same ones every time. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x3fffffff - 1
  }
}

/** A head, and the bytes that belong to it. */
export function inventedWeights(): { head: HeadFile; data: Uint8Array } {
  const random = randomOf(7)
  const tensors: HeadFile['tensors'] = []
  const parts: Uint8Array[] = []
  const floats = (name: string, columns: number, around = 0) => {
    tensors.push({ name, rows: 1, columns, type: 'float32' })
    parts.push(
      new Uint8Array(Float32Array.from({ length: columns }, () => around + random() * 0.3).buffer.slice(0)),
    )
  }
  const table = (name: string, rows: number, columns: number) => {
    tensors.push({ name, rows, columns, type: 'int8' })
    const scale = 1.5 / 127 / Math.sqrt(columns)
    const scales = Float32Array.from({ length: rows }, () => scale * (1.5 + random()))
    parts.push(new Uint8Array(scales.buffer.slice(0)))
    parts.push(
      new Uint8Array(
        Int8Array.from({ length: rows * columns }, () => Math.round(random() * 127)).buffer.slice(0),
      ),
    )
  }
  const linear = (name: string, rows: number, columns: number) => {
    table(name, rows, columns)
    floats(`${name}.bias`, rows)
  }
  const norm = (name: string) => {
    floats(`${name}.gain`, width, 1)
    floats(`${name}.bias`, width)
  }
  table('words', 50, width)
  table('places', longestWindow, width)
  for (const name of seenNames) table(name, 4, width)
  norm('norm')
  for (let number = 0; number < layers; number++) {
    linear(`${number}.asks`, 3 * width, width)
    linear(`${number}.gives`, width, width)
    norm(`${number}.norm`)
    linear(`${number}.up`, inner, width)
    linear(`${number}.down`, width, inner)
    norm(`${number}.last`)
  }
  linear('out', outputs, width)
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    data.set(part, at)
    at += part.length
  }
  return { head: { format: 2, bytes: data.length, layers, tensors, moves: [], distance: [] }, data }
}

export function inventedInput(length: number, seed = 3): Input {
  const random = randomOf(seed)
  const below = (most: number) => Math.floor(((random() + 1) / 2) * most * 0.999)
  return {
    ids: Int32Array.from({ length }, () => below(50)),
    features: Int32Array.from({ length: length * featureCount }, () => below(4)),
  }
}

type Rows = number[][]

/** All outputs of each piece, in numbers of 64 bits and without any rounding. */
export function plainly(
  { head, data }: { head: HeadFile; data: Uint8Array },
  { ids, features }: Input,
): Rows {
  const weights = readWeights(head, data)
  const row = (name: string, r: number) => {
    const { columns, values, scales } = weights.table(name)
    return Array.from({ length: columns }, (_, c) => values[r * columns + c]! * scales[r]!)
  }
  const embedded = Array.from(ids, (id, at) =>
    [
      row('words', id),
      row('places', at),
      ...seenNames.map((name, i) => row(name, features[at * featureCount + i]!)),
    ].reduce(added),
  )
  let x = embedded.map((one) => normed(weights, 'norm', one))
  for (let number = 0; number < layers; number++) {
    const linear = (name: string, rows: Rows) => product(weights, `${number}.${name}`, rows)
    const gives = linear('gives', attended(linear('asks', x)))
    x = x.map((one, at) => normed(weights, `${number}.norm`, added(one, gives[at]!)))
    const down = linear(
      'down',
      linear('up', x).map((one) => one.map(gelu)),
    )
    x = x.map((one, at) => normed(weights, `${number}.last`, added(one, down[at]!)))
  }
  return product(weights, 'out', x)
}

const added = (a: number[], b: number[]) => a.map((value, i) => value + b[i]!)
const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

function product(weights: Weights, name: string, rows: Rows): Rows {
  const { rows: count, columns, values, scales } = weights.table(name)
  const bias = weights.floats(`${name}.bias`)
  const matrix = Array.from({ length: count }, (_, r) =>
    Array.from(values.subarray(r * columns, (r + 1) * columns), (value) => value * scales[r]!),
  )
  return rows.map((one) => matrix.map((of, r) => dot(one, of) + bias[r]!))
}

function attended(all: Rows): Rows {
  const part = (row: number[], which: number, head: number) =>
    row.slice(which * width + head * 32, which * width + head * 32 + 32)
  return all.map((own) =>
    Array.from({ length: heads }, (_, head) => {
      const powers = all.map((other) =>
        Math.exp(dot(part(own, 0, head), part(other, 1, head)) / Math.sqrt(32)),
      )
      const total = powers.reduce((sum, power) => sum + power, 0)
      return all
        .map((other, at) => part(other, 2, head).map((value) => (value * powers[at]!) / total))
        .reduce(added)
    }).flat(),
  )
}

function normed(weights: Weights, name: string, row: number[]): number[] {
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length
  const spread = Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length + 1e-12)
  const gain = weights.floats(`${name}.gain`)
  const bias = weights.floats(`${name}.bias`)
  return row.map((value, i) => ((value - mean) / spread) * gain[i]! + bias[i]!)
}

/** x·Φ(x), Φ by its power series. */
function gelu(x: number): number {
  if (Math.abs(x) > 6) return Math.max(x, 0)
  let term = x
  let sum = x
  for (let n = 1; n < 120; n++) {
    term *= -(x * x) / (2 * n)
    sum += term / (2 * n + 1)
  }
  return x * (0.5 + sum / Math.sqrt(2 * Math.PI))
}

/**
 * The network: embeddings → layers of attention and of an inner layer, each with what came in added → tags and pointer.
 *
 * Sums, norms and shares are floats of 32 bits. For a product each row of the left side is made whole numbers of 14 bits with a
 * scale of its own, so that what comes of a piece never depends on what else is computed at the same time; the weights have 8 bits.
 * WebAssembly without relaxed instructions: the same bits in every engine.
 */
import { pointerWidth, tagCount } from '@news/model/tagger'
import type { Input, Output } from './engine'
import { type Kernel, kernelOf } from './kernel'
import { type Matrix, type Plan, planOf } from './memory'
import type { Table, Weights } from './weights'
import { featureCount, longestWindow, seenNames } from './windows'

/** A product's sums of up to 1,536 terms stay within 32 bits: 127 · 8191 · 1536. */
const top = 8191
/** Shares add up to 32767, so that their products with values do, too. */
const valueTop = 16383
const shareUnit = 32767
const headWidth = 32
const float = 4
const short = 2

export type Encoder = (input: Input) => Output

export function encoderOf(weights: Weights): Encoder {
  const plan = planOf()
  const words = weights.table('words')
  const width = words.columns
  const layers = layersIn(plan, weights)
  const first = normIn(plan, weights, 'norm')
  const out = matrixIn(plan, weights, 'out')
  const places = roomsIn(plan, layers, width, out.outputs)
  const kernel = kernelOf(plan.bytes)
  plan.fill(kernel.memory)
  new Float32Array(kernel.memory, places.shareScales, longestWindow).fill(1 / shareUnit)
  const embed = embedderOf(weights, new Float32Array(kernel.memory, places.x, longestWindow * width))
  const multiply = (matrix: Matrix, from: number, to: number, rows: number) => {
    const { weights: panels, scales, bias, inputs, outputs } = matrix
    kernel.quantise(from, inputs * float, places.whole, places.scales, rows, inputs * float, top, 0)
    const stride = outputs * float
    kernel.multiply(
      places.whole,
      places.scales,
      panels,
      scales,
      bias,
      to,
      stride,
      rows,
      inputs * short,
      stride,
    )
  }
  const norm = ({ gain, bias }: Norm, more: number, rows: number) =>
    kernel.norm(places.x, more, gain, bias, rows, width * float)

  // No function in here names the weights or the plan: it would hold them for good, beside their copies in the kernel.
  return ({ ids, features }) => {
    const rows = ids.length
    embed(ids, features)
    new Float32Array(kernel.memory, places.added, rows * width).fill(0)
    norm(first, places.added, rows)
    for (const layer of layers) {
      multiply(layer.asks, places.x, places.wide, rows)
      attend(kernel, places, rows, width)
      multiply(layer.gives, places.context, places.added, rows)
      norm(layer.norm, places.added, rows)
      multiply(layer.up, places.x, places.wide, rows)
      kernel.gelu(places.wide, rows * layer.up.outputs * float)
      multiply(layer.down, places.wide, places.added, rows)
      norm(layer.last, places.added, rows)
    }
    multiply(out, places.x, places.wide, rows)
    return parted(new Float32Array(kernel.memory, places.wide, rows * out.outputs), rows, out.outputs)
  }
}

interface Norm {
  gain: number
  bias: number
}

const matrixIn = (plan: Plan, weights: Weights, name: string): Matrix =>
  plan.matrix(weights.table(name), weights.floats(`${name}.bias`))

const normIn = (plan: Plan, weights: Weights, name: string): Norm => ({
  gain: plan.floats(weights.floats(`${name}.gain`)),
  bias: plan.floats(weights.floats(`${name}.bias`)),
})

const layersIn = (plan: Plan, weights: Weights) =>
  Array.from({ length: weights.layers }, (_, number) => layerIn(plan, weights, number))

function layerIn(plan: Plan, weights: Weights, number: number) {
  softened(weights, `${number}.asks`)
  const matrix = (name: string) => matrixIn(plan, weights, `${number}.${name}`)
  const norm = (name: string) => normIn(plan, weights, `${number}.${name}`)
  return {
    asks: matrix('asks'),
    gives: matrix('gives'),
    norm: norm('norm'),
    up: matrix('up'),
    down: matrix('down'),
    last: norm('last'),
  }
}

/** Divides what queries say by the root of their width, once and for all. */
function softened(weights: Weights, name: string) {
  const { columns, scales } = weights.table(name)
  const bias = weights.floats(`${name}.bias`)
  for (const numbers of [scales, bias]) for (let i = 0; i < columns; i++) numbers[i]! /= Math.sqrt(headWidth)
}

type Layer = ReturnType<typeof layerIn>
type Places = ReturnType<typeof roomsIn>

/** Rooms for the longest window; a product fills up the last four rows, and `longestWindow` is a multiple of eight. */
function roomsIn(plan: Plan, layers: readonly Layer[], width: number, outputs: number) {
  const n = longestWindow
  const widest = Math.max(outputs, ...layers.flatMap(({ asks, up }) => [asks.outputs, up.outputs]))
  const inner = Math.max(width, ...layers.map(({ down }) => down.inputs))
  return {
    x: plan.room(n * width * float),
    added: plan.room(n * width * float),
    wide: plan.room(n * widest * float),
    context: plan.room(n * width * float),
    whole: plan.room(n * inner * short),
    scales: plan.room(n * float),
    // of one head
    queries: plan.room(n * headWidth * short),
    queryScales: plan.room(n * float),
    rows: plan.room(n * headWidth * short),
    keys: plan.room(n * headWidth * short),
    keyScales: plan.room(n * float),
    values: plan.room(n * headWidth * short),
    valueScales: plan.room(n * float),
    scores: plan.room(n * n * float),
    shares: plan.room(n * n * short),
    shareScales: plan.room(n * float),
    nothing: plan.room(n * float),
  }
}

/** Each head: what a piece asks for against what each answers, and what it gets of their values for that. */
function attend(kernel: Kernel, places: Places, rows: number, width: number) {
  const { queries, queryScales, keys, keyScales, values, valueScales, scores, shares, nothing } = places
  const stride = 3 * width * float
  const bytes = headWidth * float
  const filled = Math.ceil(rows / 8) * 8
  const { memory } = kernel
  for (let head = 0; head < width / headWidth; head++) {
    const [ask, key, value] = [0, 1, 2].map((part) => places.wide + part * width * float + head * bytes)
    kernel.quantise(ask!, stride, queries, queryScales, rows, bytes, top, 0)
    kernel.quantise(key!, stride, places.rows, keyScales, rows, bytes, top, 0)
    kernel.keys(places.rows, keys, rows)
    kernel.multiply(
      queries,
      queryScales,
      keys,
      keyScales,
      nothing,
      scores,
      filled * float,
      rows,
      headWidth * short,
      filled * float,
    )
    kernel.softmax(scores, shares, rows, rows * float, filled * float)
    const most = greatest(kernel, value!, stride, rows, bytes)
    kernel.quantise(value!, stride, places.rows, valueScales, rows, bytes, valueTop, most)
    new Int16Array(memory, places.rows + rows * headWidth * short, (filled - rows) * headWidth).fill(0)
    // all of them have one scale, and there may be fewer rows than outputs
    new Float32Array(memory, valueScales, headWidth).fill(most / valueTop)
    kernel.values(places.rows, values, filled * 16)
    kernel.multiply(
      shares,
      places.shareScales,
      values,
      valueScales,
      nothing,
      places.context + head * bytes,
      width * float,
      rows,
      filled * short,
      bytes,
    )
  }
}

function greatest(kernel: Kernel, from: number, stride: number, rows: number, bytes: number): number {
  let most = 1e-20
  for (let row = 0; row < rows; row++) most = Math.max(most, kernel.most(from + row * stride, bytes))
  return most
}

/** Adds up the rows of a piece: its own, its place's, and one for each feature. */
function embedderOf(weights: Weights, x: Float32Array) {
  const words = weights.table('words')
  const places = weights.table('places')
  const seen = seenNames.map(weights.table)
  const width = words.columns
  const addRow = ({ values, scales }: Table, row: number, to: number) => {
    const scale = scales[row]!
    const from = row * width
    for (let i = 0; i < width; i++) x[to + i]! += values[from + i]! * scale
  }
  return (ids: Int32Array, features: Int32Array) => {
    x.fill(0, 0, ids.length * width)
    for (let at = 0; at < ids.length; at++) {
      const to = at * width
      addRow(words, ids[at]!, to)
      addRow(places, at, to)
      for (let i = 0; i < featureCount; i++) addRow(seen[i]!, features[at * featureCount + i]!, to)
    }
  }
}

/** Scores and pointer of each piece, each by themselves. */
function parted(all: Float32Array, rows: number, stride: number): Output {
  const scores = new Float32Array(rows * tagCount)
  const points = new Float32Array(rows * 2 * pointerWidth)
  for (let row = 0; row < rows; row++) {
    const from = row * stride
    scores.set(all.subarray(from, from + tagCount), row * tagCount)
    points.set(all.subarray(from + tagCount, from + tagCount + 2 * pointerWidth), row * 2 * pointerWidth)
  }
  return { scores, points }
}

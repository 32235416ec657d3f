/**
 * The network: features → two layers of a simple recurrent unit, both ways → scores of the seven tags.
 *
 * The gates of such a unit see its input only, so there is no matrix product in its loop. Everything up to the scores is
 * in whole numbers: gates count 1/1024, states 1/32768, the sum of both layers 1/16384.
 */
import { type Features, placeColumns, placeCount, placeOf, typeColumns, typeWidth } from './features'
import { embeddingUnit, keeperOf } from './keeper'
import { kernelOf, panels, rowsAtOnce } from './kernel'
import { type Layout, layoutOf } from './layout'
import type { Table, Weights } from './weights'

/** No sequence is longer than this many tokens. */
export const longestSequence = 256
/** The window of the first layer: the token before, the token itself, the one after. */
const window = 3
/** The scores of a token, filled up to a width that the kernel likes. */
export const scoreWidth = 8

export const pointerWidth = 32

const gateUnit = 1024
const layerUnit = 32768
/** What 1 is in `Output.states`. */
export const stateUnit = 16384

/** So many words and places are kept: bounded memory, whatever the text. */
const mostWords = 8192
const mostSpots = 2048

/** What the network says of a sequence; the arrays are used again for the next one. */
export interface Output {
  /** `scoreWidth` numbers for each token, of which `tagCount` count. */
  scores: Float32Array
  /** The sums of both layers' states, `2 * hidden` for each token, counting `1 / stateUnit`. */
  states: Int16Array
  /**
   * Works out what the pointer compares, for those who have several cues to point at: of each token what it asks for, then what it
   * answers, `pointerWidth` numbers each.
   */
  points(): Float32Array
}

export interface Network {
  hidden: number
  weights: Weights
  /** Runs tokens `first … last` of an article; at most `longestSequence` of them. */
  run(features: Features, first: number, last: number): Output
}

/** `plain`: without WebAssembly. */
export function networkOf(weights: Weights, plain = false): Network {
  const { hidden } = weights.header
  const both = 2 * hidden
  const gates = 3 * both
  const typeTables = Object.keys(typeColumns).map((name) => weights.tables.get(name)!)
  const placeTables = Object.keys(placeColumns).map((name) => weights.tables.get(name)!)
  const typeInputs = widthOf(typeTables)
  const placeInputs = widthOf(placeTables)
  const table = (name: string) => weights.tables.get(name)!
  const biasOf = (name: string) => weights.floats.get(`${name}.bias`)!

  const layout = layoutOf()
  const first = windowed(table('first'), typeInputs + placeInputs, gates)
  // the bias comes with the word itself, once for each token
  const firstBias = [...new Float32Array(gates), ...biasOf('first'), ...new Float32Array(gates)]
  const part = (from: number, to: number) => columnsOf(first, from, to)
  const types = matrixIn(layout, part(0, typeInputs), embeddingUnit, gateUnit, firstBias)
  const places = matrixIn(layout, part(typeInputs, typeInputs + placeInputs), embeddingUnit, gateUnit)
  const second = matrixIn(layout, table('second'), layerUnit, gateUnit, biasOf('second'))
  const out = matrixIn(layout, table('out'), stateUnit, 1, biasOf('out'))
  const pointerBias = [...biasOf('asks'), ...biasOf('answers')]
  const point = matrixIn(layout, stacked(table('asks'), table('answers')), stateUnit, 1, pointerBias)
  const room = {
    rows: layout.shorts(longestSequence * Math.max(typeInputs, placeInputs)),
    gate: layout.shorts(longestSequence * gates),
    low: layout.shorts(longestSequence * both),
    states: layout.shorts(longestSequence * both),
    cell: layout.shorts(hidden),
    zeros: layout.shorts(gates),
    scores: layout.floats(longestSequence * scoreWidth),
    points: layout.floats(longestSequence * 2 * pointerWidth),
    wordAt: layout.ints(longestSequence),
    spotAt: layout.ints(longestSequence),
    words: layout.shorts((mostWords + rowsAtOnce) * window * gates),
    spots: layout.shorts((mostSpots + rowsAtOnce) * window * gates),
  }
  const kernel = kernelOf(layout.bytes, plain)
  layout.fill(kernel.memory)
  const rows = layout.shortsAt(kernel.memory, room.rows)
  const cell = layout.shortsAt(kernel.memory, room.cell)
  const wordAt = layout.intsAt(kernel.memory, room.wordAt)
  const spotAt = layout.intsAt(kernel.memory, room.spotAt)
  const scores = layout.floatsAt(kernel.memory, room.scores)
  const points = layout.floatsAt(kernel.memory, room.points)
  const states = layout.shortsAt(kernel.memory, room.states)

  const multiply = (matrix: Matrix, input: number, output: number, count: number, floats: 0 | 1) => {
    const { weights, scales, bias, inputs, outputs } = matrix
    kernel.multiply(input, weights, scales, bias, output, count, inputs, outputs, floats)
  }
  const shelf = (to: { start: number; length: number }, most: number, matrix: Matrix) => ({
    rows: layout.shortsAt(kernel.memory, to),
    width: window * gates,
    most,
    project: (count: number, slot: number) =>
      multiply(matrix, room.rows.start, to.start + slot * window * gates * 2, count, 0),
  })
  const words = keeperOf(rows, typeTables, shelf(room.words, mostWords, types), weights.words)
  const spots = keeperOf(rows, placeTables, shelf(room.spots, mostSpots, places))
  const recur = (to: { start: number }, count: number) => {
    const last = count - 1
    const { start: gate } = room.gate
    cell.fill(0)
    kernel.recur(gate, to.start, room.cell.start, count, hidden, 1)
    cell.fill(0)
    const back = gate + 2 * (last * gates + hidden)
    kernel.recur(back, to.start + 2 * (last * both + hidden), room.cell.start, count, hidden, -1)
  }
  // the slots of an article's word types and of all places, so that each is looked up by name only once
  let known = { features: undefined as Features | undefined, age: 0, slots: new Int32Array(0) }
  const spotOf = new Int16Array(placeCount).fill(-1)
  let spotAge = spots.age

  const findWords = (features: Features, start: number, count: number) => {
    words.begin(count)
    if (known.features !== features || known.age !== words.age)
      known = { features, age: words.age, slots: new Int32Array(features.types.length / typeWidth).fill(-1) }
    const { slots } = known
    for (let i = 0; i < count; i++) {
      const type = features.typeOf[start + i]!
      const slot = slots[type]!
      if (slot < 0) wordAt[i] = slots[type] = words.slot(features.types, type * typeWidth)
      else {
        wordAt[i] = slot
        words.asked[slot]!++
      }
    }
    words.project()
  }
  const findSpots = ({ places }: Features, start: number, count: number) => {
    spots.begin(count)
    if (spotAge !== spots.age) spotOf.fill(-1)
    spotAge = spots.age
    for (let i = 0; i < count; i++) {
      const place = places[start + i]!
      const slot = spotOf[place]!
      if (slot < 0) spotAt[i] = spotOf[place] = spots.slot(placeOf(place), 0)
      else {
        spotAt[i] = slot
        spots.asked[slot]!++
      }
    }
    spots.project()
  }

  return {
    hidden,
    weights,
    run(features, start, end) {
      const count = end - start
      findWords(features, start, count)
      findSpots(features, start, count)
      kernel.gather(
        room.gate.start,
        room.words.start,
        room.spots.start,
        room.wordAt.start,
        room.spotAt.start,
        count,
        gates,
        room.zeros.start,
      )
      recur(room.low, count)
      multiply(second, room.low.start, room.gate.start, count, 0)
      recur(room.states, count)
      kernel.mix(room.low.start, room.states.start, count * both)
      multiply(out, room.states.start, room.scores.start, count, 1)
      const comparing = () => {
        multiply(point, room.states.start, room.points.start, count, 1)
        return points
      }
      return { scores, states, points: comparing }
    },
  }
}

/** Where a matrix lies, with the scale and bias of each output. */
interface Matrix {
  weights: number
  scales: number
  bias: number
  inputs: number
  outputs: number
}

/** Lays out a matrix whose inputs count `1 / from` and whose outputs are to count `1 / to`. */
function matrixIn(layout: Layout, table: Table, from: number, to: number, bias?: ArrayLike<number>): Matrix {
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

function widthOf(tables: readonly Table[]): number {
  return tables.reduce((sum, { columns }) => sum + columns, 0)
}

/** The first layer with its three places as outputs of their own, one behind the other. */
function windowed({ values, scales }: Table, inputs: number, gates: number): Table {
  const out = new Int8Array(values.length)
  for (let place = 0; place < window; place++)
    for (let o = 0; o < gates; o++) {
      const from = (o * window + place) * inputs
      out.set(values.subarray(from, from + inputs), (place * gates + o) * inputs)
    }
  // the place before gives to the token behind it, the place after to the one ahead
  return { columns: inputs, values: out, scales: Float32Array.from([...scales, ...scales, ...scales]) }
}

function columnsOf({ columns, values, scales }: Table, from: number, to: number): Table {
  const width = to - from
  const out = new Int8Array(scales.length * width)
  for (let row = 0; row < scales.length; row++)
    out.set(values.subarray(row * columns + from, row * columns + to), row * width)
  return { columns: width, values: out, scales }
}

function stacked(a: Table, b: Table): Table {
  return {
    columns: a.columns,
    values: Int8Array.from([...a.values, ...b.values]),
    scales: Float32Array.from([...a.scales, ...b.scales]),
  }
}

/**
 * The network: features → two layers of a simple recurrent unit, both ways → scores of the seven tags.
 *
 * The gates of such a unit see its input only, so there is no matrix product in its loop; and what the first layer
 * multiplies depends on a word or on its place alone, so that it is worked out once for each of them and kept.
 */
import { type Features, placeColumns, placeWidth, typeColumns, typeWidth } from './features'
import { keeperOf } from './keeper'
import { kernelOf, panels } from './kernel'
import { tagCount } from './viterbi'
import { matrixOf, type Weights } from './weights'

/** No sequence is longer than this many tokens. */
export const longestSequence = 256
/** The window of the first layer: the token before, the token itself, the one after. */
const window = 3
/** The scores of a token, filled up to a width that the kernel likes. */
export const scoreWidth = 8

export const pointerWidth = 32

/** What the network says of a sequence; the arrays are used again for the next one. */
export interface Output {
  /** `scoreWidth` numbers for each token, of which `tagCount` count. */
  scores: Float32Array
  /** The last layer's states, `2 * hidden` for each token. */
  states: Float32Array
  /** What the pointer compares: of each token what it asks for, then what it answers, `pointerWidth` numbers each. */
  points: Float32Array
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
  const widthOf = (tables: typeof typeTables) => tables.reduce((sum, { columns }) => sum + columns, 0)
  const typeInputs = widthOf(typeTables)
  const inputs = typeInputs + widthOf(placeTables)

  const first = matrixOf(weights.tables.get('first')!)
  const parts = {
    types: panels(windowed(first, inputs, 0, typeInputs, gates), typeInputs, window * gates),
    places: panels(windowed(first, inputs, typeInputs, inputs, gates), inputs - typeInputs, window * gates),
    second: panels(matrixOf(weights.tables.get('second')!), both, gates),
    out: panels(matrixOf(weights.tables.get('out')!), both, tagCount),
    gate: new Float32Array(longestSequence * window * gates),
    low: new Float32Array(longestSequence * both),
    states: new Float32Array(longestSequence * both),
    scores: new Float32Array(longestSequence * scoreWidth),
    point: panels(pointerMatrix(weights), both, 2 * pointerWidth),
    points: new Float32Array(longestSequence * 2 * pointerWidth),
    cell: new Float32Array(hidden),
  }
  const places = new Map<string, number>()
  let length = 0
  for (const [name, part] of Object.entries(parts)) {
    places.set(name, length)
    length += part.length
  }
  const kernel = kernelOf(length, plain)
  const at = (name: keyof typeof parts) => places.get(name)!
  const view = (name: keyof typeof parts) => kernel.floats.subarray(at(name), at(name) + parts[name].length)
  for (const name of ['types', 'places', 'second', 'out', 'point'] as const)
    kernel.floats.set(parts[name], at(name))
  const gate = view('gate')
  const low = view('low')
  const states = view('states')
  const scores = view('scores')
  const points = view('points')
  const cell = view('cell')
  const pointBias = Float32Array.from([
    ...weights.floats.get('asks.bias')!,
    ...weights.floats.get('answers.bias')!,
  ])
  const recur = (to: 'low' | 'states', count: number) => {
    const last = count - 1
    cell.fill(0)
    kernel.recur(at('gate'), at(to), at('cell'), count, hidden, 1)
    cell.fill(0)
    kernel.recur(
      at('gate') + last * gates + hidden,
      at(to) + last * both + hidden,
      at('cell'),
      count,
      hidden,
      -1,
    )
  }
  const bias = (name: string) => weights.floats.get(`${name}.bias`)!

  // what is in `low` and `gate` is done with when new words come, so that they are made there
  const project = (weightsAt: number) => (rows: Float32Array, count: number, inputs: number) => {
    const room = at('low')
    kernel.floats.set(rows.subarray(0, count * inputs), room)
    gate.fill(0, 0, count * window * gates)
    kernel.multiply(room, weightsAt, at('gate'), count, inputs, window * gates)
    return gate
  }
  const words = keeperOf(project(at('types')), typeTables, window * gates, weights.words)
  const spots = keeperOf(project(at('places')), placeTables, window * gates)

  return {
    hidden,
    weights,
    run(features, start, end) {
      const count = end - start
      const ofWord = words.slots(count, (i) => {
        const type = features.typeOf[start + i]!
        return { key: features.keys[type]!, values: features.types, from: type * typeWidth }
      })
      const ofSpot = spots.slots(count, (i) => {
        const from = (start + i) * placeWidth
        return { key: placeKey(features.places, from), values: features.places, from }
      })
      for (let i = 0; i < count; i++) gate.set(bias('first'), i * gates)
      for (let i = 0; i < count; i++) {
        const word = ofWord[i]! * window * gates
        const spot = ofSpot[i]! * window * gates
        // as the token after the one before, as itself, as the token before the next one
        if (i > 0)
          add(gate, (i - 1) * gates, words.kept, word + 2 * gates, spots.kept, spot + 2 * gates, gates)
        add(gate, i * gates, words.kept, word + gates, spots.kept, spot + gates, gates)
        if (i + 1 < count) add(gate, (i + 1) * gates, words.kept, word, spots.kept, spot, gates)
      }
      recur('low', count)
      for (let i = 0; i < count; i++) gate.set(bias('second'), i * gates)
      kernel.multiply(at('low'), at('second'), at('gate'), count, both, gates)
      recur('states', count)
      for (let i = 0; i < count * both; i++) states[i]! += low[i]!
      for (let i = 0; i < count; i++) scores.set(bias('out'), i * scoreWidth)
      kernel.multiply(at('states'), at('out'), at('scores'), count, both, scoreWidth)
      for (let i = 0; i < count; i++) points.set(pointBias, i * 2 * pointerWidth)
      kernel.multiply(at('states'), at('point'), at('points'), count, both, 2 * pointerWidth)
      return { scores, states, points }
    },
  }
}

/** The part of the first layer that reads inputs `from … to`, its three places one behind the other as outputs. */
function windowed(
  matrix: Float32Array,
  inputs: number,
  from: number,
  to: number,
  gates: number,
): Float32Array {
  const width = to - from
  const out = new Float32Array(window * gates * width)
  for (let place = 0; place < window; place++)
    for (let o = 0; o < gates; o++) {
      const start = o * window * inputs + place * inputs
      out.set(matrix.subarray(start + from, start + to), (place * gates + o) * width)
    }
  return out
}

function pointerMatrix({ tables }: Weights): Float32Array {
  return Float32Array.from([...matrixOf(tables.get('asks')!), ...matrixOf(tables.get('answers')!)])
}

function placeKey(places: Int32Array, at: number): number {
  let key = 0
  for (let i = 0; i < placeWidth; i++) key = key * 128 + places[at + i]!
  return key
}

function add(
  sums: Float32Array,
  at: number,
  a: Float32Array,
  i: number,
  b: Float32Array,
  j: number,
  count: number,
) {
  for (let o = 0; o < count; o++) sums[at + o]! += a[i + o]! + b[j + o]!
}

/**
 * The network: features → a layer of a simple recurrent unit, both ways → a narrow neck → another such layer on top of it →
 * scores of the seven tags, out of the neck and what is on top of it.
 *
 * The gates of such a unit see its input only, so there is no matrix product in its loop. What the first layer's gates get
 * of a word is kept, so it is wide; everything behind the neck is worked out for each token, so it is narrow.
 * Everything up to the scores is in whole numbers: gates count 1/1024; states and the neck, which ends at ±1, 1/32768.
 */

import { vocabularySize } from '../../text/vocabulary'
import { type Features, placeColumns, placeCount, placeOf, typeColumns, typeWidth } from './features'
import { embeddingUnit, keeperOf } from './keeper'
import { kernelOf } from './kernel'
import { layoutOf } from './layout'
import { columnsOf, type Matrix, matrixIn, stacked, widthOf, windowed } from './matrices'
import type { Weights } from './weights'

/** No sequence is longer than this many tokens. */
export const longestSequence = 256
/** The window of the first layer: the token before, the token itself, the one after. */
const window = 3
/** The scores of a token, filled up to a width that the kernel likes. */
export const scoreWidth = 8

const gateUnit = 1024
/** What 1 is in `Output.states`. */
export const stateUnit = 32768

/** So many words and places are kept: bounded memory, whatever the text. */
const mostWords = 16384
const mostSpots = 2048

/** What the network says of a sequence; the arrays are used again for the next one. */
export interface Output {
  /** `scoreWidth` numbers for each token, of which `tagCount` count. */
  scores: Float32Array
  /** The neck and the states on top of it, `width` for each token, counting `1 / stateUnit`. */
  states: Int16Array
  /**
   * Works out what the pointer compares, for those who have several cues to point at: of each token what it asks for, then what it
   * answers, `pointer` numbers each.
   */
  points(): Float32Array
}

export interface Network {
  /** How many numbers the neck and the states on top of it are together. */
  width: number
  /** How many numbers a token asks for, and answers. */
  pointer: number
  weights: Weights
  /** Runs tokens `first … last` of an article; at most `longestSequence` of them. */
  run(features: Features, first: number, last: number): Output
}

/** `plain`: without WebAssembly. */
export function networkOf(weights: Weights, plain = false): Network {
  const { hidden, neck, upper } = weights.header
  const both = 2 * hidden
  const gates = 3 * both
  const width = neck + 2 * upper
  const typeTables = Object.keys(typeColumns).map((name) => weights.tables.get(name)!)
  const placeTables = Object.keys(placeColumns).map((name) => weights.tables.get(name)!)
  const typeInputs = widthOf(typeTables)
  const placeInputs = widthOf(placeTables)
  const table = (name: string) => weights.tables.get(name)!
  const biasOf = (name: string) => weights.floats.get(`${name}.bias`)!
  const pointer = biasOf('asks').length

  const layout = layoutOf()
  const first = windowed(table('first'), typeInputs + placeInputs, gates, window)
  // the bias comes with the word itself, once for each token
  const firstBias = [...new Float32Array(gates), ...biasOf('first'), ...new Float32Array(gates)]
  const part = (from: number, to: number) => columnsOf(first, from, to)
  const types = matrixIn(layout, part(0, typeInputs), embeddingUnit, gateUnit, firstBias)
  const places = matrixIn(layout, part(typeInputs, typeInputs + placeInputs), embeddingUnit, gateUnit)
  const narrow = matrixIn(layout, table('neck'), stateUnit, stateUnit, biasOf('neck'))
  const second = matrixIn(layout, table('second'), stateUnit, gateUnit, biasOf('second'))
  const out = matrixIn(layout, table('out'), stateUnit, 1, biasOf('out'))
  const pointerBias = [...biasOf('asks'), ...biasOf('answers')]
  const point = matrixIn(layout, stacked(table('asks'), table('answers')), stateUnit, 1, pointerBias)
  const room = {
    rows: layout.shorts(longestSequence * Math.max(typeInputs, placeInputs)),
    gate: layout.shorts(longestSequence * 6 * Math.max(hidden, upper)),
    low: layout.shorts(longestSequence * both),
    states: layout.shorts(longestSequence * width),
    cell: layout.shorts(Math.max(hidden, upper)),
    zeros: layout.shorts(gates),
    scores: layout.floats(longestSequence * scoreWidth),
    points: layout.floats(longestSequence * 2 * pointer),
    wordAt: layout.ints(longestSequence),
    spotAt: layout.ints(longestSequence),
    words: layout.shorts((mostWords + longestSequence) * window * gates),
    spots: layout.shorts((mostSpots + longestSequence) * window * gates),
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

  const multiply = (
    { weights, scales, bias, inputs, outputs }: Matrix,
    input: number,
    output: number,
    count: number,
    { floats = 0, from = inputs, to = outputs }: { floats?: 0 | 1; from?: number; to?: number } = {},
  ) => kernel.multiply(input, weights, scales, bias, output, count, inputs, outputs, floats, from, to)
  const shelf = (to: { start: number; length: number }, most: number, matrix: Matrix) => ({
    rows: layout.shortsAt(kernel.memory, to),
    width: window * gates,
    most,
    project: (count: number) =>
      multiply(matrix, room.rows.start, to.start + most * window * gates * 2, count),
  })
  const words = keeperOf(rows, typeTables, shelf(room.words, mostWords, types), weights.words)
  const spots = keeperOf(rows, placeTables, shelf(room.spots, mostSpots, places))
  /** Both ways of a layer of `units` each way: their states lie `step` numbers apart. */
  const recur = (to: number, units: number, step: number, count: number) => {
    const last = count - 1
    const { start: gate } = room.gate
    cell.fill(0)
    kernel.recur(gate, to, room.cell.start, count, units, step, 1)
    cell.fill(0)
    const back = gate + 2 * (last * 6 * units + units)
    kernel.recur(back, to + 2 * (last * step + units), room.cell.start, count, units, step, -1)
  }
  // the slots of an article's word types, of the words of the vocabulary, and of all places, so that each is looked up by name only once
  let known = { features: undefined as Features | undefined, age: 0, slots: new Int32Array(0) }
  const ofVocabulary = { slots: new Int32Array(vocabularySize).fill(-1), numbers: 0, age: words.age }
  const spotOf = new Int16Array(placeCount).fill(-1)
  let spotAge = spots.age

  const slotsOf = ({ types, numbered }: Features) => {
    const slots = new Int32Array(types.length / typeWidth).fill(-1)
    if (numbered === undefined) return slots
    if (ofVocabulary.age !== words.age || ofVocabulary.numbers !== numbered.age) ofVocabulary.slots.fill(-1)
    Object.assign(ofVocabulary, { numbers: numbered.age, age: words.age })
    for (let type = 0; type < slots.length; type++) {
      const word = numbered.words[type]!
      if (word >= 0) slots[type] = ofVocabulary.slots[word]!
    }
    return slots
  }
  const newSlot = ({ types, numbered }: Features, type: number) => {
    const slot = words.slot(types, type * typeWidth)
    const word = numbered?.words[type] ?? -1
    if (word >= 0) ofVocabulary.slots[word] = slot
    return slot
  }
  const findWords = (features: Features, start: number, count: number) => {
    words.begin(count)
    if (known.features !== features || known.age !== words.age)
      known = { features, age: words.age, slots: slotsOf(features) }
    const { slots } = known
    for (let i = 0; i < count; i++) {
      const type = features.typeOf[start + i]!
      const slot = slots[type]!
      if (slot < 0) wordAt[i] = slots[type] = newSlot(features, type)
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
    width,
    pointer,
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
      recur(room.low.start, hidden, both, count)
      multiply(narrow, room.low.start, room.states.start, count, { to: width })
      multiply(second, room.states.start, room.gate.start, count, { from: width })
      recur(room.states.start + 2 * neck, upper, width, count)
      multiply(out, room.states.start, room.scores.start, count, { floats: 1 })
      const comparing = () => {
        multiply(point, room.states.start, room.points.start, count, { floats: 1 })
        return points
      }
      return { scores, states, points: comparing }
    },
  }
}

import { describe, expect, it } from 'vitest'
import { placeColumns, placeOf, typeWidth } from '../src/attribute/tagger/features'
import { networkOf, scoreWidth, stateUnit } from '../src/attribute/tagger/network'
import { scorerOf } from '../src/attribute/tagger/pointer'
import { tagCount, walkOf } from '../src/attribute/tagger/viterbi'
import { readWeights, type WeightsFile } from '../src/attribute/tagger/weights'
import weights from '../src/attribute/tagger/weights.json'
import recorded from './tagger/parity.json'

/** What the trainer computed of one block of an article of ours, with the weights as they are in the file. */
const file = readWeights(weights as WeightsFile)
const count = recorded.typeOf.length
const features = {
  types: Int32Array.from(recorded.types),
  typeOf: Int32Array.from(recorded.typeOf),
  places: placesOf(recorded.places),
}

/** The trainer has the columns one by one; at run time they are one number. */
function placesOf(columns: number[]): Int32Array {
  const sizes = Object.values(placeColumns)
  return Int32Array.from({ length: columns.length / sizes.length }, (_, at) =>
    sizes.reduce((sum, size, column) => sum * size + columns[at * sizes.length + column]!, 0),
  )
}

it('packs a place into one number and takes it apart again', () => {
  expect([...features.places].flatMap(placeOf)).toEqual(recorded.places)
})

describe.each([
  ['WebAssembly', false],
  ['plain JavaScript', true],
])('the network in %s', (_, plain) => {
  const network = networkOf(file, plain)
  const { scores, states, points } = network.run(features, 0, count)

  it('computes the scores that the trainer computed', () => {
    const off = recorded.scores.flatMap((row, at) =>
      row.map((value, tag) => Math.abs(value - scores[at * scoreWidth + tag]!)),
    )
    expect(off).toHaveLength(count * tagCount)
    expect(Math.max(...off)).toBeLessThan(0.01)
  })

  it('computes the states that the trainer computed', () => {
    const { width } = network
    const off = recorded.states.flatMap((row, at) =>
      row.map((value, i) => Math.abs(value - states[at * width + i * 16]! / stateUnit)),
    )
    expect(off).toHaveLength((count * width) / 16)
    expect(Math.max(...off)).toBeLessThan(0.002)
  })

  it('chooses the tags that the trainer chose', () => {
    const tags = new Uint8Array(count)
    walkOf(file.floats.get('moves')!)(scores, scoreWidth, count, tags)
    expect([...tags]).toEqual(recorded.tags)
  })

  it('scores the pointer as the trainer did', () => {
    const scoreOf = scorerOf(file.floats.get('distance')!, network.pointer)
    const off = recorded.pointer.map((value, token) =>
      Math.abs(value - scoreOf(points(), token, { first: 5, last: 6 })),
    )
    expect(Math.max(...off)).toBeLessThan(0.02)
  })
})

it('gives the same bits in WebAssembly and without it', () => {
  const run = (plain: boolean) => {
    const network = networkOf(file, plain)
    const { scores, states, points } = network.run(features, 0, count)
    // behind the last token lies what filled up the last rows
    return [
      [...scores.subarray(0, count * scoreWidth)],
      [...states.subarray(0, count * network.width)],
      [...points().subarray(0, count * 2 * network.pointer)],
    ]
  }
  expect(run(true)).toEqual(run(false))
  expect(features.places).toHaveLength(count)
  expect(features.types.length % typeWidth).toBe(0)
})

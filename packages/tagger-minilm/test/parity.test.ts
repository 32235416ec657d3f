import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { encoderOf } from '../src/encoder'
import { type HeadFile, readWeights } from '../src/weights'
import recorded from './recorded/parity.json'

const file = (name: string) => readFileSync(new URL(`../model/${name}`, import.meta.url))
const head = JSON.parse(file('head.json').toString()) as HeadFile
const encoder = encoderOf(readWeights(head, new Uint8Array(file('weights.bin'))))

// Recorded by packages/lab/train/pack_encoder.py from PyTorch, in floats, with the weights as they are packed.
const { scores, points } = encoder({
  ids: Int32Array.from(recorded.ids),
  features: Int32Array.from(recorded.features),
})

it('computes the scores that the trainer computed', () => {
  const expected = recorded.scores.flat()
  const off = expected.map((value, i) => Math.abs(value - scores[i]!))
  expect(off).toHaveLength(recorded.ids.length * 7)
  expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(3)
  expect(Math.max(...off)).toBeLessThan(0.03)
})

it('computes what the trainer’s pointer compares', () => {
  const off = recorded.points.flat().map((value, i) => Math.abs(value - points[i]!))
  expect(off).toHaveLength(recorded.ids.length * 64)
  expect(Math.max(...off)).toBeLessThan(0.03)
})

it('prefers the tags that the trainer preferred', () => {
  const best = (row: readonly number[]) => row.indexOf(Math.max(...row))
  const ours = recorded.scores.map((_, at) => best([...scores.subarray(at * 7, at * 7 + 7)]))
  expect(ours).toEqual(recorded.scores.map(best))
  expect(new Set(ours).size).toBeGreaterThan(4)
})

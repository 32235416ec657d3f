import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { encoderOf } from '../src/encoder'
import { readWeights } from '../src/weights'
import { longestWindow } from '../src/windows'
import { inventedInput, inventedWeights, plainly } from './invented'

const file = inventedWeights()
const encoder = encoderOf(readWeights(file.head, file.data))
const said = (input: ReturnType<typeof inventedInput>) => {
  const { scores, points } = encoder(input)
  return Array.from(input.ids, (_, at) => [
    ...scores.subarray(at * 7, at * 7 + 7),
    ...points.subarray(at * 64, at * 64 + 64),
  ])
}

describe('the network in WebAssembly', () => {
  it.each([1, 2, 3, 4, 5, 8, 9, 31, 64, 100, longestWindow])(
    'computes %i pieces as plainly written',
    (count) => {
      const input = inventedInput(count)
      const expected = plainly(file, input)
      const off = said(input).flatMap((row, at) => row.map((value, i) => Math.abs(value - expected[at]![i]!)))
      const size = Math.max(...expected.flat().map(Math.abs))
      expect(off).toHaveLength(count * 71)
      expect(size).toBeGreaterThan(0.5)
      expect(Math.max(...off) / size).toBeLessThan(0.002)
    },
  )

  it('gives the same bits whatever was computed before', () => {
    const input = inventedInput(37)
    const once = said(input)
    said(inventedInput(longestWindow, 5))
    said(inventedInput(2, 6))
    expect(said(input)).toEqual(once)
    const fresh = encoderOf(readWeights(file.head, file.data))
    expect([...fresh(input).scores]).toEqual(once.flatMap((row) => row.slice(0, 7)))
  })

  it('lets the bytes go, and what it has copied of them', async () => {
    const opened = () => {
      const { head, data } = inventedWeights()
      const weights = readWeights(head, data)
      const held = [data, weights.table('0.asks').values].map((bytes) => new WeakRef(bytes))
      return { held, encoder: encoderOf(weights) }
    }
    const { held, encoder } = opened()
    await new Promise((resolve) => setTimeout(resolve))
    setFlagsFromString('--expose-gc')
    runInNewContext('gc')()
    expect(held.map((bytes) => bytes.deref())).toEqual([undefined, undefined])
    expect(encoder(inventedInput(9)).scores).toHaveLength(9 * 7)
  })

  it('takes no weights but those that the head describes', () => {
    expect(() => readWeights(file.head, file.data.subarray(1))).toThrow('not those of head.json')
    expect(() => readWeights({ ...file.head, format: 1 as 2 }, file.data)).toThrow()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allLaws } from '../src/fuzz/all-laws'
import { batchesOf, leftAfter, reached } from '../src/fuzz/batches'
import { check } from '../src/fuzz/check'
import { readFound, readInput, written } from '../src/fuzz/found'
import { law } from '../src/fuzz/law'
import { showFailure } from '../src/fuzz/report'
import { replay } from '../src/fuzz/run'

const laws = allLaws()

describe('what once broke a law no longer does', () => {
  it.each(readFound())('%s', async (_, found) => {
    const { broken } = laws.find(({ name }) => name === found.law)!
    expect(await broken(found.input)).toEqual([])
  })
})

it('laws have names of their own', () => {
  expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length)
})

it.each(laws.map((one) => [one.name, one] as const))('%s holds on a few cases', async (name, one) => {
  expect((await check(one, { law: name, seed: 7, cases: 20 })).failure).toBeUndefined()
})

describe('a run', () => {
  it('is exactly as many cases as were asked for, each law its share, and the same for the same seed', () => {
    const batches = batchesOf(laws, 12_345, 3)
    expect(batches.reduce((sum, { cases }) => sum + cases, 0)).toBe(12_345)
    expect(new Set(batches.map((batch) => batch.law)).size).toBe(laws.length)
    expect(new Set(batches.map(({ law, seed }) => `${law} ${seed}`)).size).toBe(batches.length)
    expect(batchesOf(laws, 12_345, 3)).toEqual(batches)
    expect(batchesOf(laws, 12_345, 4)).not.toEqual(batches)
  })

  it('that was stopped goes on where it was', () => {
    const batches = batchesOf(laws, 12_345, 3)
    const cases = (some: typeof batches) => some.reduce((sum, batch) => sum + batch.cases, 0)
    // two threads: one is done with its batch, the other is not
    const stopped = reached(batches, new Set([...batches.slice(0, 20), batches[21]!]))
    expect(stopped).toBe(cases(batches.slice(0, 20)))
    expect(leftAfter(batches, stopped)).toEqual(batches.slice(20))
    expect(leftAfter(batches, stopped + 1)).toEqual(batches.slice(20))
    expect(leftAfter(batches, reached(batches, new Set(batches)))).toEqual([])
  })

  const small = law({
    name: 'small',
    share: 1,
    inputs: fc.string(),
    broken: (text) => (text.length > 3 ? ['it is short'] : []),
  })

  it('finds what breaks a law, makes it small, and says the line that breaks it again', async () => {
    const { failure } = await check(small, { law: 'small', seed: 5, cases: 200 })
    expect(failure).toMatchObject({ law: 'small', broken: 'it is short' })
    expect(failure!.input).toHaveLength(4)
    const [, line] = /--replay (\S+)$/.exec(showFailure(failure!))!
    const again = await check(small, replay(line!))
    expect(again.failure).toMatchObject({ broken: 'it is short', input: failure!.input })
  })

  it('takes a throw for a failure', async () => {
    const throwing = law({ ...small, inputs: fc.constant('x'), broken: () => JSON.parse('{') })
    expect((await check(throwing, { law: 'small', seed: 5, cases: 1 })).failure?.broken).toMatch(/JSON/)
  })
})

it('an input is kept as it is: bytes, halves of pairs, records', () => {
  for (const input of [
    '\ud83d',
    new Uint8Array([0, 255]),
    { bytes: new Uint8Array([1]), piece: 3 },
    [1, null],
  ])
    expect(readInput(JSON.parse(JSON.stringify(written(input))))).toEqual(input)
})

import { describe, expect, it } from 'vitest'
import { leastCost, mostMemory } from '../src/hostile/limits'
import type { Outcome } from '../src/hostile/measure'
import { hostileHead, hostilePatterns, notKept, rowOf } from '../src/hostile/table'

const pattern = 'one word, no spaces'

/** What was measured of a text at each size: microseconds a character, and bytes for each that was read of the longest. */
function measuredAs(costs: readonly number[], memory: number): Outcome[] {
  return [10_000, 100_000, 1_000_000, 50_000_000].map((length, at) => {
    const read = Math.min(length, 16_000_000)
    return {
      pattern,
      length,
      measured: { micros: costs[at]! * read, memory: memory * read, warnings: ['too-long'] },
    }
  })
}

describe('a row of the table', () => {
  it('has cost against that at 100 KB, and memory, of what is read', () => {
    expect(rowOf(pattern, measuredAs([6, 2, 2, 4], 50))).toEqual([
      pattern,
      '3.00',
      '1.00',
      '2.00',
      '50.0',
      'yes',
      'too-long',
    ])
  })

  it.each([
    [[2, 2, 5, 2], mostMemory.text, 'cost'],
    [[2, 2, 2, 4.1], mostMemory.text, 'cost'],
    [[2, 2, 2, 2], mostMemory.text + 0.1, 'memory'],
    [[2, 2, 2, 5], mostMemory.text + 0.1, 'cost, memory'],
  ])('says which limit is not kept: %j, %d', (costs, memory, said) => {
    const row = rowOf(pattern, measuredAs(costs, memory))
    expect(row[hostileHead.indexOf('limits kept')]).toBe(said)
    expect(notKept([hostileHead, row])).toEqual([pattern])
  })

  it.each([
    [leastCost, 'yes'],
    [leastCost * 1.01, 'cost'],
  ])('what costs next to nothing may cost more than it did at 100 KB: %d', (cost, said) => {
    const row = rowOf(pattern, measuredAs([0.0001, 0.0001, cost, 0.0001], 1))
    expect(row[hostileHead.indexOf('limits kept')]).toBe(said)
  })

  it('what could not be measured keeps none', () => {
    const outcomes = measuredAs([2, 2, 2, 2], 1)
    outcomes[3] = { ...outcomes[3]!, measured: 'out of memory' }
    const row = rowOf(pattern, outcomes)
    expect(row).toEqual([pattern, '1.00', '1.00', 'out of memory', 'out of memory', 'cost, memory', ''])
    expect(notKept([hostileHead, row, rowOf(pattern, measuredAs([2, 2, 2, 2], 1))])).toEqual([pattern])
  })
})

it('there are as many patterns as were promised', () => {
  const { texts, documents, archives } = hostilePatterns
  expect(texts.length).toBeGreaterThanOrEqual(25)
  expect(documents.length + archives.length).toBeGreaterThanOrEqual(15)
})

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readActorCorpus } from '../src/corpus/actors'
import { type ActorPrediction, readPredictions } from '../src/corpus/prediction'
import { actorErrors } from '../src/errors/actors'
import { changesSince } from '../src/floors/outcomes'
import { scoreActors } from '../src/score/actors'
import { bestAssignment } from '../src/score/actors/assignment'
import { plainName } from '../src/score/actors/name-core'
import { type ActorAspect, actorOutcomes } from '../src/score/actors/outcomes'

const folder = fileURLToPath(new URL('fixtures/actors', import.meta.url))
const corpus = readActorCorpus(folder)
const predictions = readPredictions<ActorPrediction>(`${folder}/predictions.ndjson`)
const figures = scoreActors(corpus, predictions)

describe('figures counted by hand', () => {
  it('names: a title is no part of a name, `Ltd.` is', () => {
    expect(figures.exact.all).toEqual({ p: 5 / 6, r: 5 / 6, f1: expect.closeTo(5 / 6), gold: 6 })
    expect(figures.exact.actor).toEqual({ p: 4 / 5, r: 4 / 5, f1: expect.closeTo(4 / 5), gold: 5 })
    expect(figures.exact.organisation).toEqual({ p: 0, r: 0, f1: 0, gold: 1 })
    expect(figures.overlap.all).toEqual({ p: 1, r: 1, f1: 1, gold: 6 })
    expect(figures.exact.place).toEqual({ p: 1, r: 1, f1: 1, gold: 1 })
  })

  it('clusters: one pronoun with the wrong actor, one actor in two; “I” is not counted', () => {
    const { muc, b3, ceafe, conll } = figures.clusters!
    expect([muc.r, muc.p]).toEqual([2 / 4, 2 / 3])
    expect(b3.r).toBeCloseTo(13 / 3 / 7)
    expect(b3.p).toBeCloseTo(17 / 3 / 7)
    expect(ceafe.r).toBeCloseTo((4 / 5 + 2 / 3 + 1) / 3)
    expect(ceafe.p).toBeCloseTo((4 / 5 + 2 / 3 + 1) / 4)
    expect(conll).toBeCloseTo((muc.f1 + b3.f1 + ceafe.f1) / 3)
  })

  it('speakers: a short name is right only leniently', () => {
    expect(figures.speakers).toEqual({
      ...{ n: 2, found: 2, strict: 1, lenient: 2 },
      by: { partial: { n: 2, found: 2, strict: 1, lenient: 2 } },
    })
  })
})

it('names every error by its class', () => {
  const errors = actorErrors(corpus[0]!, predictions.get('meeting'))
  expect(errors.map(({ class: name, gold, ours }) => [name, gold, ours])).toEqual([
    ['bounds', 'Reed Ltd.', 'Reed'],
    ['split', 'Ida Vance (Ida Vance, Vance, she)', 'Ida Vance (Ida Vance, Vance) | Bo Tull (she)'],
    ['split', 'Bo Tull (Bo Tull, him, Tull)', 'Bo Tull (Bo Tull, him) | Tull (Tull)'],
    ['merged', 'Bo Tull (Bo Tull, him) | Ida Vance (she)', 'Bo Tull (Bo Tull, she, him)'],
    ['speaker', 'Bo Tull', 'Tull'],
  ])
})

it('tells what is newly right and newly wrong since a baseline, mention by mention', () => {
  const outcomes = actorOutcomes(corpus[0]!, predictions.get('meeting'))
  expect(
    outcomes.map(({ content: [at], right }) => [corpus[0]!.text.slice(...at!), right.join(' ')]),
  ).toEqual(
    expect.arrayContaining([
      ['Dr. Ida Vance', 'found exact kind actor'],
      ['Reed Ltd.', 'found kind'],
    ]),
  )
  const nothing = outcomes.map((outcome) => ({ ...outcome, right: [] }))
  const gained = changesSince<ActorAspect>(nothing, outcomes)
  expect(gained.every(({ lost }) => lost.length === 0)).toBe(true)
  expect(gained).toHaveLength(outcomes.filter(({ right }) => right.length > 0).length)
  expect(changesSince<ActorAspect>(outcomes, nothing).flatMap((change) => change.gained)).toEqual([])
  expect(changesSince(outcomes, outcomes)).toEqual([])
})

it('reduces names to what their spellings have in common', () => {
  expect(plainName('the former President Renée O’Dell-Ray’s')).toBe('renee odell ray')
  expect(plainName('Reed Ltd.')).toBe('reed ltd')
  expect(plainName('“Mr. Tull,”')).toBe('tull')
  expect(plainName('the')).toBe('the')
})

it('finds the best assignment, as trying all of them does', () => {
  let seed = 1
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  for (let round = 0; round < 200; round++) {
    const columns = 1 + Math.floor(random() * 5)
    const rows = 1 + Math.floor(random() * 5)
    // Many equal weights: ties are where such an algorithm goes wrong.
    const weights = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => Math.floor(random() * 4) / 3),
    )
    expect(bestAssignment(weights)).toBeCloseTo(byTrying(weights, new Set()))
  }
  expect(bestAssignment([])).toBe(0)
  expect(bestAssignment([[], []])).toBe(0)
})

/** The best sum over rows, each with one of the columns not yet used or with none. */
function byTrying([row, ...rest]: number[][], used: Set<number>): number {
  if (!row) return 0
  const withColumn = row.flatMap((weight, column) =>
    used.has(column) ? [] : [weight + byTrying(rest, new Set(used).add(column))],
  )
  return Math.max(byTrying(rest, used), ...withColumn)
}

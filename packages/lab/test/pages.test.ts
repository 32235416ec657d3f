import { spawnSync } from 'node:child_process'
import { html } from '@news/model/html'
import { describe, expect, it } from 'vitest'
import { readPages } from '../src/corpus/pages'
import { shared } from '../src/places'
import { bodyOf } from '../src/predict/bodies'
import { metadataPairs } from '../src/predict/metadata'
import { countsOf, scoreBodies } from '../src/score/bodies'
import { evaluateThere } from '../src/score/evaluate'
import { scoreMetadata } from '../src/score/metadata'

describe('bodies', () => {
  it('share runs of four words', () => {
    // gold: a b c d, b c d e; ours: a b c d, b c d x
    expect(countsOf({ gold: 'a b c d e', ours: 'A, b c d x'.toLowerCase() })).toEqual({
      tp: 1 / 3,
      fp: 1 / 3,
      fn: 1 / 3,
    })
    expect(scoreBodies([{ gold: 'a b c d e', ours: 'a b c d x' }])).toEqual({
      f1: 0.5,
      precision: 0.5,
      recall: 0.5,
      accuracy: 0,
    })
    expect(scoreBodies([{ gold: 'One two.', ours: 'One, two' }])).toEqual({
      f1: 1,
      precision: 1,
      recall: 1,
      accuracy: 1,
    })
  })

  it('count where they are empty as the benchmark counts them', () => {
    expect(
      scoreBodies([
        { gold: 'a b c d', ours: '' },
        { gold: 'a b c d', ours: 'a b c d' },
      ]),
    ).toMatchObject({
      precision: 1,
      recall: 0.5,
    })
  })
})

it('metadata: letter by letter, and without the name of the site', () => {
  const gold = { headline: 'Bridge  closes | Harbour Times', authors: ['ANN LEE', 'Jo Park'] }
  const figures = scoreMetadata([
    { gold, ours: { headline: 'Bridge closes', authors: ['Jo Park', 'Ann Lee'] } },
  ])
  expect(Object.values(figures).map(({ same, stated }) => [same, stated])).toEqual([
    [0, 1],
    [1, 1],
    [1, 1],
    [0, 0],
  ])
})

const folder = shared('suites/html')
const python = spawnSync('python3', ['--version']).status === 0

describe.runIf(folder && python)('the benchmark beside the repository', () => {
  const pages = folder ? readPages(folder) : []

  it('scores the same by its own evaluate.py, and we find what we claim', { timeout: 120_000 }, () => {
    const found = pages.map(({ html: page }) => bodyOf(html(page)[0]!))
    // ours, and ours with every third body cut or gone
    const damaged = found.map((body, i) => (i % 3 === 0 ? body.slice(0, (i % 2) * 400) : body))
    for (const bodies of [found, damaged]) {
      const ours = scoreBodies(pages.map(({ body }, i) => ({ gold: body, ours: bodies[i]! })))
      const there = evaluateThere(folder!, {
        bodies: Object.fromEntries(pages.map(({ id }, i) => [id, bodies[i]!])),
      })
      for (const name of ['f1', 'precision', 'recall', 'accuracy'] as const)
        expect(there.bodies![name]).toBeCloseTo(ours[name], 10)
    }
    expect(scoreBodies(pages.map(({ body }, i) => ({ gold: body, ours: found[i]! }))).f1).toBeGreaterThan(
      0.975,
    )
  })

  it('has the metadata that its JSON-LD states', { timeout: 60_000 }, () => {
    const figures = Object.values(scoreMetadata(metadataPairs(pages)))
    const shares = figures.map(({ same, stated }) => same / stated)
    for (const [index, floor] of [0.8, 0.85, 0.75, 0.9].entries())
      expect(shares[index]).toBeGreaterThan(floor)
  })
})

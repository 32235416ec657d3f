import { brokenCorrecting, brokenRefusing, type Correcting, nearlyCorrections, toCorrectBy } from '@news/laws'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Correction, correct, correctionWarningTexts } from '../../src/correct'
import { isCorrection } from '../../src/correct/check'
import type { Article } from '../../src/record'
import { parse } from '../../src/with-tagger'
import { brokenLaws } from '../laws'

const seed = 19_930_817
const minute = 60_000
const toCorrect = toCorrectBy((text) => parse(text).articles[0]!)
const correcting: Correcting<Article> = {
  correct: (articles, corrections) => correct(articles, corrections as Correction[]),
  isCorrection: (value) => Correction.safeParse(value).success,
  codes: Object.keys(correctionWarningTexts),
}

describe('correct', () => {
  it('keeps every law', { timeout: minute }, () =>
    fc.assert(
      fc.property(toCorrect, (given) => {
        expect(brokenCorrecting(given, correcting)).toEqual([])
        // their schema the laws leave to us
        const { articles } = correcting.correct(given.articles, given.corrections)
        expect(articles.flatMap(brokenLaws).filter((broken) => /schema/.test(broken))).toEqual([])
      }),
      { seed, numRuns: 400 },
    ),
  )

  it('never throws, whatever the list holds', { timeout: minute }, () =>
    fc.assert(
      fc.property(toCorrect, fc.array(nearlyCorrections), ({ articles }, junk) => {
        expect(brokenRefusing({ articles, corrections: junk as Correction[] }, correcting)).toEqual([])
      }),
      { seed, numRuns: 400 },
    ),
  )
})

describe('a law that is broken is seen', () => {
  const [article] = parse('"We waited," Anna Berg said. "No," said Jon Lund.').articles
  const given = {
    articles: [article!],
    corrections: [
      { type: 'speaker', article: article!.id, quote: 'q1', speaker: null },
      { type: 'reject', article: article!.id, quote: 'q9' },
    ],
  }
  type Corrected = ReturnType<typeof correcting.correct>
  const brokenBy = (change: (corrected: Corrected) => Corrected) =>
    brokenCorrecting(given, {
      ...correcting,
      correct: (articles, corrections) => change(correcting.correct(articles, corrections)),
    })

  it('and none where all is well', () => {
    expect(brokenBy((corrected) => corrected)).toEqual([])
  })

  it.each<[string, Parameters<typeof brokenBy>[0]]>([
    [
      'texts and blocks stay',
      (all) => ({ ...all, articles: all.articles.map((one) => ({ ...one, blocks: [] })) }),
    ],
    [
      'quotes keep their order, and none is added',
      (all) => ({
        ...all,
        articles: all.articles.map((one) => ({ ...one, quotes: one.quotes.toReversed() })),
      }),
    ],
    [
      'what a person decided says so',
      (all) => ({
        ...all,
        articles: all.articles.map((one) => ({
          ...one,
          quotes: one.quotes.map((quote) => ({ ...quote, confidence: 0.5 })),
        })),
      }),
    ],
    [
      'no correction changes nothing',
      (all) => ({ ...all, articles: all.articles.map((one) => ({ ...one })) }),
    ],
    [
      'what can’t be done is left out, and the rest is done',
      (all) => ({ ...all, warnings: all.warnings.map((one) => ({ ...one, correction: 0 })) }),
    ],
    [
      'a warning is of a known kind, names its correction, and is a sentence',
      (all) => ({ ...all, warnings: all.warnings.map((one) => ({ ...one, message: 'no' })) }),
    ],
    ['a correction is refused once', (all) => ({ ...all, warnings: [...all.warnings, ...all.warnings] })],
  ])('%s', (law, change) => {
    expect(brokenBy(change)).toContain(law)
  })
})

it('the check without zod says what the schema says', { timeout: minute }, () =>
  fc.assert(
    fc.property(nearlyOrWholly, (value) => {
      expect(isCorrection(value)).toBe(Correction.safeParse(value).success)
    }),
    { seed, numRuns: 3000 },
  ),
)

const nearlyOrWholly = fc.oneof(
  nearlyCorrections,
  toCorrect.chain(({ corrections }) => fc.constantFrom(...corrections, null)),
  toCorrect.chain(({ corrections }) =>
    fc
      .tuple(fc.constantFrom(...corrections, {}), nearlyCorrections)
      .map(([one, other]) => (typeof other === 'object' ? { ...other, ...one } : one)),
  ),
)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Correction, type CorrectionWarning, correct, correctionWarningTexts } from '../../src/correct'
import { isCorrection } from '../../src/correct/check'
import type { Article } from '../../src/record'
import { brokenLaws } from '../laws'
import { correctionsOf, someArticles } from './corrections'

const seed = 19_930_817
const both = someArticles.chain((articles) => fc.tuple(fc.constant(articles), correctionsOf(articles)))
const law = (holds: (articles: Article[], corrections: Correction[]) => void) =>
  fc.assert(
    fc.property(both, ([articles, corrections]) => holds(articles, corrections)),
    { seed, numRuns: 400 },
  )

/** Ids stay what they were, so those of corrected records have gaps: the one law of the parser that does not go on. */
const numbered = ['quotes are numbered in the order of the text', 'actors are numbered by first mention']

describe('correct', () => {
  it('gives lawful articles', { timeout: 60_000 }, () =>
    law((articles, corrections) => {
      for (const article of correct(articles, corrections).articles) {
        expect(brokenLaws(article).filter((broken) => !numbered.includes(broken))).toEqual([])
        const ids = [...article.quotes, ...article.actors].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const first = article.actors.map(({ mentions }) => mentions[0]!.start)
        expect(first).toEqual([...first].sort((a, b) => a - b))
      }
    }),
  )

  it('changes nothing that it is given, and nothing of the text', () =>
    law((articles, corrections) => {
      const before = JSON.stringify(articles)
      const { articles: after } = correct(frozen(articles), frozen(corrections))
      expect(JSON.stringify(articles)).toBe(before)
      const kept = ({ id, text, blocks }: Article) => ({ id, text, blocks })
      expect(after.map(kept)).toEqual(articles.map(kept))
    }))

  it('keeps the order of quotes, and adds none', () =>
    law((articles, corrections) => {
      const ids = ({ quotes }: Article) => quotes.map(({ id }) => id)
      for (const [i, article] of correct(articles, corrections).articles.entries()) {
        const left = ids(article)
        expect(ids(articles[i]!).filter((id) => left.includes(id))).toEqual(left)
      }
    }))

  it('gives an article back itself that no correction names', () =>
    law((articles, corrections) => {
      const { articles: after } = correct(articles, corrections)
      for (const [i, article] of articles.entries())
        if (!corrections.some((correction) => correction.article === article.id))
          expect(after[i]).toBe(article)
      expect(correct(articles, []).articles).toEqual(articles)
    }))

  it('does in two goes what it does in one, but for what was rejected', () =>
    law((articles, corrections) => {
      const kept = corrections.filter(({ type }) => type !== 'reject' && type !== 'restore')
      const half = kept.length >> 1
      const first = correct(articles, kept.slice(0, half)).articles
      expect(correct(first, kept.slice(half)).articles).toEqual(correct(articles, kept).articles)
    }))

  it('says of all that it decided otherwise that a person did', () =>
    law((articles, corrections) => {
      const merged = corrections.some(({ type }) => type === 'merge')
      for (const [i, article] of correct(articles, corrections).articles.entries()) {
        const before = new Map(articles[i]!.quotes.map((quote) => [quote.id, quote.speaker]))
        for (const { id, speaker, basis, confidence } of article.quotes)
          if (speaker !== before.get(id) && !merged) {
            expect(basis.at(-1)!.rule).toBe('by-hand')
            expect(confidence).toBe(1)
          }
        const actors = new Map(articles[i]!.actors.map((actor) => [actor.id, actor]))
        for (const { id, name, kind, basis } of article.actors)
          if (name !== actors.get(id)?.name || kind !== actors.get(id)?.kind)
            expect(basis.at(-1)!.rule).toBe('by-hand')
      }
    }))

  it('brings back whole what it rejected', () =>
    law((articles) => {
      const all = articles.flatMap(({ id, quotes }) =>
        quotes.map((quote) => ({ article: id, quote: quote.id })),
      )
      const rejected = all.map((one) => ({ type: 'reject' as const, ...one }))
      expect(correct(articles, rejected).articles.flatMap(({ quotes }) => quotes)).toEqual([])
      const restored = [...rejected, ...all.map((one) => ({ type: 'restore' as const, ...one }))]
      expect(correct(articles, restored).articles).toEqual(articles)
    }))

  it('leaves out what can’t be done, with a warning each, and does the rest', () =>
    law((articles, corrections) => {
      const { articles: after, warnings } = correct(articles, corrections)
      const refused = new Set(warnings.map(({ correction }) => correction))
      expect(refused.size).toBe(warnings.length)
      expect(
        correct(
          articles,
          corrections.filter((_, i) => !refused.has(i)),
        ),
      ).toEqual({ articles: after, warnings: [] })
      for (const { code, message } of warnings) {
        expect(correctionWarningTexts).toHaveProperty(code)
        expect(message).toMatch(/^[A-Z].*\.$/s)
      }
    }))

  it('never throws, whatever the list holds', () =>
    fc.assert(
      fc.property(someArticles, fc.array(nearly), (articles, junk) => {
        const { warnings } = correct(articles, junk as Correction[])
        const odd = junk.flatMap((one, i) => (Correction.safeParse(one).success ? [] : [i]))
        const coded = ({ code }: CorrectionWarning) => code === 'not-a-correction'
        expect(warnings.filter(coded).map(({ correction }) => correction)).toEqual(odd)
      }),
      { seed, numRuns: 400 },
    ))
})

it('the check without zod says what the schema says', () =>
  fc.assert(
    fc.property(nearlyOrWholly, (value) => {
      expect(isCorrection(value)).toBe(Correction.safeParse(value).success)
    }),
    { seed, numRuns: 3000 },
  ))

/** JSON that is no correction, or is one but for a field. */
const nearly = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 5,
    arbitrary: fc
      .dictionary(
        fc.constantFrom(
          ...['article', 'actor', 'name', 'kind', 'was', 'into', 'quotes', 'mentions', 'quote', 'speaker'],
          ...['extra', '__proto__'],
        ),
        fc.oneof(
          fc.constantFrom(
            ...['a1', 'q1', 'article 0', 'person', '', ' '],
            ...[null, 7, [], ['q1'], [3], [{ start: 0, end: 1 }], [{ start: 0.5, end: 1 }], [{ start: 0 }]],
            ...[[{ start: 0, end: 1, form: 'name' }], [{ start: -1, end: 2 }], [{ start: 0, end: 2 ** 60 }]],
          ),
        ),
      )
      .chain((fields) =>
        fc
          .constantFrom(
            ...['rename', 'merge', 'split', 'speaker', 'reject', 'restore', 'other', 'toString', 7],
          )
          .map((type) => ({ ...fields, type })),
      ),
  },
)
const nearlyOrWholly = fc.oneof(
  nearly,
  both.chain(([, corrections]) => fc.constantFrom(...corrections, null)),
  both.chain(([, corrections]) =>
    fc
      .tuple(fc.constantFrom(...corrections, {}), nearly)
      .map(([one, other]) => (typeof other === 'object' ? { ...other, ...one } : one)),
  ),
)

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

import { brokenLaws } from './article'
import type { CorrectionLike, ToCorrect } from './corrections'
import { same } from './same'
import type { LawfulArticle } from './shapes'
import { ordered, rule } from './spans'

/** What `correct` gives. */
interface Corrected<Article> {
  articles: Article[]
  warnings: { code: string; message: string; correction: number }[]
}

/** Something that corrects articles, with all that the laws have to know of it. */
export interface Correcting<Article> {
  correct: (articles: readonly Article[], corrections: readonly CorrectionLike[]) => Corrected<Article>
  /** Whether something is a correction by the schema. */
  isCorrection: (value: unknown) => boolean
  /** The codes that a warning may have. */
  codes: readonly string[]
}

/** Ids stay what they were, so those of corrected records have gaps: the one law of the parser that does not go on. */
const numbered = ['quotes are numbered in the order of the text', 'actors are numbered by first mention']

/** The laws of correcting that are broken on these articles and this log. */
export function brokenCorrecting<Article extends LawfulArticle>(
  { articles, corrections }: ToCorrect<Article>,
  correcting: Correcting<Article>,
): string[] {
  const { correct } = correcting
  const before = JSON.stringify([articles, corrections])
  const corrected = correct(frozen(articles), frozen(corrections))
  const { articles: after, warnings } = corrected
  return [
    ...after.flatMap(brokenCorrected),
    ...rule('what is given stays as it is', JSON.stringify([articles, corrections]) === before),
    ...rule('texts and blocks stay', same(after.map(textOf), articles.map(textOf))),
    ...rule(
      'quotes keep their order, and none is added',
      after.every((one, i) => {
        const left = one.quotes.map(({ id }) => id)
        return same(
          articles[i]!.quotes.map(({ id }) => id).filter((id) => left.includes(id)),
          left,
        )
      }),
    ),
    ...rule(
      'an article that no correction names comes back itself',
      articles.every((one, i) => after[i] === one || corrections.some(({ article }) => article === one.id)),
    ),
    ...rule(
      'no correction changes nothing',
      correct(articles, []).articles.every((one, i) => one === articles[i]),
    ),
    ...rule('the same log gives the same records', same(correct(articles, corrections), corrected)),
    ...rule(
      'a log comes through a file',
      same(correct(articles, JSON.parse(JSON.stringify(corrections))), corrected),
    ),
    ...rule(
      'what becomes of an article depends on its own corrections alone',
      articles.every((one, i) =>
        same(
          correct(
            [one],
            corrections.filter(({ article }) => article === one.id),
          ).articles[0],
          after[i],
        ),
      ),
    ),
    ...rule(
      'two goes give what one gives, but for what was rejected',
      inTwoGoes(articles, corrections, correct),
    ),
    ...rule('what a person decided says so', decidedByHand(articles, after, corrections)),
    ...brokenRestoring(articles, correct),
    ...brokenWarnings({ articles, corrections }, corrected, correcting),
    ...rule(
      'what can’t be done is left out, and the rest is done',
      same(
        correct(
          articles,
          corrections.filter((_, i) => !warnings.some(({ correction }) => correction === i)),
        ),
        { articles: after, warnings: [] },
      ),
    ),
  ]
}

/** In what the laws of refusing are broken: whatever a log holds, nothing throws, and what is no correction is told. */
export function brokenRefusing<Article extends LawfulArticle>(
  { articles, corrections }: ToCorrect<Article>,
  correcting: Correcting<Article>,
): string[] {
  const corrected = correcting.correct(articles, corrections)
  const odd = corrections.flatMap((one, i) => (correcting.isCorrection(one) ? [] : [i]))
  const told = corrected.warnings.filter(({ code }) => code === 'not-a-correction')
  return [
    ...brokenWarnings({ articles, corrections }, corrected, correcting),
    ...rule(
      'what is no correction by the schema is told',
      same(
        told.map(({ correction }) => correction),
        odd,
      ),
    ),
  ]
}

const textOf = ({ id, text, blocks }: LawfulArticle) => ({ id, text, blocks })

function brokenCorrected(article: LawfulArticle): string[] {
  const ids = [...article.quotes, ...article.actors].map(({ id }) => id)
  return [
    ...brokenLaws(article).filter((broken) => !numbered.includes(broken)),
    ...rule('records have ids of their own', new Set(ids).size === ids.length),
    ...rule(
      'actors are in the order of their first mention',
      ordered(article.actors.map(({ mentions }) => mentions[0]!)),
    ),
  ]
}

function inTwoGoes<Article extends LawfulArticle>(
  articles: Article[],
  corrections: CorrectionLike[],
  correct: Correcting<Article>['correct'],
): boolean {
  const kept = corrections.filter(({ type }) => type !== 'reject' && type !== 'restore')
  const half = kept.length >> 1
  const first = correct(articles, kept.slice(0, half)).articles
  return same(correct(first, kept.slice(half)).articles, correct(articles, kept).articles)
}

/** A merge leads quotes over to another actor without deciding on each of them. */
function decidedByHand(
  before: LawfulArticle[],
  after: LawfulArticle[],
  corrections: CorrectionLike[],
): boolean {
  const merged = corrections.some(({ type }) => type === 'merge')
  return after.every((article, i) => {
    const speakers = new Map(before[i]!.quotes.map(({ id, speaker }) => [id, speaker]))
    const actors = new Map(before[i]!.actors.map((actor) => [actor.id, actor]))
    return (
      article.quotes.every(
        ({ id, speaker, basis, confidence }) =>
          merged || speaker === speakers.get(id) || (basis.at(-1)?.rule === 'by-hand' && confidence === 1),
      ) &&
      article.actors.every(
        ({ id, name, kind, basis }) =>
          (name === actors.get(id)?.name && kind === actors.get(id)?.kind) ||
          basis.at(-1)?.rule === 'by-hand',
      )
    )
  })
}

function brokenRestoring<Article extends LawfulArticle>(
  articles: Article[],
  correct: Correcting<Article>['correct'],
): string[] {
  const named = articles.flatMap(({ id, quotes }) =>
    quotes.map((quote) => ({ article: id, quote: quote.id })),
  )
  const rejected = named.map((one) => ({ type: 'reject', ...one }))
  const restored = [...rejected, ...named.map((one) => ({ type: 'restore', ...one }))]
  return [
    ...rule(
      'all quotes can be rejected',
      correct(articles, rejected).articles.every(({ quotes }) => quotes.length === 0),
    ),
    ...rule(
      'what was rejected can be brought back whole',
      same(correct(articles, restored).articles, articles),
    ),
  ]
}

function brokenWarnings<Article>(
  { corrections }: ToCorrect<Article>,
  { warnings }: Corrected<Article>,
  { codes }: Correcting<Article>,
): string[] {
  return [
    ...rule(
      'a correction is refused once',
      new Set(warnings.map(({ correction }) => correction)).size === warnings.length,
    ),
    ...rule(
      'a warning is of a known kind, names its correction, and is a sentence',
      warnings.every(
        ({ code, message, correction }) =>
          codes.includes(code) && correction in corrections && /^[A-Z].*\.$/s.test(message),
      ),
    ),
  ]
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

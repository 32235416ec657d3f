import { brokenCorrecting, brokenRefusing, type Correcting, nearlyCorrections, toCorrectBy } from '@news/laws'
import { Article } from '@news/model'
import { Correction, Corrections, correct, correctionWarningTexts } from '@news/model/correct'
import fc from 'fast-check'
import { type Law, law } from '../law'
import { readText } from '../read-text'

/** What people decide by hand: a log of it on records, and whatever else stands in such a log. */
export function correctionLaws(): Law[] {
  const toCorrect = toCorrectBy(readText)
  return [
    law({
      name: 'correct',
      share: 4,
      inputs: toCorrect,
      broken: (given) => [
        ...brokenCorrecting(given, correcting),
        ...correcting
          .correct(given.articles, given.corrections)
          .articles.flatMap((article) =>
            Article.safeParse(article).success ? [] : ['an article is what its schema says'],
          ),
      ],
      output: ({ articles, corrections }) => JSON.stringify(correcting.correct(articles, corrections)),
    }),
    law({
      name: 'correct-anything',
      share: 1,
      inputs: fc.tuple(toCorrect, fc.array(nearlyCorrections)).map(([{ articles }, corrections]) => ({
        articles,
        corrections: corrections as Record<string, unknown>[],
      })),
      broken: (given) => brokenRefusing(given, correcting),
      output: ({ articles, corrections }) => JSON.stringify(correcting.correct(articles, corrections)),
    }),
  ]
}

const correcting: Correcting<Article> = {
  correct: (articles, corrections) => correct(articles, corrections as Correction[]),
  isCorrection: (value) =>
    Correction.safeParse(value).success && Corrections.safeParse({ corrections: [value] }).success,
  codes: Object.keys(correctionWarningTexts),
}

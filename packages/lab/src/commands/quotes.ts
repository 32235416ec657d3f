import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '@news/model'
import { readCorpus } from '../corpus/brat'
import { type QuotePrediction, readPredictions } from '../corpus/prediction'
import type { QuoteErrorClass } from '../errors/quotes'
import { outcomesOf } from '../floors/outcomes'
import { corpusName } from '../places'
import { quotesOf } from '../predict/quotes'
import { lawfulOf, showLawful } from '../report/lawful'
import { showQuoteErrors } from '../report/quote-errors'
import { showQuoteFigures } from '../report/quote-figures'
import { showReliability } from '../report/reliability'
import { align } from '../score/align'
import { scoreQuotes } from '../score/quotes'
import { calibration, reliability } from '../score/reliability'
import { type BaselineOptions, changesOf } from './changes'
import { type PredictOptions, predict } from './predict'
import { evalReading } from './reading'

/** What `eval quotes` can be told. */
export interface QuotesOptions extends BaselineOptions, PredictOptions {
  pred?: string
  errors?: true | QuoteErrorClass
  limit: number
  json?: true
  reliability?: true
  calibrate?: true
}

/** `eval quotes DIR`: the library's quotes against a corpus annotated by hand. Returns what to print. */
export async function evalQuotes(folder: string, options: QuotesOptions): Promise<string> {
  if (existsSync(join(folder, 'reading.json'))) return evalReading(folder, options)
  const corpus = readCorpus(folder)
  const ran =
    options.pred === undefined
      ? await predict(corpus, predictionOf, `${corpusName(folder)}.quotes.ndjson`, options)
      : undefined
  const predictions = ran?.predictions ?? readPredictions<QuotePrediction>(options.pred!)
  const articles = corpus.map((article) => align(article, predictions.get(article.id)?.quotes ?? []))
  if (options.calibrate) return JSON.stringify(calibration(articles), null, 2)
  const figures = scoreQuotes(articles)
  const missing = corpus.filter(({ id }) => !predictions.has(id)).length
  if (options.json)
    return JSON.stringify({ ...figures, missing, ...(ran && { lawful: lawfulOf(ran.parsed) }) })
  return [
    `${corpus.length} articles, ${missing} without predictions`,
    showQuoteFigures(figures),
    ...(ran ? [showLawful(ran.parsed), `predictions: ${ran.file}`] : []),
    ...changesOf(
      `${corpusName(folder)}.baseline.ndjson`,
      articles.flatMap((article) => outcomesOf(article)),
      corpus,
      options,
    ),
    ...(options.reliability ? ['', showReliability(reliability(articles))] : []),
    ...(options.errors ? ['', showQuoteErrors(articles, options.errors, options.limit)] : []),
  ].join('\n')
}

const predictionOf = (id: string, article: Article): QuotePrediction => ({ id, quotes: quotesOf(article) })

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldArticle, readCorpus } from '../corpus/brat'
import { type QuotePrediction, readPredictions, writePredictions } from '../corpus/prediction'
import { type QuoteErrorClass, quoteErrors } from '../errors/quotes'
import { outcomesOf } from '../floors/outcomes'
import { corpusName, reports } from '../places'
import { quotesOf } from '../predict/quotes'
import { runLibraryWith } from '../predict/run'
import { lawfulOf, showLawful } from '../report/lawful'
import { showQuoteErrors, summarizeQuoteErrors } from '../report/quote-errors'
import { showQuoteFigures } from '../report/quote-figures'
import { showReliability } from '../report/reliability'
import { type Aligned, align } from '../score/align'
import { scoreQuotes } from '../score/quotes'
import { calibration, reliability } from '../score/reliability'
import { type BaselineOptions, changesOf } from './changes'
import { evalReading } from './reading'

/** What `eval quotes` can be told. */
export interface QuotesOptions extends BaselineOptions {
  /** One of `attributorNames`. */
  attribution: string
  pred?: string
  predictions?: string
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
  const ran = options.pred === undefined ? await predict(folder, corpus, options) : undefined
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
    ...(options.errors ? ['', errorsOf(articles, options.errors, options.limit)] : []),
  ].join('\n')
}

/** Runs the library and writes the prediction file. */
async function predict(folder: string, corpus: GoldArticle[], options: QuotesOptions) {
  mkdirSync(reports, { recursive: true })
  const file = options.predictions ?? join(reports, `${corpusName(folder)}.quotes.ndjson`)
  const parsed = await runLibraryWith(corpus, options.attribution)
  const list = parsed.map(({ id, article }): QuotePrediction => ({ id, quotes: quotesOf(article) }))
  writePredictions(file, list)
  return { file, parsed, predictions: new Map(list.map((prediction) => [prediction.id, prediction])) }
}

function errorsOf(articles: Aligned[], wanted: true | QuoteErrorClass, limit: number): string {
  const errors = articles.flatMap(quoteErrors)
  const only = wanted === true ? undefined : wanted
  return `${summarizeQuoteErrors(errors, articles)}\n\n${showQuoteErrors(errors, only, limit)}`
}

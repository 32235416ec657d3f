import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '@news/model'
import { readActorCorpus } from '../corpus/actors'
import { type ActorPrediction, readPredictions } from '../corpus/prediction'
import { type ActorErrorClass, actorErrors } from '../errors/actors'
import { corpusName } from '../places'
import { actorsOf } from '../predict/actors'
import { showActorErrors } from '../report/actor-errors'
import { showActorFigures } from '../report/actor-figures'
import { showLawful } from '../report/lawful'
import { scoreActors } from '../score/actors'
import { actorOutcomes } from '../score/actors/outcomes'
import { type BaselineOptions, changesOf } from './changes'
import { type PredictOptions, predict } from './predict'
import { evalReading } from './reading'

/** What `eval actors` can be told. */
export interface ActorsOptions extends BaselineOptions, PredictOptions {
  pred?: string
  errors?: true | ActorErrorClass
  limit: number
  json?: true
}

/** `eval actors DIR`: the library's actors against a corpus annotated by hand. Returns what to print. */
export async function evalActors(folder: string, options: ActorsOptions): Promise<string> {
  if (existsSync(join(folder, 'reading.json'))) return evalReading(folder, options)
  const corpus = readActorCorpus(folder)
  const ran =
    options.pred === undefined
      ? await predict(corpus, predictionOf, `${corpusName(folder)}.actors.ndjson`, options)
      : undefined
  const predictions = ran?.predictions ?? readPredictions<ActorPrediction>(options.pred!)
  const figures = scoreActors(corpus, predictions)
  const missing = corpus.filter(({ id }) => !predictions.has(id)).length
  if (options.json) return JSON.stringify({ ...figures, missing })
  const errors = options.errors
    ? corpus.flatMap((article) => actorErrors(article, predictions.get(article.id)))
    : undefined
  const only = options.errors === true ? undefined : options.errors
  return [
    `${corpus.length} articles, ${missing} without predictions`,
    showActorFigures(figures),
    ...(ran ? [showLawful(ran.parsed), `predictions: ${ran.file}`] : []),
    ...changesOf(
      `${corpusName(folder)}.actors-baseline.ndjson`,
      corpus.flatMap((article) => actorOutcomes(article, predictions.get(article.id))),
      corpus,
      options,
    ),
    ...(errors ? ['', showActorErrors(errors, only, options.limit)] : []),
  ].join('\n')
}

const predictionOf = (id: string, article: Article): ActorPrediction => ({ id, actors: actorsOf(article) })

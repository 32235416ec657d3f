import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldActors, readActorCorpus } from '../corpus/actors'
import { type ActorPrediction, readPredictions, writePredictions } from '../corpus/prediction'
import { type ActorErrorClass, actorErrors } from '../errors/actors'
import { corpusName, reports } from '../places'
import { actorsOf } from '../predict/actors'
import { runLibraryWith } from '../predict/run'
import { showActorErrors } from '../report/actor-errors'
import { showActorFigures } from '../report/actor-figures'
import { showLawful } from '../report/lawful'
import { scoreActors } from '../score/actors'
import { actorOutcomes } from '../score/actors/outcomes'
import { type BaselineOptions, changesOf } from './changes'
import { evalReading } from './reading'

/** What `eval actors` can be told. */
export interface ActorsOptions extends BaselineOptions {
  /** One of `attributorNames`. */
  attribution: string
  pred?: string
  predictions?: string
  errors?: true | ActorErrorClass
  limit: number
  json?: true
}

/** `eval actors DIR`: the library's actors against a corpus annotated by hand. Returns what to print. */
export async function evalActors(folder: string, options: ActorsOptions): Promise<string> {
  if (existsSync(join(folder, 'reading.json'))) return evalReading(folder, options)
  const corpus = readActorCorpus(folder)
  const ran = options.pred === undefined ? await predict(folder, corpus, options) : undefined
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

/** Runs the library and writes the prediction file. */
async function predict(folder: string, corpus: GoldActors[], options: ActorsOptions) {
  mkdirSync(reports, { recursive: true })
  const file = options.predictions ?? join(reports, `${corpusName(folder)}.actors.ndjson`)
  const parsed = await runLibraryWith(corpus, options.attribution)
  const list = parsed.map(({ id, article }): ActorPrediction => ({ id, actors: actorsOf(article) }))
  writePredictions(file, list)
  return { file, parsed, predictions: new Map(list.map((prediction) => [prediction.id, prediction])) }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '@news/model'
import { writePredictions } from '../corpus/prediction'
import { reports } from '../places'
import { runLibraryWith } from '../predict/run'

/** The options of commands that run the library to score it. */
export interface PredictOptions {
  /** One of `attributorNames`. */
  attribution: string
  /** Where the predictions go; among the reports by themselves. */
  predictions?: string
}

/** Runs the library over a corpus and writes the prediction file. */
export async function predict<Prediction extends { id: string }>(
  corpus: { id: string; text: string }[],
  predictionOf: (id: string, article: Article) => Prediction,
  usualName: string,
  { attribution, predictions: file = join(reports, usualName) }: PredictOptions,
) {
  mkdirSync(reports, { recursive: true })
  const parsed = await runLibraryWith(corpus, attribution)
  const list = parsed.map(({ id, article }) => predictionOf(id, article))
  writePredictions(file, list)
  return { file, parsed, predictions: new Map(list.map((prediction) => [prediction.id, prediction])) }
}

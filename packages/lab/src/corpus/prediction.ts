import { readFileSync, writeFileSync } from 'node:fs'
import type { Range } from './range'

/** A quote in a prediction file. What follows `source` is ours alone; scorers leave it aside. */
export interface PredictedQuote {
  content: Range[]
  cue?: Range[]
  source?: Range[]
  /** The rule that found it, and the rule that gave it its speaker. */
  rule?: string
  speakerRule?: string
  confidence?: number
}

/** The quotes of one article: a line of the file that `eval quotes` writes. */
export interface QuotePrediction {
  id: string
  quotes: PredictedQuote[]
}

/** An actor in a prediction file. */
export interface PredictedActor {
  name: string
  kind: string
  mentions: Range[]
}

/** The actors of one article: a line of the file that `eval actors` writes. */
export interface ActorPrediction {
  id: string
  actors: PredictedActor[]
}

/** Reads a prediction file, one JSON object a line, into a map by article. */
export function readPredictions<P extends { id: string }>(file: string): Map<string, P> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line) => JSON.parse(line) as P).map((prediction) => [prediction.id, prediction]))
}

/** Writes predictions, one JSON object a line. */
export function writePredictions(file: string, predictions: Iterable<{ id: string }>): void {
  writeFileSync(file, [...predictions].map((prediction) => `${JSON.stringify(prediction)}\n`).join(''))
}

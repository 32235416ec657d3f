import type { Article } from '@news/model'
import type { PredictedActor } from '../corpus/prediction'
import { rangeOf } from './quotes'

/** The actors of an article in the format of the prediction files. */
export function actorsOf(article: Article): PredictedActor[] {
  return article.actors.map(({ name, kind, mentions }) => ({ name, kind, mentions: mentions.map(rangeOf) }))
}

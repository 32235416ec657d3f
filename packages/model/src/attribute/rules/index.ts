/** The bundled attributor: a lexicon of reporting words and rules for what stands around them. */
import type { Attributor } from '../../stage'
import { clauses } from './clauses'
import { continuations } from './continuations'
import { allInText, counted } from './grades'
import { withHearings } from './hearings'
import { labels } from './labels'
import { nouns } from './nouns'
import { withPhrases } from './phrases'
import { sceneOf } from './scene'
import { leftOpen } from './taken'
import { tidingsIn } from './tidings'

/** Finds attributions by rules alone: no weights, no training at run time. */
export const rules: Attributor = (article) => {
  const scene = sceneOf(article)
  const labelled = labels(scene)
  const named = withPhrases(scene, [...labelled, ...clauses(scene, labelled)], labelled)
  const reported = withHearings(scene, [...named, ...leftOpen(scene, named, [...tidingsIn(scene)])])
  return allInText(scene, continuations(scene, [...reported, ...nouns(scene, reported)]), counted.rules)
}

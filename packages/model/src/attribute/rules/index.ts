/** The bundled attributor: a lexicon of reporting words and rules for what stands around them. */
import type { Attributor } from '../../stage'
import { clauses } from './clauses'
import { continuations } from './continuations'
import { allInText, counted } from './grades'
import { withHearings } from './hearings'
import { labels } from './labels'
import { nouns } from './nouns'
import { besides, phrases } from './phrases'
import { pointingBack } from './pointing'
import { sceneOf } from './scene'
import { leftOpen } from './taken'
import { tidingsIn } from './tidings'

/** Finds attributions by rules alone: no weights, no training at run time. */
export const rules: Attributor = (article) => {
  const scene = sceneOf(article)
  const labelled = labels(scene)
  const phrased = [...phrases(scene, labelled)]
  const back = [...pointingBack(scene)]
  const sure = [...labelled, ...phrased, ...besides(scene, clauses(scene, labelled), [...phrased, ...back])]
  const named = [...sure, ...leftOpen(scene, sure, back)]
  const reported = withHearings(scene, [...named, ...leftOpen(scene, named, [...tidingsIn(scene)])])
  return allInText(scene, continuations(scene, [...reported, ...nouns(scene, reported)]), counted.rules)
}

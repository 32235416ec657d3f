/** The bundled attributor: a lexicon of reporting words and rules for what stands around them. */
import type { Attributor, Span } from '../../stage'
import { clauses, type Found } from './clauses'
import { continuations } from './continuations'
import { labels } from './labels'
import { type Range, type Scene, sceneOf, spanOf } from './scene'
import precision from '../../lang/en/precision.json'

/** Finds attributions by rules alone: no weights, no training at run time. */
export const rules: Attributor = (article) => {
  const scene = sceneOf(article)
  const labelled = labels(scene)
  return continuations(scene, [...labelled, ...clauses(scene, labelled)]).map((one) => inText(scene, one))
}

function inText(scene: Scene, { rule, content, cue, source, via, to }: Found) {
  const spans = (ranges: Range[]): Span[] => ranges.map((range) => spanOf(scene, range))
  return {
    content: spans(content),
    cue: spans(cue),
    source: spans(source),
    ...(via ? { via: spans([via]) } : {}),
    ...(to ? { to: spans([to]) } : {}),
    rule,
    confidence: (precision.rules as Record<string, number>)[rule] ?? 0.5,
  }
}

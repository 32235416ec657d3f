/** The bundled attributor: a lexicon of reporting words and rules for what stands around them. */
import precision from '../../lang/en/precision.json'
import type { Attribution, Attributor, Span } from '../../stage'
import { clauses } from './clauses'
import { continuations } from './continuations'
import type { Found } from './found'
import { labels } from './labels'
import { type Range, type Scene, sceneOf, spanOf } from './scene'

/** Finds attributions by rules alone: no weights, no training at run time. */
export const rules: Attributor = (article) => {
  const scene = sceneOf(article)
  const labelled = labels(scene)
  return continuations(scene, [...labelled, ...clauses(scene, labelled)]).map((one) => inText(scene, one))
}

function inText(scene: Scene, found: Found): Attribution {
  const { rule, content, cue, source, via, to } = found
  const spans = (ranges: Range[]): Span[] => ranges.map((range) => spanOf(scene, range))
  const grade = gradeOf(scene, found)
  const attribution: Attribution = {
    content: spans(content),
    cue: spans(cue),
    source: spans(source),
    rule,
    confidence: (grades.get(grade) ?? fallback) / 100,
    grade,
  }
  if (via) attribution.via = spans([via])
  if (to) attribution.to = spans([to])
  return attribution
}

const grades: ReadonlyMap<string, number> = new Map(Object.entries(precision.grades))
/** For a grade that the corpus did not hold often enough to count: no better than chance is promised. */
const fallback = 50

/** Attributions of one grade are right about equally often: by rule, by whether marks set them off, by the cue. */
function gradeOf({ marked }: Scene, { rule, content, source, chance = 1 }: Found): string {
  const first = content[0]!.first
  const quoted = marked[first] !== -1 ? 'quoted' : 'plain'
  const sure = chance >= 0.9 ? 'sure' : chance >= 0.7 ? 'fair' : 'weak'
  return `${rule}/${quoted}/${sure}${source.length === 0 ? '/no source' : ''}`
}

import type { Attributed, Attributor, Mentioned } from '../stage'

export { rules } from './rules'

/** Stage 4: which words are whose, and which words say so. The attributor decides; this keeps its answer in order. */
export function attribute(mentioned: Mentioned, attributor: Attributor): Attributed {
  const attributions = attributor(mentioned).filter((found) => found.content.length > 0)
  attributions.sort(
    (a, b) => a.content[0]!.start - b.content[0]!.start || a.content[0]!.end - b.content[0]!.end,
  )
  return { ...mentioned, attributions }
}

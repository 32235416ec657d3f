import type { Attributed, Attributor, Mentioned } from '../stage'

/** Stage 4: cue, content, source. */
export function attribute(mentioned: Mentioned, attributor: Attributor): Attributed {
  return { ...mentioned, attributions: attributor(mentioned) }
}

export const rules: Attributor = (_) => []

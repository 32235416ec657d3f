import type { Attributed, Resolved } from '../stage'

/** Stage 5: mentions to actors, sources to speakers. */
export function resolve(attributed: Attributed): Resolved {
  return { ...attributed, actors: [], quotes: [] }
}

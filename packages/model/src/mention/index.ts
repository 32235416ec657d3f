import type { Mentioned, Segmented } from '../stage'

/** Stage 3: who is named where. */
export function mention(segmented: Segmented): Mentioned {
  return { ...segmented, mentions: [] }
}

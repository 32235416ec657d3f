import type { Tag } from './page'
import type { Segment } from './segments'

/**
 * Says of each content span how many others lie stacked inside it, so that its line can be drawn below theirs, on
 * one level from its beginning to its end:
 *
 *     He told me ‘sell the boat’ on Monday
 *                 ─────────────              level 0
 *     ────────────────────────────────────   level 1
 */
export function stack(segments: readonly Segment<Tag>[]): Map<Tag, number> {
  const inside = new Map<Tag, Set<Tag>>()
  for (const { over } of segments) {
    const contents = over.filter(({ part }) => part === 'content')
    contents.forEach((tag, i) => {
      const within = inside.get(tag) ?? new Set()
      const next = contents[i + 1]
      if (next) within.add(next)
      inside.set(tag, within)
    })
  }
  const levels = new Map<Tag, number>()
  // What lies inside a span starts with it or after it, so the last one is sure to hold nothing unmeasured.
  for (const [tag, within] of [...inside].reverse())
    levels.set(tag, Math.max(0, ...[...within].map((inner) => (levels.get(inner) ?? 0) + 1)))
  return levels
}

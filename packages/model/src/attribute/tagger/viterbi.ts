/** The seven tags, and the best row of them for a row of scores. */

export const tagCount = 7
/** Of a source, a cue, a content: the first token has an odd tag, each further one the even tag after it. */
export const Role = { source: 0, cue: 1, content: 2 } as const
export const firstOf = (role: number): number => 2 * role + 1

/** Writes into `tags` the best row of tags for tokens `0 … count`, each with `width` scores. */
export type Walk = (scores: Float32Array, width: number, count: number, tags: Uint8Array) => void

/** Those that anything may come before; the even ones go on from themselves or from the odd one before them. */
const opening = [0, 1, 3, 5]

/** A walk for the moves between tags (row: from, column: to); of two rows that are equally good the one with lower tags. */
export function walkOf(moves: Float32Array): Walk {
  // column by column: what leads to a tag lies together
  const to = Float64Array.from(moves, (_, i) => moves[(i % tagCount) * tagCount + Math.floor(i / tagCount)]!)
  let best = new Float64Array(tagCount)
  let next = new Float64Array(tagCount)
  let back = new Uint8Array(256 * tagCount)
  return (scores, width, count, tags) => {
    if (count === 0) return
    if (back.length < count * tagCount) back = new Uint8Array(2 * count * tagCount)
    best.fill(Number.NEGATIVE_INFINITY)
    for (const tag of opening) best[tag] = scores[tag]!
    for (let at = 1; at < count; at++) {
      const score = at * width
      const row = at * tagCount
      for (let i = 0; i < opening.length; i++) {
        const tag = opening[i]!
        const column = tag * tagCount
        let from = 0
        let value = best[0]! + to[column]!
        for (let other = 1; other < tagCount; other++) {
          const one = best[other]! + to[column + other]!
          if (one > value) {
            value = one
            from = other
          }
        }
        next[tag] = value + scores[score + tag]!
        back[row + tag] = from
      }
      for (let tag = 2; tag < tagCount; tag += 2) {
        const column = tag * tagCount
        const begun = best[tag - 1]! + to[column + tag - 1]!
        const going = best[tag]! + to[column + tag]!
        next[tag] = Math.max(begun, going) + scores[score + tag]!
        back[row + tag] = going > begun ? tag : tag - 1
      }
      ;[best, next] = [next, best]
    }
    let tag = 0
    for (let one = 1; one < tagCount; one++) if (best[one]! > best[tag]!) tag = one
    for (let at = count - 1; at >= 0; at--) {
      tags[at] = tag
      tag = back[at * tagCount + tag]!
    }
  }
}

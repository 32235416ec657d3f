/** The seven tags, and the best row of them for a row of scores. */

export const tagCount = 7
/** Of a source, a cue, a content: the first token has an odd tag, each further one the even tag after it. */
export const Role = { source: 0, cue: 1, content: 2 } as const
export const firstOf = (role: number): number => 2 * role + 1

/** Writes into `tags` the best row of tags for tokens `0 … count`, each with `width` scores. */
export type Walk = (scores: Float32Array, width: number, count: number, tags: Uint8Array) => void

/** A walk for the moves between tags (row: from, column: to); of two rows that are equally good the one with lower tags. */
export function walkOf(moves: Float32Array): Walk {
  // column by column: what leads to a tag lies together
  const to = Float64Array.from(moves, (_, i) => moves[(i % tagCount) * tagCount + Math.floor(i / tagCount)]!)
  /** Of each token how good the best row is that ends with each tag. Where it came from is asked again on the way back, once a token. */
  let best = new Float64Array(256 * tagCount)
  return (scores, width, count, tags) => {
    if (count === 0) return
    if (best.length < count * tagCount) best = new Float64Array(2 * count * tagCount)
    best.fill(Number.NEGATIVE_INFINITY, 0, tagCount)
    for (const tag of opening) best[tag] = scores[tag]!
    for (let at = 1; at < count; at++) step(best, (at - 1) * tagCount, to, scores, at * width)
    let tag = 0
    const end = (count - 1) * tagCount
    for (let one = 1; one < tagCount; one++) if (best[end + one]! > best[end + tag]!) tag = one
    for (let at = count - 1; at >= 0; at--) {
      tags[at] = tag
      if (at > 0) tag = cameFrom(best, (at - 1) * tagCount, to, tag)
    }
  }
}

/** Those that anything may come before; the even ones go on from themselves or from the odd one before them. */
const opening = [0, 1, 3, 5]

/** How good the best rows are that end with each tag of the next token; written out, as this is done for every token. */
function step(best: Float64Array, from: number, to: Float64Array, scores: Float32Array, score: number): void {
  const b0 = best[from]!
  const b1 = best[from + 1]!
  const b2 = best[from + 2]!
  const b3 = best[from + 3]!
  const b4 = best[from + 4]!
  const b5 = best[from + 5]!
  const b6 = best[from + 6]!
  const next = from + tagCount
  for (let i = 0; i < opening.length; i++) {
    const tag = opening[i]!
    const column = tag * tagCount
    const early = Math.max(b0 + to[column]!, b1 + to[column + 1]!, b2 + to[column + 2]!)
    const late = Math.max(b3 + to[column + 3]!, b4 + to[column + 4]!, b5 + to[column + 5]!)
    best[next + tag] = Math.max(early, late, b6 + to[column + 6]!) + scores[score + tag]!
  }
  best[next + 2] = Math.max(b1 + to[2 * tagCount + 1]!, b2 + to[2 * tagCount + 2]!) + scores[score + 2]!
  best[next + 4] = Math.max(b3 + to[4 * tagCount + 3]!, b4 + to[4 * tagCount + 4]!) + scores[score + 4]!
  best[next + 6] = Math.max(b5 + to[6 * tagCount + 5]!, b6 + to[6 * tagCount + 6]!) + scores[score + 6]!
}

/** The tag that the best row has before this one. */
function cameFrom(best: Float64Array, at: number, to: Float64Array, tag: number): number {
  const column = tag * tagCount
  const inside = tag > 0 && tag % 2 === 0
  const last = inside ? tag + 1 : tagCount
  let from = inside ? tag - 1 : 0
  let value = best[at + from]! + to[column + from]!
  for (let other = from + 1; other < last; other++) {
    const one = best[at + other]! + to[column + other]!
    if (one > value) {
      value = one
      from = other
    }
  }
  return from
}

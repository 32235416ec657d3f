/** The seven tags, and the best row of them for a row of scores. */

export const tagCount = 7
/** Of a source, a cue, a content: the first token has an odd tag, each further one the even tag after it. */
export const Role = { source: 0, cue: 1, content: 2 } as const
export const firstOf = (role: number): number => 2 * role + 1

const never = -1e9

/** The moves between tags (row: from, column: to) with those that BIO forbids made impossible. */
export function constrained(moves: Float32Array): Float64Array {
  const out = Float64Array.from(moves)
  for (let to = 2; to < tagCount; to += 2)
    for (let from = 0; from < tagCount; from++)
      if (from !== to && from !== to - 1) out[from * tagCount + to] = never
  return out
}

/** Writes into `tags` the best row of tags for tokens `0 … count`, each with `width` scores. */
export function viterbi(
  scores: Float32Array,
  width: number,
  count: number,
  moves: Float64Array,
  tags: Uint8Array,
): void {
  if (count === 0) return
  const back = new Uint8Array(count * tagCount)
  let best = new Float64Array(tagCount)
  let next = new Float64Array(tagCount)
  for (let tag = 0; tag < tagCount; tag++) best[tag] = tag > 0 && tag % 2 === 0 ? never : scores[tag]!
  for (let at = 1; at < count; at++) {
    for (let to = 0; to < tagCount; to++) {
      let from = 0
      let value = best[0]! + moves[to]!
      for (let tag = 1; tag < tagCount; tag++) {
        const one = best[tag]! + moves[tag * tagCount + to]!
        if (one > value) {
          value = one
          from = tag
        }
      }
      next[to] = value + scores[at * width + to]!
      back[at * tagCount + to] = from
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

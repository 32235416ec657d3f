import { overlapOf } from './align'
import { type ReadWitness, read, type Witness } from './witness'

/** `same`: but for case, spelling and marks · `changed`: other words · `added`: only here · `missing`: only there. */
export type VariantKind = 'same' | 'changed' | 'added' | 'missing'

/** A stretch of a version beside the version it is set against; half-open UTF-16 offsets into the texts of both. */
export interface VariantPart {
  kind: VariantKind
  here: { start: number; end: number }
  there: { start: number; end: number }
}

/**
 * Sets one version of a quote beside another, word by word, from the first word to the last.
 *
 *     here    They  will not sign the deal …
 *     there   We    will not sign the deal with anyone
 *             changed  same                missing
 */
export function variantOf(here: Witness, there: Witness): VariantPart[] {
  const [a, b] = [read(here), read(there)]
  const parts: VariantPart[] = []
  const cursor = { here: 0, there: 0 }
  const put = (from: [number, number], to: [number, number], kind?: VariantKind) => {
    const part = {
      here: stretch(a, from[0], to[0], cursor.here),
      there: stretch(b, from[1], to[1], cursor.there),
    }
    const [mine, theirs] = [part.here.end > part.here.start, part.there.end > part.there.start]
    cursor.here = part.here.end
    cursor.there = part.there.end
    if (!mine && !theirs) return
    const last = parts.at(-1)
    // The `not` of `will not` is in `don’t`, which the part before it took as a whole.
    const isTaken = kind === 'same' && mine !== theirs && last !== undefined
    const found = isTaken ? last.kind : (kind ?? (mine && theirs ? 'changed' : mine ? 'added' : 'missing'))
    if (last?.kind !== found) {
      parts.push({ kind: found, ...part })
      return
    }
    last.here.end = part.here.end
    last.there.end = part.there.end
    if (isTaken && found !== 'same') last.kind = 'changed'
  }
  let at: [number, number] = [0, 0]
  for (const [i, j] of overlapOf(a, b).pairs) {
    put(at, [i, j])
    put([i, j], [i + 1, j + 1], 'same')
    at = [i + 1, j + 1]
  }
  put(at, [a.terms.length, b.terms.length])
  return parts
}

/** Where some terms stand. `won’t` is two of them, so what was taken already is not taken again. */
function stretch({ terms }: ReadWitness, first: number, last: number, taken: number) {
  if (first >= last) return { start: taken, end: taken }
  return { start: Math.max(taken, terms[first]!.start), end: Math.max(taken, terms[last - 1]!.end) }
}

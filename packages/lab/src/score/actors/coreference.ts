import { bestAssignment } from './assignment'
import type { Clusters } from './clusters'

/** A share as numerator and denominator, so that articles can be summed. */
export interface Share {
  of: number
  all: number
}

/** What one measure found over a corpus, from both sides. */
export interface Measure {
  recall: Share
  precision: Share
}

/** Precision, recall and their harmonic mean. */
export function measured({ recall, precision }: Measure): { p: number; r: number; f1: number } {
  const r = recall.all === 0 ? 0 : recall.of / recall.all
  const p = precision.all === 0 ? 0 : precision.of / precision.all
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

/** MUC counts links: a cluster of n mentions has n − 1, less one for each part it is broken into. */
export function muc({ gold, ours }: Clusters): Measure {
  return { recall: links(gold, ours), precision: links(ours, gold) }
}

/** B³ asks of each mention how much of its cluster is with it on the other side. */
export function bCubed({ gold, ours }: Clusters): Measure {
  return { recall: together(gold, ours), precision: together(ours, gold) }
}

/** CEAFe leads whole clusters to whole clusters, one to one, so that they have as much in common as can be. */
export function ceafe({ gold, ours }: Clusters): Measure {
  const alike = gold.map((one) => ours.map((other) => (2 * common(one, other)) / (one.size + other.size)))
  const of = bestAssignment(alike)
  return { recall: { of, all: gold.length }, precision: { of, all: ours.length } }
}

function links(clusters: Set<string>[], others: Set<string>[]): Share {
  const home = homes(others)
  const share = { of: 0, all: 0 }
  for (const cluster of clusters) {
    if (cluster.size < 2) continue
    const found = [...cluster].map((key) => home.get(key))
    const absent = found.filter((index) => index === undefined).length
    const parts = new Set(found.filter((index) => index !== undefined)).size
    share.of += cluster.size - (parts + absent)
    share.all += cluster.size - 1
  }
  return share
}

function together(clusters: Set<string>[], others: Set<string>[]): Share {
  const home = homes(others)
  const share = { of: 0, all: 0 }
  for (const cluster of clusters) {
    for (const key of cluster) {
      share.all++
      const other = home.get(key)
      if (other !== undefined) share.of += common(cluster, others[other]!) / cluster.size
    }
  }
  return share
}

/** In which cluster each mention is; the last one, should it be in several. */
function homes(clusters: Set<string>[]): Map<string, number> {
  return new Map(clusters.flatMap((cluster, index) => [...cluster].map((key) => [key, index] as const)))
}

function common(a: Set<string>, b: Set<string>): number {
  let count = 0
  for (const key of a) if (b.has(key)) count++
  return count
}

import { type GoldPlace, isActorKind, type OurPlace, same } from './mentions'

/** Mentions grouped by actor: the keys of `gold` and of `ours` are the same where the mention is the same. */
export interface Clusters {
  gold: Set<string>[]
  ours: Set<string>[]
}

/**
 * Groups the mentions of named persons and organisations, names and pronouns of the third person, on both sides.
 * A mention of ours stands for the tightest one of the gold whose head it covers; the first to stand for it counts.
 */
export function clustersOf(gold: GoldPlace[], ours: OurPlace[]): Clusters {
  const goldClusters = new Map<number, Set<string>>()
  for (const place of gold) if (isCounted(place)) put(goldClusters, place.actor, `g${place.index}`)
  const ourClusters = new Map<number, Set<string>>()
  const taken = new Set<GoldPlace>()
  for (const our of ours) {
    const place = goldFor(our, gold)
    if (place) {
      if (!isCounted(place) || taken.has(place)) continue
      taken.add(place)
      put(ourClusters, our.actor, `g${place.index}`)
    } else if (couldCount(our)) put(ourClusters, our.actor, `s${our.range[0]}-${our.range[1]}`)
  }
  return { gold: [...goldClusters.values()], ours: [...ourClusters.values()] }
}

/** The mention of the gold that one of ours stands for. */
export function goldFor(our: OurPlace, gold: GoldPlace[]): GoldPlace | undefined {
  let best: GoldPlace | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const place of gold) {
    const exact = place.core ? same(our.core, place.core) : same(our.range, place.range)
    if (!exact && !coversHead(our, place)) continue
    const score = (exact ? 1e6 : 0) - (place.range[1] - place.range[0])
    if (score > highest) {
      highest = score
      best = place
    }
  }
  return best
}

function coversHead({ range }: OurPlace, { head, range: gold }: GoldPlace): boolean {
  const inside = range[0] >= gold[0] - 1 && range[1] <= gold[1] + 1
  return inside && range[0] <= head[0] && range[1] >= head[1]
}

/** Common nouns and first persons are left out of the clusters. */
function isCounted({ named, kind, type, person }: GoldPlace): boolean {
  return named && isActorKind(kind) && (type === 'name' || (type === 'pron' && person === 3))
}

/** Of ours that stand for nothing in the gold, those count that claim to be a person's or organisation's. */
function couldCount({ kind, pronoun, firstOrSecond, capital }: OurPlace): boolean {
  return kind !== 'place' && kind !== 'group' && !firstOrSecond && (pronoun || capital)
}

function put(clusters: Map<number, Set<string>>, actor: number, key: string): void {
  const cluster = clusters.get(actor)
  if (cluster) cluster.add(key)
  else clusters.set(actor, new Set([key]))
}

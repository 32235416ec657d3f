import { type Figure, figure } from './prf'

/** How well things were grouped: by pairs that belong together, and thing by thing (B³). */
export interface GroupingFigures {
  pairs: Figure
  b3: Figure
}

/** A thing with the group it belongs to and the one it was put in. */
export interface Grouped {
  gold: string
  ours: string
}

/** Scores a grouping: pairs weigh large groups by the square of their size, B³ (Bagga and Baldwin 1998) by their size. */
export function scoreGrouping(things: readonly Grouped[]): GroupingFigures {
  const count = (key: (thing: Grouped) => string) => {
    const counts = new Map<string, number>()
    for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1)
    return counts
  }
  const gold = count((thing) => thing.gold)
  const ours = count((thing) => thing.ours)
  const both = count(bothOf)
  const pairsIn = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  let precision = 0
  let recall = 0
  for (const thing of things) {
    const shared = both.get(bothOf(thing))!
    precision += shared / ours.get(thing.ours)!
    recall += shared / gold.get(thing.gold)!
  }
  const size = things.length
  const [p, r] = size === 0 ? [0, 0] : [precision / size, recall / size]
  return {
    pairs: figure({ right: pairsIn(both), predicted: pairsIn(ours), gold: pairsIn(gold) }),
    b3: { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), right: size, predicted: size, gold: size },
  }
}

const bothOf = ({ gold, ours }: Grouped) => `${gold}\u0000${ours}`

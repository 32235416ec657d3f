import { measured } from './actors/coreference'
import { countBy } from './group'
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
  const gold = countBy(things, (thing) => thing.gold)
  const ours = countBy(things, (thing) => thing.ours)
  const both = countBy(things, bothOf)
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
  const b3 = measured({ recall: { of: recall, all: size }, precision: { of: precision, all: size } })
  return {
    pairs: figure({ right: pairsIn(both), predicted: pairsIn(ours), gold: pairsIn(gold) }),
    b3: { ...b3, right: size, predicted: size, gold: size },
  }
}

const bothOf = ({ gold, ours }: Grouped) => `${gold}\u0000${ours}`

import { bCubed, measured } from './actors/coreference'
import { countBy, groupBy } from './group'
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
  const b3 = measured(bCubed({ gold: groupsOf(things, 'gold'), ours: groupsOf(things, 'ours') }))
  const all = things.length
  return {
    pairs: figure({ right: pairsIn(both), predicted: pairsIn(ours), gold: pairsIn(gold) }),
    b3: { ...b3, right: all, predicted: all, gold: all },
  }
}

const bothOf = ({ gold, ours }: Grouped) => `${gold}\u0000${ours}`

/** The groups of one side; a thing goes by its place in the list. */
function groupsOf(things: readonly Grouped[], side: keyof Grouped): Set<string>[] {
  const groups = groupBy([...things.keys()], (place) => things[place]![side])
  return [...groups.values()].map((places) => new Set(places.map(String)))
}

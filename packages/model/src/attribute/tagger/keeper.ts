import { longestSequence } from './network'
import type { Table } from './weights'

/** One thing to project: what it is known by, and its row in each table. */
interface Item {
  key: string | number
  values: Int32Array
  from: number
}

/** Projections of words or places, made once and kept. */
export interface Keeper {
  /** All that are kept, `width` numbers each. */
  kept: Float32Array
  /** Where each of `count` items lies in it. */
  slots(count: number, itemAt: (i: number) => Item): Int32Array
}

/** So many are kept before all are forgotten: bounded memory, whatever the text. */
const most = 4096

/** `project` multiplies rows of embeddings; of the first table only rows that `known` names are used, row 0 for the rest. */
export function keeperOf(
  project: (rows: Float32Array, count: number, inputs: number) => Float32Array,
  tables: readonly Table[],
  width: number,
  known?: ReadonlyMap<number, number>,
): Keeper {
  const slotOf = new Map<string | number, number>()
  const inputs = tables.reduce((sum, { columns }) => sum + columns, 0)
  const rows = new Float32Array(longestSequence * inputs)
  const found = new Int32Array(longestSequence)
  const keeper: Keeper = {
    kept: new Float32Array(longestSequence * width),
    slots(count, itemAt) {
      if (slotOf.size + count > most) slotOf.clear()
      const before = slotOf.size
      for (let i = 0; i < count; i++) {
        const item = itemAt(i)
        let slot = slotOf.get(item.key)
        if (slot === undefined) {
          slot = slotOf.size
          slotOf.set(item.key, slot)
          embed(item, (slot - before) * inputs)
        }
        found[i] = slot
      }
      const made = slotOf.size - before
      if (made > 0) {
        while (keeper.kept.length < slotOf.size * width) keeper.kept = doubled(keeper.kept)
        keeper.kept.set(project(rows, made, inputs).subarray(0, made * width), before * width)
      }
      return found
    },
  }
  return keeper

  function embed({ values, from }: Item, to: number) {
    let at = to
    tables.forEach((table, i) => {
      const value = values[from + i]!
      const row = i === 0 && known ? (known.get(value) ?? 0) : value
      for (let column = 0; column < table.columns; column++)
        rows[at++] = table.values[row * table.columns + column]! * table.scales[row]!
    })
  }
}

function doubled(old: Float32Array): Float32Array {
  const more = new Float32Array(old.length * 2)
  more.set(old)
  return more
}

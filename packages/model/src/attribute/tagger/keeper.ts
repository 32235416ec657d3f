/**
 * What the first layer makes of a word or of a place depends on it alone: it is worked out once for each of them and kept.
 */
import type { Table } from './weights'

/** The rows of one kind that are kept, `most` of them at most. */
export interface Keeper {
  /** Tells the new items of a sequence from those that are kept; forgets all if there is no room for so many more. */
  begin(count: number): void
  /** Where the row of an item lies; `values` from `from` on are its rows in the tables. Those that are new wait for `project`. */
  slot(key: string | number, values: Int32Array, from: number): number
  /** Works out the rows of the new items. */
  project(): void
  /** Grows by one whenever all was forgotten. */
  age: number
}

/** Whole numbers that stand for the embeddings: so many to 1. */
export const embeddingUnit = 2048

/**
 * `project` makes the rows of `count` items behind slot `first` out of their embeddings, which `rows` has room for; of the
 * first table only rows that `known` names are used, row 0 for the rest.
 */
export function keeperOf(
  rows: Int16Array,
  tables: readonly Table[],
  most: number,
  project: (count: number, first: number) => void,
  known?: ReadonlyMap<number, number>,
): Keeper {
  const slotOf = new Map<string | number, number>()
  const inputs = tables.reduce((sum, { columns }) => sum + columns, 0)
  let before = 0
  const keeper: Keeper = {
    age: 0,
    begin(count) {
      if (slotOf.size + count > most) {
        slotOf.clear()
        keeper.age++
      }
      before = slotOf.size
    },
    slot(key, values, from) {
      let slot = slotOf.get(key)
      if (slot === undefined) {
        slot = slotOf.size
        slotOf.set(key, slot)
        embed(values, from, (slot - before) * inputs)
      }
      return slot
    },
    project() {
      if (slotOf.size > before) project(slotOf.size - before, before)
    },
  }
  return keeper

  function embed(values: Int32Array, from: number, to: number) {
    let at = to
    for (let i = 0; i < tables.length; i++) {
      const { values: numbers, scales, columns } = tables[i]!
      const value = values[from + i]!
      const row = i === 0 && known ? (known.get(value) ?? 0) : value
      const scale = scales[row]! * embeddingUnit
      for (let column = 0; column < columns; column++)
        rows[at++] = Math.max(-32767, Math.min(32767, Math.round(numbers[row * columns + column]! * scale)))
    }
  }
}

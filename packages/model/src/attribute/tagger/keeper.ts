/**
 * What the first layer makes of a word or of a place depends on it alone: it is worked out once for each of them and kept.
 */
import type { Table } from './weights'

/** The rows of one kind that are kept. */
export interface Keeper {
  /** Before the items of a sequence: makes room for so many new ones. */
  begin(count: number): void
  /** Where the row of an item lies; `values` from `from` on are its rows in the tables. Those that are new wait for `project`. */
  slot(values: ArrayLike<number>, from: number): number
  /** Works out the rows of the new items. */
  project(): void
  /** How often each slot was asked for since room was last made; who looks a slot up elsewhere counts it here. */
  asked: Uint32Array
  /** Grows by one whenever rows were moved to make room. */
  age: number
}

/** Where rows are kept: `most` of them, `width` numbers each. */
export interface Shelf {
  rows: Int16Array
  width: number
  most: number
  /** Makes `count` rows from slot `first` on out of the embeddings in `inputs`. */
  project(count: number, first: number): void
}

/** Whole numbers that stand for the embeddings: so many to 1. */
export const embeddingUnit = 2048

/** Of the first table only rows that `known` names are used, row 0 for the rest. `inputs` has room for a sequence's embeddings. */
export function keeperOf(
  inputs: Int16Array,
  tables: readonly Table[],
  shelf: Shelf,
  known?: ReadonlyMap<number, number>,
): Keeper {
  const { width, most } = shelf
  let slotOf = new Map<string, number>()
  const asked = new Uint32Array(most)
  const columns = tables.reduce((sum, table) => sum + table.columns, 0)
  let before = 0
  const keeper: Keeper = {
    asked,
    age: 0,
    begin(count) {
      if (slotOf.size + count > most) makeRoom()
      before = slotOf.size
    },
    slot(values, from) {
      const key = keyOf(values, from)
      let slot = slotOf.get(key)
      if (slot === undefined) {
        slot = slotOf.size
        slotOf.set(key, slot)
        asked[slot] = 0
        embed(values, from, (slot - before) * columns)
      }
      asked[slot]!++
      return slot
    },
    project() {
      if (slotOf.size > before) shelf.project(slotOf.size - before, before)
    },
  }
  return keeper

  /** Its rows in the tables say all of an item. A word itself is no key: a piece of a text that is kept keeps all of it. */
  function keyOf(values: ArrayLike<number>, from: number): string {
    let key = ''
    for (let i = 0; i < tables.length; i++) key += `${values[from + i]!} `
    return key
  }

  /** Keeps what was asked for more than once since the last time, up to half of all; moves it to the front. */
  function makeRoom() {
    const kept = new Map<string, number>()
    for (const [key, slot] of slotOf) {
      if (asked[slot]! < 2 || kept.size * 2 >= most) continue
      shelf.rows.copyWithin(kept.size * width, slot * width, (slot + 1) * width)
      asked[kept.size] = 0
      kept.set(key, kept.size)
    }
    slotOf = kept
    keeper.age++
  }

  function embed(values: ArrayLike<number>, from: number, to: number) {
    let at = to
    for (let i = 0; i < tables.length; i++) {
      const { values: numbers, scales, columns } = tables[i]!
      const value = values[from + i]!
      const row = i === 0 && known ? (known.get(value) ?? 0) : value
      const scale = scales[row]! * embeddingUnit
      for (let column = 0; column < columns; column++)
        inputs[at++] = Math.max(-32767, Math.min(32767, Math.round(numbers[row * columns + column]! * scale)))
    }
  }
}

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
  /** How often each slot was asked for, of late; who looks a slot up elsewhere counts it here. */
  asked: Uint32Array
  /** Grows by one whenever slots were given to others. */
  age: number
}

/** Where rows are kept: `most` of them, `width` numbers each. */
export interface Shelf {
  rows: Int16Array
  width: number
  /** A power of two; behind them is room for the new ones of a sequence. */
  most: number
  /** Makes `count` rows from row `most` on out of the embeddings in `inputs`. */
  project(count: number): void
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
  const columns = tables.reduce((sum, table) => sum + table.columns, 0)
  const asked = new Uint32Array(most)
  // Its rows in the tables say all of an item. A word itself is no key: a piece of a text that is kept keeps all of it.
  const keyWidth = tables.length
  const keys = new Int32Array(most * keyWidth)
  // open addressing: the slot and one, or 0 where there is none
  const places = new Int32Array(4 * most)
  const mask = places.length - 1
  // slots that are free, the last one is next; and those of new items that wait
  const free = Int32Array.from({ length: most }, (_, i) => most - 1 - i)
  let left = most
  const fresh: number[] = []
  const keeper: Keeper = {
    asked,
    age: 0,
    begin(count) {
      if (left < count) makeRoom()
      fresh.length = 0
    },
    slot(values, from) {
      let place = placeOf(values, from)
      for (; places[place] !== 0; place = (place + 1) & mask) {
        const slot = places[place]! - 1
        if (!isKey(slot, values, from)) continue
        asked[slot]!++
        return slot
      }
      const slot = free[--left]!
      places[place] = slot + 1
      for (let i = 0; i < keyWidth; i++) keys[slot * keyWidth + i] = values[from + i]!
      asked[slot] = 1
      embed(values, from, fresh.length * columns)
      fresh.push(slot)
      return slot
    },
    project() {
      if (fresh.length === 0) return
      shelf.project(fresh.length)
      fresh.forEach((slot, i) => {
        shelf.rows.copyWithin(slot * width, (most + i) * width, (most + i + 1) * width)
      })
    },
  }
  return keeper

  function placeOf(values: ArrayLike<number>, from: number): number {
    let hash = 0
    for (let i = 0; i < keyWidth; i++) hash = Math.imul(hash ^ values[from + i]!, 0x9e3779b1)
    return (hash ^ (hash >>> 15)) & mask
  }

  function isKey(slot: number, values: ArrayLike<number>, from: number): boolean {
    for (let i = 0; i < keyWidth; i++) if (keys[slot * keyWidth + i] !== values[from + i]) return false
    return true
  }

  /** Keeps the half that was asked for most; what was asked long ago counts ever less. */
  function makeRoom() {
    const least = leastOfHalf()
    places.fill(0)
    left = 0
    for (let slot = most - 1; slot >= 0; slot--) {
      const times = asked[slot]!
      if (times < least || most - slot - left > most >> 1) {
        asked[slot] = 0
        free[left++] = slot
        continue
      }
      asked[slot] = times >> 1
      let place = placeOf(keys, slot * keyWidth)
      while (places[place] !== 0) place = (place + 1) & mask
      places[place] = slot + 1
    }
    keeper.age++
  }

  /** How often a slot must have been asked for to be among half of all. */
  function leastOfHalf(): number {
    return Math.max(2, asked.slice().sort()[most >> 1]!)
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

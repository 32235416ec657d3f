/** The numbers of a node in a tree: its parent, its end, its start and its stop. */
export const perNode = 4

/** In numbers: room for 4096 nodes, and for 65,536. */
const [smallest, largest] = [perNode << 12, perNode << 16]

/**
 * Where the numbers of trees stand. One room goes from page to page: a process that reads many pages would else take new rooms
 * faster than the old ones are collected. What stands in it from the page before is never read.
 */
class Rooms {
  private spare: Int32Array | undefined

  take(): Int32Array {
    const room = this.spare ?? new Int32Array(smallest)
    this.spare = undefined
    return room
  }

  /** Leaves a room to the next page; one of a page that was very large is given up. */
  leave(room: Int32Array): void {
    if (room.length <= largest) this.spare = room
  }
}

export const rooms = new Rooms()

/** A room for twice as many nodes, with all that stands in this one: four columns, one behind the other. */
export function widened(room: Int32Array): Int32Array {
  const most = room.length / perNode
  const wider = new Int32Array(2 * room.length)
  for (let column = 0; column < perNode; column++)
    wider.set(room.subarray(column * most, (column + 1) * most), 2 * column * most)
  return wider
}

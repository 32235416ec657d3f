/**
 * The largest sum that an assignment of rows to columns can reach, each used at most once: the Hungarian method
 * with potentials, one row after the other along the shortest augmenting path.
 */
export function bestAssignment(weights: number[][]): number {
  const wide = weights.length > (weights[0]?.length ?? 0) ? transposed(weights) : weights
  if (wide.length === 0) return 0
  const columnOf = assign(wide)
  return wide.reduce((sum, row, index) => sum + row[columnOf[index]!]!, 0)
}

/** For each row its column. There are at least as many columns as rows. */
function assign(weights: number[][]): number[] {
  const rows = weights.length
  const columns = weights[0]!.length
  const rowPotential = new Float64Array(rows)
  const columnPotential = new Float64Array(columns)
  const rowOf = new Int32Array(columns).fill(-1)
  for (let row = 0; row < rows; row++) {
    const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(columns).fill(-1)
    const done = new Uint8Array(columns)
    const reached: number[] = []
    let current = row
    let last = -1
    for (;;) {
      let nearest = -1
      for (let column = 0; column < columns; column++) {
        if (done[column]) continue
        const cost = -weights[current]![column]! - rowPotential[current]! - columnPotential[column]!
        if (cost < distance[column]!) {
          distance[column] = cost
          from[column] = last
        }
        if (nearest < 0 || distance[column]! < distance[nearest]!) nearest = column
      }
      const step = distance[nearest]!
      rowPotential[row] = rowPotential[row]! + step
      for (const column of reached) {
        rowPotential[rowOf[column]!] = rowPotential[rowOf[column]!]! + step
        columnPotential[column] = columnPotential[column]! - step
      }
      for (let column = 0; column < columns; column++) {
        if (!done[column]) distance[column] = distance[column]! - step
      }
      done[nearest] = 1
      reached.push(nearest)
      last = nearest
      if (rowOf[nearest] === -1) break
      current = rowOf[nearest]!
    }
    for (let column = last; column >= 0; column = from[column]!) {
      const before = from[column]!
      rowOf[column] = before < 0 ? row : rowOf[before]!
    }
  }
  const columnOf: number[] = new Array(rows)
  for (const [column, row] of rowOf.entries()) if (row >= 0) columnOf[row] = column
  return columnOf
}

const transposed = (weights: number[][]) =>
  weights[0]?.map((_, column) => weights.map((row) => row[column]!)) ?? []

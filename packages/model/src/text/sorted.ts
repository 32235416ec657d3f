/** Of things in order, counted from `from` to `length`, the first whose start is at or behind an offset; `length` if none is. */
export function firstFrom(length: number, startOf: (at: number) => number, offset: number, from = 0): number {
  let low = from
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (startOf(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

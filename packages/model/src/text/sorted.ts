/**
 * Of things in order, counted from `from` to `length`, the first whose start is at or behind an offset; `length` if none is.
 * Who says where to look from walks through a text: what is looked for lies close behind, and is looked for there first.
 */
export function firstFrom(length: number, startOf: (at: number) => number, offset: number, from = 0): number {
  let low = from
  let high = length
  for (let step = 1; from > 0 && low + step < length; step *= 2) {
    if (startOf(low + step) >= offset) {
      high = low + step
      break
    }
    low += step + 1
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (startOf(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

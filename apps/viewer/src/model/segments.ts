import type { Span } from '@news/model'

/** A stretch of text with no span edge inside it, and the spans that lie over it, innermost last. */
export interface Segment<T extends Span> extends Span {
  over: readonly T[]
}

/**
 * Cuts `0..length` at every span edge, so that spans that nest or overlap can be drawn flat:
 *
 *     spans     |--------a--------|
 *                     |------b-------|
 *     segments  |--a--|----a b----|-b|
 *
 * The segments touch and cover everything. `edges` are further places to cut at.
 */
export function cut<T extends Span>(
  length: number,
  spans: readonly T[],
  edges: readonly number[] = [],
): Segment<T>[] {
  const waiting = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const places = inOrder([0, length, ...edges, ...waiting.flatMap(({ start, end }) => [start, end])], length)
  let next = 0
  let over: T[] = []
  return places.slice(1).map((end, i) => {
    const start = places[i]!
    over = over.filter((span) => span.end > start)
    while (next < waiting.length && waiting[next]!.start === start) over.push(waiting[next++]!)
    return { start, end, over: [...over] }
  })
}

function inOrder(places: number[], length: number): number[] {
  const inside = places.filter((place) => place >= 0 && place <= length)
  return [...new Set(inside)].sort((a, b) => a - b)
}

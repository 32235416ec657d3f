import type { Span } from '../record'
import type { SourceMap } from '../stage'
import { firstFrom } from './sorted'

export type { SourceMap }

/** A map to add stretches to. */
export function emptyMap(): SourceMap {
  return { text: [], textEnd: [], source: [], sourceEnd: [] }
}

/** Adds a stretch at the end, or makes the last one longer where this one goes on from it. */
export function addStretch(map: SourceMap, text: Span, source: Span): void {
  const last = map.text.length - 1
  if (last < 0) {
    // most maps of a line have one stretch: arrays that grow get room for 17 at once
    map.text = [text.start]
    map.textEnd = [text.end]
    map.source = [source.start]
    map.sourceEnd = [source.end]
    return
  }
  const exact = text.end - text.start === source.end - source.start
  if (
    exact &&
    map.textEnd[last] === text.start &&
    map.sourceEnd[last] === source.start &&
    map.textEnd[last]! - map.text[last]! === map.sourceEnd[last]! - map.source[last]!
  ) {
    map.textEnd[last] = text.end
    map.sourceEnd[last] = source.end
    return
  }
  map.text.push(text.start)
  map.textEnd.push(text.end)
  map.source.push(source.start)
  map.sourceEnd.push(source.end)
}

/** Adds all stretches of a map whose text now begins at `at`. */
export function addMap(map: SourceMap, other: SourceMap, at: number): void {
  for (let i = 0; i < other.text.length; i++) {
    addStretch(
      map,
      { start: other.text[i]! + at, end: other.textEnd[i]! + at },
      { start: other.source[i]!, end: other.sourceEnd[i]! },
    )
  }
}

/**
 * The least stretch of the source that holds all that the span's text was cut from, or undefined where none of it
 * stands in the source (a line break between two blocks).
 */
export function spanInSource(map: SourceMap, { start, end }: Span): Span | undefined {
  let first: number | undefined
  let last: number | undefined
  for (let i = firstEndingAfter(map.textEnd, start); i < map.text.length && map.text[i]! < end; i++) {
    const exact = map.textEnd[i]! - map.text[i]! === map.sourceEnd[i]! - map.source[i]!
    const from = exact ? map.source[i]! + Math.max(0, start - map.text[i]!) : map.source[i]!
    const to = exact ? map.sourceEnd[i]! - Math.max(0, map.textEnd[i]! - end) : map.sourceEnd[i]!
    first = Math.min(first ?? from, from)
    last = Math.max(last ?? to, to)
  }
  return first === undefined || last === undefined ? undefined : { start: first, end: last }
}

function firstEndingAfter(ends: readonly number[], at: number): number {
  return firstFrom(ends.length, (i) => ends[i]!, at + 1)
}

/** The map of a stretch of the text that a map is of. */
export function sliceMap(map: SourceMap, start: number, end: number): SourceMap {
  const slice = emptyMap()
  for (let i = firstEndingAfter(map.textEnd, start); i < map.text.length && map.text[i]! < end; i++) {
    const from = Math.max(start, map.text[i]!)
    const to = Math.min(end, map.textEnd[i]!)
    addStretch(slice, { start: from - start, end: to - start }, spanInSource(map, { start: from, end: to })!)
  }
  return slice
}

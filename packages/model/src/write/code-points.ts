import type { Span, Utf16Offset } from '../record/span'
import { firstFrom } from '../text/sorted'

/** Turns an offset in UTF-16 units into one in code points, which other tools count in. */
export type ToCodePoints = (offset: Utf16Offset) => number

/**
 * The way from UTF-16 offsets in this text to code points:
 *
 *     a 🦦 b      UTF-16      0 1 3, end 4
 *     a 🦦 b      code points 0 1 2, end 3
 */
export function codePointsIn(text: string): ToCodePoints {
  const pairs = pairsIn(text)
  // The first that is not before the offset has as many before it.
  return (offset) => offset - firstFrom(pairs.length, (i) => pairs[i]!, offset)
}

/** `12 34;40 52`: spans in code points, as brat writes the fragments of one annotation. */
export function rangesOf(spans: readonly Span[], toCodePoints: ToCodePoints): string {
  return spans.map(({ start, end }) => `${toCodePoints(start)} ${toCodePoints(end)}`).join(';')
}

/** Where the second half of each surrogate pair stands. */
function pairsIn(text: string): number[] {
  const places: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) places.push(index + 1)
  return places
}

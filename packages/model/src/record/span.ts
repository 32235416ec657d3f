import * as z from 'zod'

/** A position in `Article.text`, counted in UTF-16 units as JavaScript's own string methods count. */
export type Utf16Offset = number

/**
 * A stretch of `Article.text`: half-open, so that `text.slice(start, end)` is what the span covers.
 * A span never splits a surrogate pair.
 */
export const Span = z
  .strictObject({
    start: z.int().nonnegative().describe('First UTF-16 unit of the stretch.'),
    end: z.int().nonnegative().describe('The UTF-16 unit after the last one.'),
  })
  .describe('A half-open stretch of the article text, in UTF-16 units.')
export interface Span {
  start: Utf16Offset
  end: Utf16Offset
}

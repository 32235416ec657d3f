/**
 * The UTF-16 offset of every code point, and of the end. brat counts code points, JavaScript UTF-16 units:
 *
 *     a 🦦 b      code points 0 1 2, end 3
 *     a 🦦 b      UTF-16      0 1 3, end 4
 */
export function codePointOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return offsets
}

/** How many code points stand before each UTF-16 unit, and before the end: the way back. */
export function codePointsBefore(text: string): number[] {
  const before: number[] = []
  let count = 0
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) before.push(count)
    count++
  }
  before.push(count)
  return before
}

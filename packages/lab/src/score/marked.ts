import type { Range } from '../corpus/range'

/**
 * The stretches in double quotation marks, straight or curly, within one line; one that is never closed
 * goes to the end of its line. These are what the figure `marked` is counted over.
 *
 *     He “came” and "went
 *        ^^^^^^     ^^^^^
 */
export function markedStretches(text: string): Range[] {
  const found: Range[] = []
  let start = 0
  for (const line of text.split('\n')) {
    inLine(line, start, found)
    start += line.length + 1
  }
  return found
}

function inLine(line: string, offset: number, found: Range[]): void {
  let at = 0
  while (at < line.length) {
    const end = endOfStretch(line, at)
    if (end === undefined) at++
    else {
      found.push([offset + at, offset + end])
      at = end
    }
  }
}

/** The end of the stretch that opens at `at`, if one does. Empty ones are none, nor is `“` before another `“`. */
function endOfStretch(line: string, at: number): number | undefined {
  const opening = line[at]
  if (opening !== '“' && opening !== '"') return undefined
  let end = at + 1
  while (end < line.length && !(opening === '"' ? line[end] === '"' : curly(line[end]!))) end++
  if (end === at + 1) return undefined
  if (end === line.length) return end
  return opening === '“' && line[end] === '“' ? undefined : end + 1
}

const curly = (character: string) => character === '“' || character === '”'

import { Buffer } from 'node:buffer'

/** One line without its end, or one that is longer than allowed and was passed over. */
export type Line = Buffer | 'too long'

/** The lines of a file, each of bounded length, whatever the size of the file. A last line may have no end. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      length += at - from
      yield length > longest ? 'too long' : Buffer.concat([...parts, chunk.subarray(from, at)])
      parts = []
      length = 0
      from = at + 1
    }
    length += chunk.length - from
    // What is too long is counted, not kept.
    if (length > longest) parts = []
    else if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (length > 0) yield length > longest ? 'too long' : Buffer.concat(parts)
}

import { Buffer } from 'node:buffer'

/** One line without its end, or one that is longer than allowed and was passed over. */
export type Line = Buffer | 'too long'

/** The lines of a file, each of bounded length, whatever the size of the file. A last line may have no end. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  const cutter = new LineCutter(longest)
  for await (const chunk of chunks) for (const line of cutter.cut(chunk)) yield line
  const last = cutter.last()
  if (last !== undefined) yield last
}

/**
 * The same for who has the chunks: no line has to be waited for. A line that stands in one chunk is a piece of it, not a copy: a
 * file of the shortest lines leaves little behind, and who keeps a line keeps its chunk.
 */
export class LineCutter {
  /** What came of a line that has no end yet. */
  private parts: Uint8Array[] = []
  private length = 0

  constructor(private readonly longest: number) {}

  /** The lines that end in the next chunk. */
  *cut(chunk: Uint8Array): Generator<Line> {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      this.add(chunk, from, at)
      yield this.taken()
      from = at + 1
    }
    this.add(chunk, from, chunk.length)
  }

  /** What stands behind the last end of a line, if anything does. */
  last(): Line | undefined {
    return this.length > 0 ? this.taken() : undefined
  }

  private add(chunk: Uint8Array, from: number, to: number): void {
    this.length += to - from
    // What is too long is counted, not kept.
    if (this.length > this.longest) this.parts = []
    else if (to > from) this.parts.push(chunk.subarray(from, to))
  }

  private taken(): Line {
    const { parts, length } = this
    this.parts = []
    this.length = 0
    if (length > this.longest) return 'too long'
    if (parts.length !== 1) return Buffer.concat(parts)
    const { buffer, byteOffset, byteLength } = parts[0]!
    return Buffer.from(buffer, byteOffset, byteLength)
  }
}

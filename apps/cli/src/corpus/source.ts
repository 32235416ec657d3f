import { setImmediate } from 'node:timers/promises'

/**
 * Bytes that come in pieces, looked at through a window: `window` holds what is buffered from `position` on.
 * Nothing is kept of what was passed over.
 */
export class ByteSource {
  /** What is buffered, not yet taken. */
  window: Buffer = Buffer.alloc(0)
  /** Where in the whole input the window begins. */
  position = 0
  /** Whether nothing comes after the window. */
  ended = false
  readonly #chunks: AsyncIterator<Uint8Array>

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Buffers at least so many bytes, fewer only at the end. Returns how many there are. */
  async fill(length: number): Promise<number> {
    const more: Uint8Array[] = [this.window]
    let have = this.window.length
    while (have < length && !this.ended) {
      const { done, value } = await this.#chunks.next()
      if (done) this.ended = true
      else {
        more.push(value)
        have += value.length
      }
    }
    if (more.length > 1) this.window = Buffer.concat(more)
    return have
  }

  /** Moves on by so many bytes of the window. */
  take(length: number): Buffer {
    const taken = this.window.subarray(0, length)
    this.window = this.window.subarray(taken.length)
    this.position += taken.length
    return taken
  }

  /** Moves on by so many bytes, buffered or not; returns how many there were. */
  async skip(length: number): Promise<number> {
    let left = length
    while (left > 0 && (await this.fill(1)) > 0) left -= this.take(Math.min(left, this.window.length)).length
    return length - left
  }

  /** Moves on to the next place, `from` or more bytes on, that `found` agrees with; to the end where there is none. */
  async seek(needle: Buffer, from: number, found: (window: Buffer) => boolean): Promise<boolean> {
    await this.skip(from)
    let tried = 0
    for (;;) {
      const have = await this.fill(step)
      // `found` wants to see what follows: the last bytes wait for more.
      const last = this.ended ? have : have - lookahead
      for (
        let at = this.window.indexOf(needle);
        at >= 0 && at < last;
        at = this.window.indexOf(needle, at + 1)
      ) {
        if (found(this.window.subarray(at))) {
          this.take(at)
          return true
        }
        // What zlib took for it is given back in the next turn of the loop, to which nobody comes who waits for bytes at hand.
        if (++tried % triedAtOnce === 0) await setImmediate()
      }
      this.take(last)
      if (this.ended) return false
    }
  }
}

const step = 1 << 16
const lookahead = 1 << 12
const triedAtOnce = 32

/** Bytes in memory as pieces. */
export async function* pieceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

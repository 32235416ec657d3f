/** A stretch of the kernel's memory, in bytes. */
export interface Room {
  start: number
  length: number
}

/** Hands out the kernel's memory before there is any: what is put in is copied when there is. */
export interface Layout {
  /** Bytes handed out so far. */
  readonly bytes: number
  put(data: Int16Array | Float32Array): number
  shorts(count: number): Room
  ints(count: number): Room
  floats(count: number): Room
  fill(memory: ArrayBuffer): void
  shortsAt(memory: ArrayBuffer, room: Room): Int16Array
  intsAt(memory: ArrayBuffer, room: Room): Int32Array
  floatsAt(memory: ArrayBuffer, room: Room): Float32Array
}

export function layoutOf(): Layout {
  const data: { start: number; bytes: Uint8Array }[] = []
  let bytes = 0
  // everything begins where 16 bytes at once can be read
  const room = (length: number): Room => {
    const start = bytes
    bytes += Math.ceil(length / 16) * 16
    return { start, length }
  }
  return {
    get bytes() {
      return bytes
    },
    put(values) {
      const { start } = room(values.byteLength)
      data.push({ start, bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) })
      return start
    },
    shorts: (count) => room(2 * count),
    ints: (count) => room(4 * count),
    floats: (count) => room(4 * count),
    fill(memory) {
      for (const { start, bytes } of data) new Uint8Array(memory, start, bytes.length).set(bytes)
    },
    shortsAt: (memory, { start, length }) => new Int16Array(memory, start, length / 2),
    intsAt: (memory, { start, length }) => new Int32Array(memory, start, length / 4),
    floatsAt: (memory, { start, length }) => new Float32Array(memory, start, length / 4),
  }
}

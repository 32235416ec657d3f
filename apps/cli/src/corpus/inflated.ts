import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from './source'

/** Text packs ten to one, a page of one tag two hundred to one; past this it is a bomb. */
const steepest = 400
/** So much may come of anything. */
const harmless = 2 ** 26

/**
 * Unpacks a member of any size piece by piece; the source is at its first packed byte, and behind the member when
 * all is read. What goes wrong is said in `failure`.
 */
export async function* inflated(source: ByteSource, failure: { why?: string }): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw()
  const out: Buffer[] = []
  const end = new Promise<Error | undefined>((resolve) => {
    inflate.on('data', (chunk) => out.push(chunk))
    inflate.on('end', () => resolve(undefined))
    inflate.on('error', resolve)
  })
  let [size, crc] = [0, 0]
  const unpacked = () => {
    const chunk = Buffer.concat(out.splice(0))
    size += chunk.length
    crc = crc32(chunk, crc)
    return chunk
  }
  try {
    while ((await source.fill(1)) > 0) {
      const chunk = source.window.subarray(0, piece)
      const before = inflate.bytesWritten
      await Promise.race([end, new Promise<void>((resolve) => inflate.write(chunk, () => resolve()))])
      const read = source.take(inflate.bytesWritten - before).length
      yield unpacked()
      if (size > harmless && size > steepest * inflate.bytesWritten) {
        failure.why = `unpacks to more than ${steepest} times its size`
        return
      }
      // What is not read comes after the end of the member.
      if (read < chunk.length) break
    }
    inflate.end()
    const error = await end
    yield unpacked()
    if (error) failure.why = 'code' in error && error.code === 'Z_BUF_ERROR' ? 'ends too early' : 'is damaged'
    else if ((await source.fill(8)) < 8) failure.why = 'ends too early'
    else {
      const trailer = source.take(8)
      if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32)
        failure.why = 'is damaged'
    }
  } finally {
    inflate.destroy()
  }
}

/** So little is unpacked at once that even a bomb makes no more than a few megabytes of it. */
const piece = 1 << 12

/** Reads the package's files, from disk in Node and by `fetch` elsewhere. */

/** How much of all bytes is there. */
export type Progress = (loaded: number, total: number) => void

/** `total`: how many bytes there are, where the server does not say. */
export async function load(url: URL, progress?: Progress, total = 0): Promise<Uint8Array> {
  // Not imported: in a page there is no such module.
  const fs = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs/promises') : undefined
  if (fs) {
    const bytes = new Uint8Array(await fs.readFile(url))
    progress?.(bytes.length, bytes.length)
    return bytes
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.href} can’t be read: ${response.status}`)
  if (progress === undefined || response.body === null) return new Uint8Array(await response.arrayBuffer())
  return collected(response.body, progress, total)
}

async function collected(
  body: ReadableStream<Uint8Array>,
  progress: Progress,
  total: number,
): Promise<Uint8Array> {
  let bytes = new Uint8Array(total)
  let loaded = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes.subarray(0, loaded)
    if (loaded + value.length > bytes.length) {
      const longer = new Uint8Array(Math.max(loaded + value.length, 2 * bytes.length))
      longer.set(bytes)
      bytes = longer
    }
    bytes.set(value, loaded)
    loaded += value.length
    progress(loaded, Math.max(loaded, total))
  }
}

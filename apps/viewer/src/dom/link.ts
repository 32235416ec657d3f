import type { Article } from '@news/model'

/** Longer addresses than this are cut off by programs that pass links on. */
export const longestLink = 32_000

/** No link packs more than this; what claims to is no article but an attempt to fill the memory. */
const mostBytes = 4 * 2 ** 20

const mark = '#article='

/** The address of this page with the whole record in it, behind the `#`, which browsers send nowhere. */
export async function linkTo(article: Article): Promise<string> {
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(JSON.stringify(article)),
  )
  return `${location.href.split('#', 1)[0]}${mark}${base64url(packed)}`
}

/** The JSON that a link carries; rejects where it is broken. */
export async function carriedBy(hash: string): Promise<string> {
  const packed = bytesOf(hash.slice(mark.length))
  return new TextDecoder('utf-8', { fatal: true }).decode(
    await through(new DecompressionStream('deflate-raw'), packed),
  )
}

/** Opens what the address carries, now and whenever another link is opened in this page. */
export function watchLinks(hand: { link(hash: string): void }): () => void {
  const look = () => {
    if (location.hash.startsWith(mark)) hand.link(location.hash)
  }
  look()
  addEventListener('hashchange', look)
  return () => removeEventListener('hashchange', look)
}

/** To be called when something else is shown than what the address carries. */
export function forgetLink() {
  if (location.hash.startsWith(mark)) history.replaceState(null, '', '#')
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      length += part.length
      if (length > mostBytes) controller.error(new RangeError('More than an article.'))
      else controller.enqueue(part)
    },
  })
  const out = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(limit).getReader()
  for (let next = await out.read(); !next.done; next = await out.read()) parts.push(next.value)
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
}

/** Base64 that may stand in an address as it is. */
function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

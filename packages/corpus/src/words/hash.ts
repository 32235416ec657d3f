/** 32-bit hashes that are the same in every engine: all arithmetic is on whole numbers. */

/** FNV-1a over UTF-16 units, with the bits mixed at the end; signed, so that it fits an integer column. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** Spreads a number over all 32 bits (the finalizer of MurmurHash3, public domain). */
export function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** One hash of two, in order. */
export function joined(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) + second)
}

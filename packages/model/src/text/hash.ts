/** 64 bits of FNV-1a over UTF-16 units, as 16 hex digits: a name for a text, not a safeguard against forgery. */
export function hashOf(text: string): string {
  // Two 32-bit lanes with different seeds; a true 64-bit product would need BigInt for every character.
  let a = 0x811c9dc5
  let b = 0x050c5d1f
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193) ^ (a >>> 13)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

import fc from 'fast-check'
import type { Batch } from './check'
import type { Law } from './law'

/** What the library makes of each case of a batch, as numbers: equal where the outputs are equal. */
export function digestsOf({ inputs, output }: Law, { seed, cases }: Batch): number[] {
  return fc.sample(inputs, { seed, numRuns: cases }).map((input) => hashOf(output!(input)))
}

/** FNV-1a over UTF-16 units, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

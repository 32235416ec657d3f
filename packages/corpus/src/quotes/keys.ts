import { hashOf, joined } from '../words/hash'
import { isContent, type Term } from '../words/terms'

/**
 * The keys under which other versions of a quote are found: each pair of neighbouring content words, whatever stands
 * between them, and in a short quote each pair with a word between, which outlives the change of one word. Signed,
 * 32 bits, each once. A quote of a single content word (`no comment`) has none: nobody can follow it.
 */
export function quoteKeys(terms: readonly Term[]): number[] {
  const content = terms.filter(isContent).map(({ key }) => hashOf(key))
  const keys = new Set<number>()
  const pairs = (distance: number) => {
    for (let at = distance; at < content.length; at++) keys.add(joined(content[at - distance]!, content[at]!))
  }
  pairs(1)
  if (content.length <= short) pairs(2)
  return [...keys]
}

/** Content words of a quote that counts as short. */
const short = 12

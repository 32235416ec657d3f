import { nameWords, spelling } from '@news/model/words'
import { hashOf, joined } from '../words/hash'
import { isContent } from '../words/terms'
import type { ReadWitness } from './witness'

/**
 * The keys under which other versions of a quote are found: each pair of neighbouring content words, whatever stands
 * between them, and in a short quote each pair with a word between, which outlives the change of one word. In a very
 * short one (`no comment`) also each word with the speaker’s last name: what everybody says is followed only as said
 * by one. Signed, 32 bits, each once.
 */
export function quoteKeys({ terms, speaker }: Pick<ReadWitness, 'terms' | 'speaker'>): number[] {
  const content = terms.filter(isContent).map(({ key }) => hashOf(key))
  const keys = new Set<number>()
  const pairs = (distance: number) => {
    for (let at = distance; at < content.length; at++) keys.add(joined(content[at - distance]!, content[at]!))
  }
  pairs(1)
  if (content.length <= short) pairs(2)
  const last = content.length <= veryShort && speaker !== null ? nameWords(speaker.name).at(-1) : undefined
  if (last !== undefined) for (const word of content) keys.add(joined(hashOf(spelling(last), 1), word))
  return [...keys]
}

/** Content words of a quote that counts as short, and as very short. */
const short = 12
const veryShort = 4

import { generationOf, nameWords, spelling } from '@news/model/words'
import { remembering } from './remembering'

/** A name taken apart. */
export interface ReadName {
  words: readonly string[]
  /** What the spellings of each word have in common. */
  spelt: readonly string[]
  /** What tells a son from his father. */
  generation: string
}

/** Takes a name apart. */
export const readName = remembering(10_000, (name): ReadName => {
  const words = nameWords(name)
  return { words, spelt: words.map((word) => spelling(word)), generation: generationOf(name) }
})

/**
 * Whether two names can be one person’s: `Lavrov`, `S. Lavrov` and `Sergey Lavrov` can, `Anna Lavrov` and `Sergei
 * Lavrov` can’t. Undefined where a name has no words.
 */
export function namesFit(one: string, other: string): boolean | undefined {
  const [a, b] = [readName(one), readName(other)]
  if (a.words.length === 0 || b.words.length === 0) return undefined
  if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) return false
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (short.words.length === 1) return long.spelt.includes(short.spelt[0]!)
  return (
    givenFit(short, long) && short.spelt.at(-1) === long.spelt.at(-1) && middlesFit(short.words, long.words)
  )
}

/** `s` is `sergei` is `sergey`. */
function givenFit(one: ReadName, other: ReadName): boolean {
  const [first, second] = [one.words[0]!, other.words[0]!]
  if (first.length === 1 || second.length === 1) return first[0] === second[0]
  return one.spelt[0] === other.spelt[0]
}

/** George H. W. Bush is not George W. Bush; either may be George Bush. */
function middlesFit(short: readonly string[], long: readonly string[]): boolean {
  const [a, b] = [short, long].map((words) =>
    words
      .slice(1, -1)
      .map((word) => word[0])
      .join(''),
  ) as [string, string]
  return a === '' || b === '' || a.startsWith(b) || b.startsWith(a)
}

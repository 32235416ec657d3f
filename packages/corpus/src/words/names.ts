import { generationOf, nameWords, spelling } from '@news/model/words'

/**
 * Whether two names can be one person’s: `Lavrov`, `S. Lavrov` and `Sergey Lavrov` can, `Anna Lavrov` and `Sergei
 * Lavrov` can’t. Undefined where a name has no words.
 */
export function namesFit(one: string, other: string): boolean | undefined {
  const [a, b] = [nameWords(one), nameWords(other)]
  if (a.length === 0 || b.length === 0) return undefined
  const [generation, second] = [generationOf(one), generationOf(other)]
  if (generation !== '' && second !== '' && generation !== second) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.some((word) => spelling(word) === spelling(short[0]!))
  return (
    givenFit(short[0]!, long[0]!) &&
    spelling(short.at(-1)!) === spelling(long.at(-1)!) &&
    middlesFit(short, long)
  )
}

/** `s` is `sergei` is `sergey`. */
function givenFit(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0]
  return spelling(one) === spelling(other)
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

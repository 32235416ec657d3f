import type { Stretch } from './shapes'
import { lawful, rule } from './spans'

/** A stretch of one version of a quote beside one of the other. */
export interface VariantLike {
  kind: string
  here: Stretch
  there: Stretch
}

/** In what the laws are broken by two versions that were set side by side. */
export function brokenVariants(here: string, there: string, parts: readonly VariantLike[]): string[] {
  return [
    ...brokenSide(
      here,
      parts.map((part) => part.here),
    ),
    ...brokenSide(
      there,
      parts.map((part) => part.there),
    ),
    ...rule(
      'what is only on one side is empty on the other',
      parts.every(
        (part) =>
          isEmpty(part.there) === (part.kind === 'added') && isEmpty(part.here) === (part.kind === 'missing'),
      ),
    ),
    ...rule(
      'neighbours are of different kinds',
      parts.every(({ kind }, i) => i === 0 || kind !== parts[i - 1]!.kind),
    ),
  ]
}

function brokenSide(whole: string, stretches: Stretch[]): string[] {
  const words = stretches.map(({ start, end }) => whole.slice(start, end)).join(' ')
  return [
    ...rule(
      'parts follow each other, each a stretch of the quote or nothing',
      stretches.every(
        (one, i) =>
          (isEmpty(one) ? one.start >= 0 && one.end <= whole.length : lawful(whole)(one)) &&
          (i === 0 || stretches[i - 1]!.end <= one.start),
      ),
    ),
    ...rule('every word is in a part', wordsOf(words) === wordsOf(whole)),
  ]
}

const isEmpty = ({ start, end }: Stretch) => start === end
/** `30asked` is two words to some. */
const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('')

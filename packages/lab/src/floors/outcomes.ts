import type { Range } from '../corpus/range'
import { type Aligned, isExact, sourceRight } from '../score/align'

/** What became of one quote or mention of the gold; a line of a baseline. It holds offsets and no text. */
export interface Outcome<A extends string = Aspect> {
  id: string
  /** Where it stands. */
  content: Range[]
  /** What of it is right. */
  right: A[]
}

const aspects = ['found', 'source', 'exact', 'speaker'] as const
/** What can be right of a quote. */
export type Aspect = (typeof aspects)[number]

/** A quote or mention that is not what it was in the baseline. */
export interface Change<A extends string = Aspect> extends Outcome<A> {
  gained: A[]
  lost: A[]
}

/** What became of each quote of the gold in an article. `speaker` says whether its speaker is right, where that is known. */
export function outcomesOf(
  { article, gold, predicted, matches }: Aligned,
  speaker: (gold: number, predicted: number) => boolean = () => false,
): Outcome[] {
  return article.quotes.map(({ content }, index) => {
    const match = matches.find((one) => one.gold === index)
    const right: Record<Aspect, boolean> = {
      found: match !== undefined,
      source: match !== undefined && sourceRight(gold[index]!, predicted[match.predicted]!),
      exact: match !== undefined && isExact(match),
      speaker: match !== undefined && speaker(index, match.predicted),
    }
    return { id: article.id, content, right: aspects.filter((aspect) => right[aspect]) }
  })
}

/** What changed since a baseline, one by one. What the baseline does not know says nothing. */
export function changesSince<A extends string>(baseline: Outcome<A>[], now: Outcome<A>[]): Change<A>[] {
  const before = new Map(baseline.map((outcome) => [keyOf(outcome), outcome.right]))
  return now.flatMap((outcome) => {
    const then = before.get(keyOf(outcome))
    if (then === undefined) return []
    const gained = outcome.right.filter((aspect) => !then.includes(aspect))
    const lost = then.filter((aspect) => !outcome.right.includes(aspect))
    return gained.length + lost.length > 0 ? [{ ...outcome, gained, lost }] : []
  })
}

const keyOf = ({ id, content }: Outcome<string>) => `${id} ${content.flat().join(' ')}`

import type { Correction } from '../../src/correct'
import type { Article } from '../../src/record'

/** A correction of each kind that can be done on these records, one after the other, on the first that has enough in it. */
export function everyCorrectionOf(articles: readonly Article[]): Correction[] {
  const rich = articles.find(({ actors, quotes }) => actors.length >= 3 && quotes.length >= 3)
  if (rich === undefined) throw new Error('no article has three actors and three quotes')
  const [first, second, third] = rich.actors.map(({ id }) => id) as [string, string, string]
  const [one, two, three] = rich.quotes.map(({ id }) => id) as [string, string, string]
  const article = rich.id
  return [
    { type: 'rename', article, actor: first, name: 'Marit Dahl', kind: 'person' },
    { type: 'merge', article, actor: third, into: second },
    { type: 'split', article, actor: 'new1', name: 'Nobody Yet', quotes: [one] },
    { type: 'speaker', article, quote: two, speaker: first },
    { type: 'reject', article, quote: three },
    { type: 'restore', article, quote: three },
  ]
}

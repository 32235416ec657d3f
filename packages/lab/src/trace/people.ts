import { createPeople, sightingsOf } from '@news/corpus'
import type { Grouped } from '../score/grouping'
import type { MadeArticle } from './draft'

/**
 * Runs the library over a set, in the order of publication: each actor who speaks with the person and the one it was
 * led to; alone where that stays open.
 */
export function peopleOf(set: readonly MadeArticle[]): Grouped[] {
  const people = createPeople()
  const found: { id: string; gold: string }[] = []
  for (const { article, gold } of inTime(set)) {
    for (const sighting of sightingsOf(article)) {
      people.add(sighting)
      const who = gold.people.get(sighting.id.slice(article.id.length + 1))
      if (who !== undefined) found.push({ id: sighting.id, gold: who.id })
    }
  }
  return found.map(({ id, gold }) => ({ gold, ours: people.of(id)?.id ?? id }))
}

/** In the order of publication. */
export function inTime(set: readonly MadeArticle[]): MadeArticle[] {
  const day = ({ article }: MadeArticle) => article.published!.value
  return [...set].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

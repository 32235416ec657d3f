import { createPeople, sightingsOf } from '@news/corpus'
import type { Grouped } from '../score/grouping'
import type { MadeArticle } from './draft'

/** People of a set: each actor who speaks with the person and the one it was led to; alone where that stays open. */
export interface TracedPerson extends Grouped {
  id: string
  open: boolean
}

/** Runs the library over a set, in the order of publication. */
export function peopleOf(set: readonly MadeArticle[]): TracedPerson[] {
  const people = createPeople()
  const found: Omit<TracedPerson, 'ours'>[] = []
  for (const { article, gold } of inTime(set)) {
    for (const sighting of sightingsOf(article)) {
      const { person } = people.add(sighting)
      const who = gold.people.get(sighting.id.slice(article.id.length + 1))
      if (who !== undefined) found.push({ id: sighting.id, gold: who.id, open: person === null })
    }
  }
  return found.map((one) => ({ ...one, ours: one.open ? one.id : people.of(one.id)!.id }))
}

/** In the order of publication. */
export function inTime(set: readonly MadeArticle[]): MadeArticle[] {
  const day = ({ article }: MadeArticle) => article.published!.value
  return [...set].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

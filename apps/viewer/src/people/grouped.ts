import { createPeople, type Sighting, sightingsOf } from '@news/corpus'
import { alone, type Grouping, type Part } from '../model/grouping'
import { isAcronym, isFull } from '../model/names'
import { joinedByHand } from './by-hand'

/**
 * Who is who in several articles, as `@news/corpus` tells it for a database; but here all are at hand at once, so that
 * names in full come before short ones, and a decision that was made by hand goes before what the articles say.
 */
export const grouped: Grouping = (articles) => {
  if (articles.length < 2) return alone(articles)
  const people = createPeople()
  const turns = { letters: [], full: [], short: [] } as Record<Turn, Sighting[]>
  for (const [place, article] of articles.entries())
    for (const one of sightingsOf({ ...article, id: `${place}` })) turns[turnOf(one)].push(one)
  for (const one of [...turns.letters, ...turns.full, ...turns.short]) people.add(one)
  const groups = new Map<string, Part[]>()
  for (const [article, { actors }] of articles.entries())
    for (const actor of actors) {
      const sighting = `${article}#${actor.id}`
      const person = people.of(sighting)?.id ?? sighting
      const parts = groups.get(person)
      if (parts) parts.push({ article, actor })
      else groups.set(person, [{ article, actor }])
    }
  return joinedByHand([...groups.values()])
}

type Turn = 'letters' | 'full' | 'short'

/** `NFC` before the body that has it for another name, and a last name after all who bear it. */
function turnOf({ kind, name }: Sighting): Turn {
  if (kind !== 'person') return isAcronym(name) ? 'letters' : 'full'
  return isFull(name) ? 'full' : 'short'
}

import { createBearers } from './bearers'
import { fitOf, type Rarity } from './likeness'
import { absorb, joinPeople, type Person, partOf, personOf } from './person'
import type { Sighting } from './sighting'

/** What became of a sighting. */
export interface Identified {
  /** The person’s id, or null where several fit equally well. */
  person: string | null
  /** Ids of those who fit, best first, where it stays open. */
  candidates?: string[]
}

/** People across articles, as they are found and as you correct them. */
export interface People {
  /**
   * Says who an actor is; nobody known makes a new person. Two actors of one article are two people, as the article
   * has told them apart. The same sighting again gives the same answer.
   */
  add(sighting: Sighting): Identified
  /**
   * The person that a sighting was led to, or that an id stands for after people were merged. Somebody who began with a
   * sighting and lost it in a split has its id, too: then the sighting counts, and `all` has them both.
   */
  of(id: string): Person | undefined
  all(): Person[]
  /** Makes one person of two, for good: what is later led to either is led to both. Returns the id that stays. */
  merge(keep: string, other: string): string
  /**
   * Takes sightings out of a person and makes them another, for good: no later addition makes them one again. Returns
   * the other's id; the person's own where all it was seen as would go, and nobody would stay.
   */
  split(person: string, sightings: readonly Sighting[]): string
  /** Adds somebody who is known beforehand, as from an authority file. */
  know(person: Person): void
}

/** What is known of the corpus beforehand. */
export interface Known {
  /**
   * The share of all sightings in whose articles a name stands. Where it is not given it is counted as sightings come;
   * with it, who a sighting is led to depends on nothing but those under the same keys before it, so that people may
   * be told apart key by key, on as many machines as you like.
   */
  share?: Rarity['share']
}

/** An index in memory; `Person` is plain data under `personKey`, to be kept in a database. */
export function createPeople({ share }: Known = {}): People {
  const people = new Map<string, Person>()
  const bearers = createBearers()
  const seen = new Map<string, Identified>()
  const merged = new Map<string, string>()
  const known = new Set<string>()
  const company = new Map<string, number>()
  /** Whom each article has already. */
  const present = new Map<string, string[]>()

  const idOf = (id: string): string => {
    let at = id
    while (merged.has(at)) at = merged.get(at)!
    return at
  }
  const enter = (person: Person) => {
    people.set(person.id, person)
    for (const name of Object.keys(person.names)) bearers.enter(person.id, { name, kind: person.kind })
  }
  const enterArticle = (sighting: Sighting, person: string) => {
    const there = present.get(articleOf(sighting))
    if (there === undefined) present.set(articleOf(sighting), [person])
    else there.push(person)
  }
  const freeId = (id: string): string => (people.has(id) || merged.has(id) ? freeId(`${id}~`) : id)
  const candidates = (sighting: Sighting): Person[] => {
    const elsewhere = bearers.of(sighting)
    for (const id of present.get(articleOf(sighting)) ?? []) elsewhere.delete(idOf(id))
    return [...elsewhere].map((id) => people.get(id)!)
  }

  const identify = (sighting: Sighting): Identified => {
    const rarity: Rarity = {
      bearers: bearers.count(sighting),
      share: share ?? ((name) => (company.get(name) ?? 0) / Math.max(1, seen.size)),
    }
    const fits = candidates(sighting)
      .flatMap((person) => {
        const fit = fitOf(sighting, person, rarity)
        return fit === undefined || fit.score <= 0 ? [] : [{ person, ...fit }]
      })
      .sort((a, b) => b.score - a.score || b.person.count - a.person.count)
    const [best, second] = fits
    if (best === undefined) {
      enter(personOf(sighting))
      return { person: sighting.id }
    }
    if (second !== undefined && best.score - second.score < margin)
      return { person: null, candidates: fits.map(({ person }) => person.id) }
    absorb(best.person, sighting, best.reasons)
    bearers.enter(best.person.id, sighting)
    return { person: best.person.id }
  }

  return {
    add(sighting) {
      const before = seen.get(sighting.id)
      if (before !== undefined) return before.person === null ? before : { person: idOf(before.person) }
      const found = identify(sighting)
      seen.set(sighting.id, found)
      if (found.person !== null) enterArticle(sighting, found.person)
      for (const name of new Set(sighting.company)) company.set(name, (company.get(name) ?? 0) + 1)
      return found
    },
    of: (id) => people.get(idOf(seen.get(id)?.person ?? id)),
    all: () => [...people.values()],
    merge(keep, other) {
      const [one, two] = [people.get(idOf(keep)), people.get(idOf(other))]
      if (one === undefined || two === undefined || one === two) return idOf(keep)
      joinPeople(one, two)
      people.delete(two.id)
      for (const name of Object.keys(two.names)) bearers.leave(two.id, { name, kind: two.kind })
      merged.set(two.id, one.id)
      for (const person of people.values()) person.apart = [...new Set(person.apart.map(idOf))]
      enter(one)
      return one.id
    },
    split(id, sightings) {
      const person = people.get(idOf(id))
      if (person === undefined) return idOf(id)
      const seenAs = new Set(person.evidence.map(({ sighting }) => sighting))
      const own = [...new Map(sightings.map((one) => [one.id, one])).values()].filter((one) =>
        seenAs.has(one.id),
      )
      // Somebody known beforehand stays, even if seen nowhere.
      const isAll = own.length === seenAs.size && !known.has(person.id)
      if (own.length === 0 || isAll) return person.id
      for (const name of Object.keys(person.names)) bearers.leave(person.id, { name, kind: person.kind })
      const other = partOf(person, own, freeId(`${own[0]!.id}~`))
      for (const one of own) {
        seen.set(one.id, { person: other.id })
        // in that article it is the other who is there
        const there = present.get(articleOf(one))
        const at = there?.findIndex((each) => idOf(each) === person.id) ?? -1
        if (at >= 0) there![at] = other.id
      }
      // Names that went with the others lead to this one no more.
      enter(person)
      enter(other)
      return other.id
    },
    know(person) {
      known.add(person.id)
      enter(person)
    },
  }
}

/** `ARTICLE` of `ARTICLE#ACTOR`. */
const articleOf = ({ id }: Sighting) => id.slice(0, Math.max(0, id.lastIndexOf('#')))

/** By how much the best has to fit better than the next. */
const margin = 0.3

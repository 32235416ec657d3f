import { readName } from '../words/names'
import { personKey, personKeys, type Sighting } from './sighting'

/** Who bears which names. */
export interface Bearers {
  enter(id: string, name: Pick<Sighting, 'name' | 'kind'>): void
  leave(id: string, name: Pick<Sighting, 'name' | 'kind'>): void
  /** Whom a sighting may be; a set of its own. */
  of(sighting: Sighting): Set<string>
  /** How many bear the last name, whatever stands before it. */
  count(sighting: Sighting): number
}

/**
 * Finds people by their names. Thousands may bear one last name: of them only those are given who have no other, or one
 * that begins like the sighting’s.
 */
export function createBearers(): Bearers {
  const byKey = new Map<string, Set<string>>()
  const byGiven = new Map<string, Set<string>>()
  const givenKeys = (key: string, name: string) => givenLetters(name).map((letter) => `${key} ${letter}`)
  return {
    enter(id, named) {
      const key = personKey(named)
      put(byKey, key, id)
      if (named.kind === 'person') for (const given of givenKeys(key, named.name)) put(byGiven, given, id)
    },
    leave(id, named) {
      const key = personKey(named)
      byKey.get(key)?.delete(id)
      if (named.kind === 'person')
        for (const given of givenKeys(key, named.name)) byGiven.get(given)?.delete(id)
    },
    of(sighting) {
      const keys = personKeys(sighting)
      const [key] = keys
      if (sighting.kind !== 'person' || key === undefined) return union(byKey, keys)
      const letters = givenKeys(key, sighting.name)
      const bare = `${key} `
      return letters.includes(bare) ? union(byKey, keys) : union(byGiven, [...letters, bare])
    },
    count: (sighting) => byKey.get(personKey(sighting))?.size ?? 0,
  }
}

/** How the first of several names begins, as written and as its spellings do: Bill Hale may be B. Hale, and William. */
function givenLetters(name: string): string[] {
  const { words, spelt } = readName(name)
  return words.length < 2 ? [''] : [...new Set([words[0]![0]!, spelt[0]![0]!])]
}

function union(sets: ReadonlyMap<string, ReadonlySet<string>>, keys: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const key of keys) for (const id of sets.get(key) ?? []) found.add(id)
  return found
}

function put(map: Map<string, Set<string>>, key: string, value: string) {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

import { createGroups } from '../words/groups'
import { overlapOf } from './align'
import { quoteKeys } from './keys'
import { judge } from './same'
import { type ReadWitness, read, type Witness } from './witness'

/** Quotes followed through articles: all places that have one quote are one trace. */
export interface Traces {
  /** Adds a place and says which trace it belongs to: the id of its first place. Adding one again changes nothing. */
  add(witness: Witness): string
  /** The trace of a place that was added. */
  of(id: string): string | undefined
  /** The places of a trace, earliest first; those without a date last. */
  witnesses(trace: string): Witness[]
  /** All traces, in the order in which they began. */
  all(): string[]
  /** The traces that have a place with these words, most alike first; nothing is added. */
  like(witness: Witness): string[]
}

/**
 * An index in memory. A place is compared only with the traces that share a pair of telling words with it, by their
 * fullest versions, so that a quote in ten thousand copies costs as much as one. To keep one in a database, store
 * `quoteKeys` beside the quote, ask for those with one of them, and judge with `judge`.
 */
export function createTraces(): Traces {
  const places = new Map<string, Witness>()
  /** The versions of each trace that new places are compared with: none of them is part of another. */
  const versionsOf = new Map<string, ReadWitness[]>()
  const byKey = new Map<number, string[]>()
  const groups = createGroups()

  const candidates = (keys: readonly number[]): string[] => {
    const scores = new Map<string, number>()
    for (const key of keys) {
      const list = byKey.get(key)
      if (list === undefined) continue
      const found = new Set(list.map((id) => groups.of(id)!))
      // What many have said leads to nobody in particular.
      for (const trace of found) scores.set(trace, (scores.get(trace) ?? 0) + 1 / found.size)
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, compared)
      .map(([id]) => id)
  }

  const matching = (witness: ReadWitness, keys: readonly number[]) =>
    candidates(keys)
      .map((trace) => ({ trace, best: bestOf(witness, versionsOf.get(trace)!) }))
      .filter(({ best }) => best !== undefined)
      .sort((a, b) => b.best!.strength - a.best!.strength)

  return {
    add(witness) {
      const { id } = witness
      if (places.has(id)) return groups.of(id)!
      const place = read(witness)
      const keys = quoteKeys(place)
      const found = matching(place, keys)
      places.set(id, witness)
      groups.add(id)
      versionsOf.set(id, [place])
      found.forEach(({ trace, best }, index) => {
        // The second half of a statement is no reason to take two statements that quote it for one, but who has both
        // halves shows that they belong together.
        if (index > 0 && best!.version.weight > place.weight) return
        const [one, other] = [groups.of(trace)!, groups.of(id)!]
        if (one === other) return
        groups.unite(one, other)
        const versions = [...versionsOf.get(one)!, ...versionsOf.get(other)!]
        versionsOf.delete(one)
        versionsOf.delete(other)
        versionsOf.set(groups.of(id)!, fullest(versions))
      })
      for (const key of keys) {
        const list = byKey.get(key)
        if (list === undefined) byKey.set(key, [id])
        else if (list.length < listed && !list.some((other) => groups.of(other) === groups.of(id)))
          list.push(id)
      }
      return groups.of(id)!
    },
    of: (id) => groups.of(id),
    witnesses: (trace) => inOrder(groups.members(trace).map((id) => places.get(id)!)),
    all: () => [...places.keys()].filter((id) => groups.of(id) === id),
    like(witness) {
      const place = read(witness)
      return matching(place, quoteKeys(place)).map(({ trace }) => trace)
    },
  }
}

/** Traces that a new place is compared with. */
const compared = 12
/** Traces under one key: more of them are a common phrase, which finds nothing. */
const listed = 64
/** Versions of one quote that are kept to compare with. */
const kept = 6

/** Earliest first; places without a date last, in the order in which they came. */
function inOrder(witnesses: readonly Witness[]): Witness[] {
  const time = ({ published }: Witness) => {
    const at = published === undefined ? Number.NaN : Date.parse(published)
    return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at
  }
  return [...witnesses].sort((a, b) => {
    const [x, y] = [time(a), time(b)]
    return x === y ? 0 : x - y
  })
}

function bestOf(witness: ReadWitness, versions: readonly ReadWitness[]) {
  let best: { version: ReadWitness; strength: number } | undefined
  for (const version of versions) {
    const { same, strength } = judge(witness, version)
    if (same && (best === undefined || strength > best.strength)) best = { version, strength }
  }
  return best
}

/** The versions that hold what the others have: the longest, and those that are not within one that was kept. */
function fullest(versions: readonly ReadWitness[]): ReadWitness[] {
  const found: ReadWitness[] = []
  for (const version of [...versions].sort((a, b) => b.weight - a.weight)) {
    if (found.length === kept) break
    if (!found.some((other) => overlapOf(version, other).coverage > 0.97)) found.push(version)
  }
  return found
}

import { type GoldPlace, isActorKind, type OurPlace, same } from './mentions'

/** Whether a name must be found to the letter, or some of it is enough. */
export type Strictness = 'exact' | 'overlap'

/** Names of the gold led to ours, and what is left on both sides. */
export interface Detection {
  found: { ours: OurPlace; gold: GoldPlace }[]
  missed: GoldPlace[]
  spurious: OurPlace[]
}

/** Matches names one to one, the best first. */
export function detect(gold: GoldPlace[], ours: OurPlace[], strictness: Strictness): Detection {
  const goldNames = gold.filter(({ type }) => type === 'name')
  const ourNames = ours.filter(({ pronoun, capital }) => !pronoun && capital)
  const pairs: { score: number; ours: OurPlace; gold: GoldPlace }[] = []
  for (const our of ourNames) {
    for (const name of goldNames) {
      const score = scoreOf(our, name, strictness)
      if (score !== undefined) pairs.push({ score, ours: our, gold: name })
    }
  }
  pairs.sort((a, b) => b.score - a.score)
  const taken = new Set<OurPlace | GoldPlace>()
  const found = pairs.filter((pair) => {
    if (taken.has(pair.ours) || taken.has(pair.gold)) return false
    taken.add(pair.ours).add(pair.gold)
    return true
  })
  return {
    found,
    missed: goldNames.filter((name) => !taken.has(name)),
    spurious: ourNames.filter((our) => !taken.has(our) && !inCommonNoun(our, gold)),
  }
}

/** True positives, false positives and false negatives under some name. */
export interface Tally {
  tp: number
  fp: number
  fn: number
}

/**
 * Adds a detection to the tallies: `all`, `actor` (persons and organisations), each kind, and each kind with a
 * question mark, where a name that was found counts whatever its kind was taken for.
 */
export function tally(tallies: Map<string, Tally>, { found, missed, spurious }: Detection): void {
  const count = (name: string, what: keyof Tally) => {
    const one = tallies.get(name) ?? { tp: 0, fp: 0, fn: 0 }
    one[what]++
    tallies.set(name, one)
  }
  for (const { ours, gold } of found) {
    for (const name of namesOf(gold.kind)) count(name, 'tp')
    count(gold.kind, ours.kind === gold.kind ? 'tp' : 'fn')
    if (ours.kind !== gold.kind) count(ours.kind, 'fp')
  }
  for (const { kind } of missed) for (const name of [...namesOf(kind), kind]) count(name, 'fn')
  for (const { kind } of spurious) {
    for (const name of ['all', kind, ...(isActorKind(kind) ? ['actor'] : [])]) count(name, 'fp')
  }
}

const namesOf = (kind: string) => ['all', `${kind}?`, ...(isActorKind(kind) ? ['actor'] : [])]

function scoreOf(our: OurPlace, name: GoldPlace, strictness: Strictness): number | undefined {
  const core = name.core!
  const exact = same(our.core, core) || same(our.range, name.range) || same(our.range, name.name!)
  const both = Math.min(our.core[1], core[1]) - Math.max(our.core[0], core[0])
  if (strictness === 'exact' ? !exact : both <= 0) return undefined
  // Exact ones go first, and of those the ones of the right kind.
  if (exact) return 1e6 + (name.kind === our.kind ? 1 : 0)
  return both / (our.core[1] - our.core[0] + core[1] - core[0])
}

/** A name within a common noun of the gold is neither right nor wrong: `Trump aides`. */
function inCommonNoun({ core }: OurPlace, gold: GoldPlace[]): boolean {
  return gold.some(({ type, head }) => type === 'nom' && core[0] < head[1] && core[1] > head[0])
}

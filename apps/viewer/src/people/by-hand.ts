import type { Part } from '../model/grouping'
import { folded } from '../model/names'

/**
 * Who was given a name by hand is who else was given it, whatever their articles say of them; and who bears it anyway,
 * if that is only one. Never two of one article.
 */
export function joinedByHand(groups: readonly Part[][]): readonly Part[][] {
  const bearers = new Map<string, Part[][]>()
  for (const part of groups.flat()) if (isByHand(part)) bearers.set(nameOf(part), [])
  if (bearers.size === 0) return groups
  for (const parts of groups) for (const name of new Set(parts.map(nameOf))) bearers.get(name)?.push(parts)
  /** What became of a group that was joined to another. */
  const joined = new Map<Part[], Part[]>()
  const now = (parts: Part[]): Part[] => (joined.has(parts) ? now(joined.get(parts)!) : parts)
  for (const [name, all] of bearers) {
    const own = [...new Set(all.map(now))]
    const chosen = own.filter((parts) => parts.some((part) => isByHand(part) && nameOf(part) === name))
    const others = own.filter((parts) => !chosen.includes(parts))
    for (const other of [...chosen.slice(1), ...(others.length === 1 ? others : [])]) {
      const one = now(chosen[0]!)
      if (meet(one, other)) continue
      const both = [...one, ...other].sort((a, b) => a.article - b.article)
      joined.set(one, both).set(other, both)
    }
  }
  return [...new Set(groups.map(now))]
}

/** Whether both are of one article, where the parser has told them apart. */
function meet(one: readonly Part[], other: readonly Part[]): boolean {
  const articles = new Set(one.map(({ article }) => article))
  return other.some(({ article }) => articles.has(article))
}

const nameOf = ({ actor: { kind, name } }: Part) => `${kind} ${folded(name)}`

const isByHand = ({ actor: { basis } }: Part) => basis.some(({ rule }) => rule === 'by-hand')

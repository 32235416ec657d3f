import { agreementOf } from './speakers'
import type { Speaker, Witness } from './witness'

/**
 * How a speaker stands among those that the witnesses of one quote name. `agreed`: the one that most name, or the only
 * one · `outlier`: somebody else, named by few where the others agree: likely wrong · `disputed`: somebody else, and
 * neither has the most · `open`: no name that could be set against another, such as a ministry beside its minister.
 */
export type Standing = 'agreed' | 'outlier' | 'disputed' | 'open'

/** Those who name one speaker for a quote. */
export interface Attribution {
  speaker: Speaker
  standing: Standing
  /** Ids of the witnesses, earliest first. */
  witnesses: string[]
  /** How many reports say so; copies of one story count as one together. */
  weight: number
}

/** Who is said to have said it, most reports first; the witnesses come earliest first. Nobody's quotes are left out. */
export function attributionsOf(witnesses: readonly Witness[]): Attribution[] {
  const stories = new Map<string, number>()
  for (const { story, article } of witnesses) {
    const key = story ?? article
    stories.set(key, (stories.get(key) ?? 0) + 1)
  }
  const found: Attribution[] = []
  // Full names first, so that `Berg` finds Anna Berg and does not lead Carl Berg to her.
  const named = witnesses.filter(({ speaker }) => speaker !== null)
  const order = new Map(named.map(({ id }, index) => [id, index]))
  const fullest = [...named].sort((a, b) => b.speaker!.name.length - a.speaker!.name.length)
  for (const { id, speaker, story, article } of fullest) {
    const weight = 1 / stories.get(story ?? article)!
    const known = found.find((one) => agreementOf(one.speaker, speaker) === 'same')
    if (known === undefined) found.push({ speaker: speaker!, standing: 'open', witnesses: [id], weight })
    else {
      known.witnesses.push(id)
      known.weight += weight
    }
  }
  for (const one of found) one.witnesses.sort((a, b) => order.get(a)! - order.get(b)!)
  const first = ({ witnesses: [id] }: Attribution) => order.get(id!)!
  // Weights are sums of shares, so equal ones may differ in the last digit.
  found.sort((a, b) => (Math.abs(a.weight - b.weight) > 1e-9 ? b.weight - a.weight : first(a) - first(b)))
  return found.map((one) => ({ ...one, standing: standingOf(one, found[0]!) }))
}

function standingOf(one: Attribution, most: Attribution): Standing {
  if (one === most) return 'agreed'
  if (agreementOf(one.speaker, most.speaker) !== 'other') return 'open'
  const count = most.witnesses.length
  return count >= 2 * one.witnesses.length && most.weight >= one.weight ? 'outlier' : 'disputed'
}

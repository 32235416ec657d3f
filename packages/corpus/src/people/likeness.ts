import { namesFit, readName } from '../words/names'
import { type Person, type Reason, timesOf } from './person'
import { personKey, type Sighting } from './sighting'

/** How well a sighting fits a person: above 0 it is more likely than not, and why. Undefined where it can’t be. */
export interface Fit {
  score: number
  reasons: Reason[]
}

/** What the corpus knows of how telling a name is. */
export interface Rarity {
  /** People under the same last name. */
  bearers: number
  /** Share of all sightings in whose articles a name stands. */
  share: (company: string) => number
}

/**
 * Sums what speaks for and against: a full name against a last name alone, offices that share or do not share words,
 * who else is named (what stands in every article says little), and how many bear the name. Names, genders and kinds
 * that can’t be one rule it out.
 */
export function fitOf(sighting: Sighting, person: Person, rarity: Rarity): Fit | undefined {
  if (sighting.kind !== person.kind) return undefined
  if (sighting.kind !== 'person') return { score: 2, reasons: ['name'] }
  // Somebody who was merged by hand has names that do not fit each other; those under one last name have to.
  const key = personKey(sighting)
  const alike = Object.keys(person.names).filter((name) => personKey({ name, kind: 'person' }) === key)
  if (!alike.every((name) => namesFit(name, sighting.name) !== false)) return undefined
  if (sighting.gender !== undefined && person.gender !== undefined && sighting.gender !== person.gender)
    return undefined
  const full = readName(sighting.name).words.length > 1 && readName(person.name).words.length > 1
  const name = full ? weights.full : weights.last
  const role = roleFit(sighting, person)
  const company = companyFit(sighting, person, rarity)
  const crowd = -weights.crowd * Math.log2(1 + rarity.bearers)
  const told: [Reason, number][] = [
    [full ? 'full-name' : 'name', name],
    ['role', role],
    ['company', company],
  ]
  const reasons = told.filter(([, score]) => score > 0).sort(([, a], [, b]) => b - a)
  return {
    score: name + role + company + (full ? crowd / 3 : crowd),
    reasons: reasons.map(([reason]) => reason),
  }
}

const weights = {
  full: 2,
  last: 0.4,
  crowd: 0.35,
  sameRole: 2.5,
  sameWord: 0.8,
  otherRole: -3,
  company: 0.4,
  most: 2.4,
} as const

/**
 * Words of the offices that the article states, against those that the person was seen with; nothing where either has
 * none. `mayor` fits any mayor a little, `mayor of Sula` the one of Sula well, and another mayor not at all.
 */
function roleFit({ roles }: Sighting, person: Person): number {
  if (roles.length === 0 || Object.keys(person.roles).length === 0) return 0
  const shared = roles.filter((role) => timesOf(person.roles, role) > 0).length
  const other = (roles.length - shared) / roles.length
  return (shared > 1 ? weights.sameRole : shared * weights.sameWord) * (1 - other) + weights.otherRole * other
}

function companyFit({ company }: Sighting, person: Person, { share }: Rarity): number {
  let sum = 0
  for (const name of company) {
    const times = timesOf(person.company, name)
    if (times > 0)
      sum +=
        weights.company * Math.max(0, Math.log2(times / Math.max(1, person.count) / (share(name) + 0.01)))
  }
  return Math.min(weights.most, sum)
}

import { namesFit, readName } from '../words/names'
import { isCountry } from '../words/terms'
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
  const inFull = [sighting, person].filter((one) => readName(one.name).words.length > 1).length
  const full = inFull === 2
  const name = full ? weights.full : inFull === 1 ? weights.last : weights.bare
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
  bare: 0.3,
  crowd: 0.35,
  sameRole: 2.5,
  sameWord: 0.8,
  otherRole: -3,
  company: 0.4,
  most: 2.4,
} as const

/**
 * Words of the offices that the article states, against those that the person was seen with; nothing where either has
 * none. `mayor` fits any mayor a little, `mayor of Sula` the one of Sula well, and another mayor not at all; nor does
 * the transport minister of another country.
 */
function roleFit({ roles }: Sighting, person: Person): number {
  const known = Object.keys(person.roles)
  if (roles.length === 0 || known.length === 0) return 0
  const [ours, theirs] = [roles.filter(isCountry), known.filter(isCountry)]
  if (ours.length > 0 && theirs.length > 0 && !ours.some((country) => theirs.includes(country)))
    return weights.otherRole
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

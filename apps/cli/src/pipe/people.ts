import { createPeople, type Sighting } from '@news/corpus'
import { ActorKind } from '@news/model'
import type { LineWork } from './filter'
import { Refused } from './refused'

/**
 * Says who is who, line by line: `{"group": "…", "sighting": {…}, "shares": {…}}`. Lines of one group stand together,
 * and nobody of one group is anybody of another, so that no more than one group is held.
 */
export function peopleLines(): LineWork {
  let current: unknown
  let shares: Record<string, number> = {}
  let people = peopleSharing()

  function peopleSharing() {
    return createPeople({ share: (name) => (Object.hasOwn(shares, name) ? shares[name]! : 0) })
  }

  return ({ object: { group = null, sighting: value, shares: given = {} } }) => {
    const sighting = sightingIn(value)
    if (!isGroup(group)) throw notSo('"group" is neither a text nor a number', sighting)
    if (!isShares(given)) throw notSo('"shares" does not give a number for each name', sighting)
    if (group !== current) people = peopleSharing()
    current = group
    shares = given
    return { group, sighting: sighting.id, ...people.add(sighting) }
  }
}

function sightingIn(value: unknown): Sighting {
  const sighting = (value ?? {}) as Record<string, unknown>
  const isOne =
    typeof sighting.id === 'string' &&
    typeof sighting.name === 'string' &&
    ActorKind.safeParse(sighting.kind).success &&
    ['aliases', 'roles', 'titles', 'company'].every((field) => isWords(sighting[field])) &&
    ['string', 'undefined'].includes(typeof (sighting.gender ?? undefined))
  if (!isOne) throw notSo('"sighting" is not what "news keys" prints of an actor', sighting)
  const { gender, ...rest } = sighting as unknown as Sighting & { gender?: Sighting['gender'] | null }
  // Tables have null where a record has nothing.
  return gender === null || gender === undefined ? rest : { ...rest, gender }
}

const isWords = (value: unknown) => Array.isArray(value) && value.every((word) => typeof word === 'string')

const isGroup = (value: unknown) => value === null || ['string', 'number'].includes(typeof value)

const isShares = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((share) => typeof share === 'number')

const notSo = (message: string, { id }: { id?: unknown }) =>
  new Refused('not-a-record', message, typeof id === 'string' ? { id } : {})

export { type Fingerprint, fingerprintOf } from './duplicates/fingerprint'
export { isCopy, type Likeness, likenessOf } from './duplicates/likeness'
export { createStories, type Neighbour, type Stories } from './duplicates/stories'
export { type Authority, readAuthority } from './people/authority'
export { type Fit, fitOf, type Rarity } from './people/likeness'
export { createPeople, type Identified, type Known, type People } from './people/people'
export {
  absorb,
  type Evidence,
  joinPeople,
  type Person,
  personOf,
  type Reason,
  withdraw,
} from './people/person'
export { personKey, personKeys, type Sighting, sightingsOf } from './people/sighting'
export { type Overlap, overlapOf } from './quotes/align'
export { type Attribution, attributionsOf, type Standing } from './quotes/attributions'
export { quoteKeys } from './quotes/keys'
export { judge, type Verdict } from './quotes/same'
export { type Agreement, agreementOf } from './quotes/speakers'
export { createTraces, type Traces } from './quotes/traces'
export { type VariantKind, type VariantPart, variantOf } from './quotes/variants'
export {
  type ReadWitness,
  read,
  type Speaker,
  type Witness,
  type WitnessContext,
  witnessesOf,
} from './quotes/witness'

import swaps from './swaps.json'
import vocabulary from './vocabulary.json'

/** Whose words: those that rules and thresholds may be tuned on, or those that only the final figure sees. */
export type Pool = 'dev' | 'held-out'

/** What texts are made of. No template and no filler of one pool is in the other. */
export type Words = ReturnType<typeof wordsOf>

/** The words of a pool. */
export function wordsOf(pool: Pool) {
  const half = <T>(list: readonly T[]) => list.filter((_, index) => index % 2 === (pool === 'dev' ? 0 : 1))
  return {
    topics: half(vocabulary.topics),
    quotes: half(vocabulary.quotes),
    openers: half(vocabulary.openers),
    claims: half(vocabulary.claims),
    reasons: half(vocabulary.reasons),
    second: half(vocabulary.second),
    common: half(vocabulary.common),
    narration: half(vocabulary.narration),
    before: half(vocabulary.adverbials.before),
    after: half(vocabulary.adverbials.after),
    aside: half(vocabulary.adverbials.said),
    adjectives: half(vocabulary.adjectives),
    headlines: half(vocabulary.headlines),
    months: vocabulary.months,
    places: half(vocabulary.places),
    companies: half(vocabulary.companies),
    bodies: half(vocabulary.bodies),
    universities: half(vocabulary.universities),
    teams: half(vocabulary.teams),
    first: vocabulary.first,
    last: half(vocabulary.last),
    countries: swaps.names.map(([name]) => name!),
  }
}

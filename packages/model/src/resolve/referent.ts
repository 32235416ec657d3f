/** Somebody or something that mentions are gathered for, before it becomes an actor record. */
import type { ActorKind, RuleName } from '../record'
import type { Mention, Span } from '../stage'

export interface Referent {
  kind: ActorKind
  /** In the order that they were led to it; by start only once all are in. */
  mentions: Mention[]
  /** Words of the fullest name, folded: no case, no accents, no stops. */
  words: readonly string[]
  /** What the language data calls it: `United States`. */
  canonical: string | undefined
  /** Sure evidence: a title, a pronoun. */
  gender: Mention['gender']
  /** Weak evidence: the first name. */
  firstNameGender: 'female' | 'male' | undefined
  /** Which rules made the mentions one, and the words that they rest on. */
  basis: { rule: RuleName; evidence: Span[] }[]
  /** `jr`, `iii`, where the name has it. */
  generation: string | undefined
  /** It speaks in a quote. */
  speaks: boolean
}

/** All referents of a text, and which mention was led to which. */
export interface Referents {
  all: Referent[]
  of: Map<Mention, Referent>
}

export function addReferent(
  referents: Referents,
  mention: Mention,
  words: readonly string[],
  rule: RuleName,
): Referent {
  // All have the same fields in the same order.
  const referent: Referent = {
    kind: mention.kind,
    mentions: [],
    words,
    canonical: mention.canonical,
    gender: mention.gender === 'neutral' ? 'neutral' : undefined,
    firstNameGender: undefined,
    basis: [],
    generation: undefined,
    speaks: false,
  }
  referents.all.push(referent)
  join(referents, referent, mention, rule)
  return referent
}

/** Leads a mention to a referent; the first use of each rule is kept as the reason. */
export function join(referents: Referents, referent: Referent, mention: Mention, rule: RuleName) {
  referent.mentions.push(mention)
  referents.of.set(mention, referent)
  if (!referent.basis.some((one) => one.rule === rule)) {
    // What refers, and the mention that it was led to
    const first = referent.mentions[0]!
    const evidence = [spanOf(mention.head)]
    if (first !== mention && linking.has(rule)) evidence.push(spanOf(first.head))
    referent.basis.push({ rule, evidence })
  }
  if (mention.gender !== undefined && mention.gender !== 'neutral') referent.gender ??= mention.gender
}

/** Rules that lead a mention to another one. */
const linking: ReadonlySet<RuleName> = new Set([
  'short-for-full',
  'known-as',
  'acronym-of',
  'described-as',
  'pronoun-for',
])

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** False only where there is evidence against: `Mrs Hale` is no `John Hale`. */
export function genderFits(referent: Referent, gender: Mention['gender']): boolean {
  if (gender === undefined || gender === 'neutral') return true
  const known = referent.gender ?? referent.firstNameGender
  return known === undefined || known === 'neutral' || known === gender
}

/** Neither a title nor a pronoun nor a first name tells. */
export const ofUnknownGender = ({ gender, firstNameGender }: Referent): boolean =>
  (gender ?? firstNameGender) === undefined

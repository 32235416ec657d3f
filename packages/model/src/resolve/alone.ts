/** Sources that lead to no name: each stands for somebody of its own, unless an office or a calling tells who it is. */
import type { Attributed, Mention } from '../stage'
import { type RoleIndex, resolveDescription, resolveHeadlined } from './description'
import { type Interview, labelRole } from './interview'
import type { Natures } from './nature'
import { addReferent, join, type Referent, type Referents } from './referent'
import type { Scene } from './scene'
import type { Speech } from './speech'
import { nameWords, nounOf } from './words'

/** What a source that is nobody's mention can lead to. */
interface Known {
  described: Map<string, Referent | undefined>
  interview: Interview | undefined
  roles: RoleIndex
  natures: Natures
  scene: Scene
  /** Those whom the quotation names. */
  named: readonly Referent[]
  /** Who is named below the first paragraph. */
  below: (mention: Mention) => Referent | undefined
}

/** Who speaks where the source is nobody's mention. */
export function standAlone(
  article: Attributed,
  referents: Referents,
  { described, interview, roles, natures, scene, named, below }: Known,
  mention: Mention,
): Speech {
  const role = labelRole(article.text.slice(mention.start, mention.end))
  const part = role && interview?.[role]
  if (part !== undefined) {
    part.speaks = true
    return { speaker: part, candidates: [], rule: 'source-interview', evidence: interview!.evidence }
  }
  // `A:` where several could answer; `Q:` is whoever asks
  const candidates = role === 'answers' ? (interview?.candidates ?? []) : []
  if (candidates.length > 0) return { speaker: undefined, candidates, rule: 'source-open', evidence: [] }
  const known =
    resolveHeadlined(article, mention, roles) ??
    resolveDescription(article, mention, roles) ??
    natures.resolve(mention, scene, true, named) ??
    below(mention)
  if (known !== undefined) {
    join(referents, known, mention, 'described-as')
    natures.note(known, mention)
  }
  const referent = known ?? describe(article, referents, described, mention)
  referent.speaks = true
  return { speaker: referent, candidates: nobodyElse, rule: 'source-described', evidence: [mention.head] }
}

/** `the minister` of `A senior minister`. */
export const theNoun = (text: string, mention: Mention) => `the ${nounOf(text, mention)}`

/** One for all of them: a hostile text has a million. */
const nobodyElse: Referent[] = []

const leading = /^(?:an?|the|one|another) /

/** `officials` here and `officials` there are taken as the same, `a spokesman` and `the spokesman` too. */
export function describe(
  { text }: Attributed,
  referents: Referents,
  described: Map<string, Referent | undefined>,
  mention: Mention,
): Referent {
  const written = text.slice(mention.start, mention.end)
  const words = nameWords(written).filter((word) => word !== 'a' && word !== 'an')
  const key = words.join(' ')
  const lower = written.toLowerCase()
  // `a homeless man of Sula`, and `the homeless man` or `the man` further down
  const phrase = `the ${lower.slice(0, mention.head.end - mention.start).replace(leading, '')}`
  const noun = theNoun(text, mention)
  const known = described.get(key) ?? (lower === phrase || lower === noun ? described.get(lower) : undefined)
  if (known === undefined) {
    const referent = addReferent(referents, mention, words, 'described-only')
    described.set(key, referent)
    // `one official` and `another official`: then `the official` is neither for sure
    if (mention.kind !== 'group') {
      described.set(noun, described.has(noun) ? undefined : referent)
      if (phrase !== noun) described.set(phrase, described.has(phrase) ? undefined : referent)
    }
    return referent
  }
  join(referents, known, mention, 'described-only')
  return known
}

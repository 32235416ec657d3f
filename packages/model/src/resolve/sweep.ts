/** The text from start to end, once: descriptions and pronouns to referents, and each attribution to its speaker. */
import type { Attributed, Mention, RuleName, Span } from '../stage'
import { firstTokenAt } from '../text/tokens'
import { namedIn } from './addressed'
import { describe, standAlone, theNoun } from './alone'
import { bareSources, documentBefore, isOnStage, withBare } from './bare'
import { findAppositions, indexRoles, resolveDescription, resolveHeadlined } from './description'
import { headlinedBody, resolveBody } from './generic'
import { findInterview, type Interview, isQuestion } from './interview'
import { Kin } from './kin'
import { namedBelow } from './lede'
import { Natures } from './nature'
import { resolvePronoun } from './pronoun'
import { Questions } from './questions'
import { join, type Referent, type Referents } from './referent'
import { Scene } from './scene'
import { findSources } from './source'
import type { Speech } from './speech'
import { Spoken } from './spoken'
import { carry } from './turns'

export function sweep(article: Attributed, referents: Referents): Speech[] {
  const sources = findSources(article)
  const sourceOf = new Set(sources)
  const bare = bareSources(article, sources)
  const appositions = findAppositions(article, referents)
  const roles = indexRoles(article, referents, appositions)
  const natures = new Natures(article, referents)
  const headlined = headlinedBody(article, referents)
  const below = namedBelow(article, referents)
  const scene = new Scene(article)
  const kin = new Kin(article)
  const spoken = new Spoken(article, sources)
  const described = new Map<string, Referent | undefined>()
  const speaking = new Map<Mention, Speech>()
  // `told her`: who speaks is not who is spoken to
  const toldAt = new Map<number, Mention | undefined>()
  const contentOf = new Map<Mention, readonly Span[]>()
  article.attributions.forEach(({ to, content }, i) => {
    if (to?.[0] !== undefined) toldAt.set(to[0].start, sources[i])
    if (sources[i] !== undefined) contentOf.set(sources[i], content)
  })
  const questions = new Questions(article, sources)
  let outer: { end: number; referent: Referent } | undefined
  const interview = findInterview(article, referents)

  for (const mention of withBare(article.mentions, bare)) {
    if (bare.has(mention)) {
      const named = namedIn(article, referents, contentOf.get(mention))
      const known = { described, interview, roles, natures, scene, named, below }
      const speech = standAlone(article, referents, known, mention)
      speaking.set(mention, speech)
      if (speech.speaker !== undefined && isOnStage(article, mention, speech.speaker))
        scene.enter(mention, speech.speaker, true, true)
      continue
    }
    const isSource = sourceOf.has(mention)
    let rule: RuleName = mention.form === 'metonym' ? 'source-metonym' : 'source-named'
    let referent = referents.of.get(mention)
    let candidates: Referent[] = []
    let other: Span | undefined
    if (referent === undefined && mention.form === 'description') {
      const apposed = appositions.get(mention)
      if (apposed !== undefined) kin.begin(mention, apposed, scene)
      referent =
        apposed ??
        kin.resolve(mention, scene) ??
        (isSource && mention.kind === 'unnamed' ? resolveHeadlined(article, mention, roles) : undefined) ??
        nearer(
          scene,
          resolveDescription(article, mention, roles),
          described.get(theNoun(article.text, mention)),
        )
      if (isSource) referent ??= resolveBody(article, mention, scene, headlined)
      const named = isSource ? namedIn(article, referents, contentOf.get(mention)) : []
      referent ??= natures.resolve(mention, scene, isSource, named)
      if (isSource) referent ??= below(mention)
      other = referent?.mentions[0]?.head
      if (referent !== undefined) {
        join(referents, referent, mention, 'described-as')
        natures.note(referent, mention)
      } else if (isSource) referent = describe(article, referents, described, mention)
      rule = 'source-described'
    } else if (referent === undefined && mention.form === 'pronoun') {
      const words = spoken.at(
        mention.start,
        (source) => speaking.get(source)?.speaker ?? referents.of.get(source),
      )
      const speaker = words?.speaker
      // `His father, Donald Trump`: not Trump's
      const within = outer !== undefined && mention.start < outer.end ? outer.referent : undefined
      rule = 'source-pronoun'
      if (firstPerson.test(article.text.slice(mention.start, mention.end))) {
        const one = speaker?.kind === 'person' || speaker?.kind === 'unnamed' || mention.plural
        referent = one ? speaker : undefined
        rule = 'source-first-person'
        if (speaker === undefined && !mention.plural) {
          referent = answering(article, interview, mention)
          other = interview?.evidence[0]
          rule = 'source-interview'
        }
      } else if (isSource || (mention.gender !== undefined && mention.gender !== 'neutral')) {
        const telling = toldAt.get(mention.start)
        const teller = telling && speaking.get(telling)?.speaker
        const named = isSource ? namedIn(article, referents, contentOf.get(mention)) : []
        const found = resolvePronoun(mention, scene, isSource, [speaker, within, teller, ...named])
        if (
          isSource &&
          mention.gender === 'neutral' &&
          found.referent === undefined &&
          found.candidates.length === 0
        ) {
          const document = documentBefore(article, scene.placeOf(mention).sentence)
          if (document !== undefined) found.referent = describe(article, referents, described, document)
        }
        // “She's toast,” he said: as long as nobody knows who says so, it can be anybody, and tells of nobody what they are
        const open = words !== undefined && speaker === undefined && found.referent !== undefined
        if (!(open && isUnknown(found.referent!))) referent = found.referent
        other = found.head
        candidates = found.candidates
      }
      if (referent !== undefined) join(referents, referent, mention, 'pronoun-for')
    }
    const evidence = other === undefined ? [mention.head] : [mention.head, other]
    if (referent === undefined) {
      // Two fit equally well: neither is taken
      if (isSource && candidates.length > 0)
        speaking.set(mention, { speaker: undefined, candidates, rule: 'source-open', evidence })
      continue
    }
    kin.note(mention, referent)
    if (mention.form === 'description') outer = { end: mention.end, referent }
    if (isSource) {
      referent.speaks = true
      speaking.set(mention, { speaker: referent, candidates: [], rule, evidence })
    }
    scene.enter(mention, referent, questions.goesOn(mention, referent, isSource))
  }
  return carry(
    article,
    referents,
    sources.map((mention) => mention && speaking.get(mention)),
  )
}

/** Chief Minister Hale may be `the minister`, but not behind `a senior minister said`: then it is that one who goes on. */
function nearer(scene: Scene, office: Referent | undefined, unnamed: Referent | undefined) {
  if (office === undefined || unnamed === undefined || office === unnamed) return office
  const last = scene.recent.findLast(({ referent }) => referent === office || referent === unnamed)
  return last?.referent === unnamed ? unnamed : office
}

const isUnknown = ({ gender, firstNameGender }: Referent) => (gender ?? firstNameGender) === undefined

const firstPerson = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves)$/i

/** `I` outside of quotation marks, in an interview: who answers, in a paragraph that does not ask. */
function answering(
  article: Attributed,
  interview: Interview | undefined,
  { start }: Mention,
): Referent | undefined {
  if (interview?.answers === undefined || start < interview.evidence[0]!.end) return undefined
  const sentence = article.tokens.sentence[firstTokenAt(article.tokens, start)]!
  return isQuestion(article, sentence) ? undefined : interview.answers
}

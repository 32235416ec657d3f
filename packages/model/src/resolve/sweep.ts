/** The text from start to end, once: descriptions and pronouns to referents, and each attribution to its speaker. */
import type { Attributed, Mention, Span } from '../stage'
import { namedIn } from './addressed'
import { bareSources, isOnStage, withBare } from './bare'
import { Descriptions } from './descriptions'
import { findInterview, labelled } from './interview'
import { Pronouns } from './pronouns'
import { Questions } from './questions'
import { join, type Referent, type Referents } from './referent'
import { retold } from './retold'
import { Scene } from './scene'
import { findSources } from './source'
import { type Led, ledTo, nobody, type Speech } from './speech'
import { carry } from './turns'

export function sweep(article: Attributed, referents: Referents): Speech[] {
  const { text } = article
  const sources = findSources(article)
  const sourceOf = new Set(sources)
  const bare = bareSources(article, sources)
  const contentOf = new Map<Mention, readonly Span[]>()
  sources.forEach((source, i) => {
    if (source !== undefined) contentOf.set(source, article.attributions[i]!.content)
  })
  const speaking = new Map<Mention, Speech>()
  const scene = new Scene(article)
  const interview = findInterview(article, referents)
  const descriptions = new Descriptions(article, referents, scene)
  const speakerOf = (source: Mention) => speaking.get(source)?.speaker
  const pronouns = new Pronouns(article, referents, scene, descriptions, interview, sources, speakerOf)
  const questions = new Questions(article, sources)
  let outer: { end: number; referent: Referent } | undefined

  const lead = (mention: Mention, isSource: boolean): Led => {
    const referent = referents.of.get(mention)
    if (referent !== undefined)
      return ledTo(referent, mention.form === 'metonym' ? 'source-metonym' : 'source-named')
    const said = isSource ? contentOf.get(mention) : undefined
    const named = isSource ? namedIn(article, referents, said) : []
    if (mention.form === 'description') return descriptions.lead(mention, isSource, named, said)
    if (mention.form !== 'pronoun') return nobody
    const within = outer !== undefined && mention.start < outer.end ? outer.referent : undefined
    const led = pronouns.lead(mention, { isSource, named, said, within })
    if (led.referent !== undefined) join(referents, led.referent, mention, 'pronoun-for')
    return led
  }
  for (const mention of withBare(article.mentions, bare)) {
    const isBare = bare.has(mention)
    const label = isBare ? labelled(text, interview, mention) : undefined
    if (label !== undefined) {
      speaking.set(mention, label)
      continue
    }
    const isSource = isBare || sourceOf.has(mention)
    scene.moveTo(mention)
    const { referent, candidates, rule, told } = lead(mention, isSource)
    const evidence = () => (told === undefined ? [mention.head] : [mention.head, told])
    if (referent === undefined) {
      // Two fit equally well: neither is taken
      if (isSource && candidates.length > 0)
        speaking.set(mention, { speaker: undefined, candidates, rule: 'source-open', evidence: evidence() })
      continue
    }
    if (isSource) {
      referent.speaks = true
      speaking.set(mention, { speaker: referent, candidates: nobody.candidates, rule, evidence: evidence() })
    }
    if (isBare) {
      if (isOnStage(article, mention, referent)) scene.enter(mention, referent, true, true)
      continue
    }
    descriptions.note(mention, referent)
    if (mention.form === 'description') outer = { end: mention.end, referent }
    scene.enter(mention, referent, questions.goesOn(mention, referent, isSource))
  }
  const speeches = sources.map((mention) => mention && speaking.get(mention))
  return carry(article, referents, retold(article, referents, speeches))
}

/** The text from start to end, once: descriptions and pronouns to referents, and each attribution to its speaker. */
import type { Attributed, Mention, RuleName, Span } from '../stage'
import { findAppositions, indexRoles, resolveDescription } from './description'
import { resolvePronoun } from './pronoun'
import { addReferent, join, type Referent, type Referents } from './referent'
import { Scene } from './scene'
import { findSources } from './source'
import { nameWords } from './words'

/** Who speaks in an attribution, and why we think so. */
export interface Speech {
  speaker: Referent | undefined
  candidates: Referent[]
  rule: RuleName
  evidence: Span[]
}

export function sweep(article: Attributed, referents: Referents): Speech[] {
  const { mentions } = article
  const sources = findSources(article)
  const sourceOf = new Set(sources)
  const roles = indexRoles(article, referents)
  const appositions = findAppositions(article, referents)
  const scene = new Scene(article)
  const spoken = new Spoken(article, sources)
  const described = new Map<string, Referent>()
  const speaking = new Map<Mention, Speech>()

  for (const mention of mentions) {
    const isSource = sourceOf.has(mention)
    let rule: RuleName = mention.form === 'metonym' ? 'source-metonym' : 'source-named'
    let referent = referents.of.get(mention)
    if (referent === undefined && mention.form === 'description') {
      referent = appositions.get(mention) ?? resolveDescription(article, mention, roles)
      if (referent !== undefined) join(referents, referent, mention, 'described-as')
      else if (isSource) referent = describe(article, referents, described, mention)
      rule = 'source-described'
    } else if (referent === undefined && mention.form === 'pronoun') {
      const speaker = spoken.at(
        mention.start,
        (source) => speaking.get(source)?.speaker ?? referents.of.get(source),
      )
      const me = speaker !== undefined && firstPerson.test(article.text.slice(mention.start, mention.end))
      if (me && (speaker.kind === 'person' || speaker.kind === 'unnamed')) referent = speaker
      else if (mention.gender !== undefined && !me && (isSource || mention.gender !== 'neutral'))
        referent = resolvePronoun(mention, scene, isSource, speaker)
      else if (mention.plural && isSource) referent = resolvePronoun(mention, scene, true, speaker)
      if (referent !== undefined) join(referents, referent, mention, 'pronoun-for')
      rule = 'source-pronoun'
    }
    if (referent === undefined) continue
    if (isSource) {
      referent.speaks = true
      speaking.set(mention, { speaker: referent, candidates: [], rule, evidence: [mention.head] })
    }
    scene.enter(mention, referent, isSource)
  }
  return carry(
    article,
    sources.map((mention, i) =>
      mention === undefined ? bare(article, referents, described, i) : speaking.get(mention),
    ),
  )
}

const firstPerson = /^(?:I|me|my|mine|myself)$/i

/** A source with no mention in it: it stands for itself. */
function bare(
  article: Attributed,
  referents: Referents,
  described: Map<string, Referent>,
  i: number,
): Speech | undefined {
  const span = article.attributions[i]!.source[0]
  if (span === undefined || span.end <= span.start) return undefined
  const { start, end } = span
  const mention: Mention = { start, end, head: span, form: 'description', kind: 'unnamed' }
  const referent = describe(article, referents, described, mention)
  referent.speaks = true
  return { speaker: referent, candidates: [], rule: 'source-described', evidence: [span] }
}

/** `officials` here and `officials` there are taken as the same, `a spokesman` and `the spokesman` too. */
function describe(
  { text }: Attributed,
  referents: Referents,
  described: Map<string, Referent>,
  mention: Mention,
): Referent {
  const words = nameWords(text.slice(mention.start, mention.end)).filter(
    (word) => word !== 'a' && word !== 'an',
  )
  const key = words.join(' ')
  const known = described.get(key)
  if (known === undefined) {
    const referent = addReferent(referents, mention, words, 'described-only')
    described.set(key, referent)
    return referent
  }
  join(referents, known, mention, 'described-only')
  return known
}

/** In the order of the text: a quote with no source goes on from the one right before it, or stays open. */
function carry({ attributions, text }: Attributed, speeches: (Speech | undefined)[]): Speech[] {
  let last: { speaker: Referent; end: number; evidence: Span[] } | undefined
  let previous: Referent | undefined
  return speeches.map((speech, i) => {
    const { content, cue, source, rule } = attributions[i]!
    let result = speech
    if (result === undefined) {
      const start = content[0]?.start ?? 0
      const near = last !== undefined && isNear(text, last.end, start)
      const candidates = [last?.speaker, previous].filter((one) => one !== undefined)
      result =
        // with reporting words but no source (`is expected to close`) it is nobody's in particular
        near && source.length === 0 && cue.length === 0 && rule !== 'open-quote'
          ? { speaker: last!.speaker, candidates: [], rule: 'source-carried', evidence: last!.evidence }
          : { speaker: undefined, candidates: [...new Set(candidates)], rule: 'source-open', evidence: [] }
    }
    if (result.speaker !== undefined) {
      if (last !== undefined && last.speaker !== result.speaker) previous = last.speaker
      last = { speaker: result.speaker, end: content.at(-1)?.end ?? 0, evidence: result.evidence }
    }
    return result
  })
}

/** At most one paragraph lies between. */
function isNear(text: string, end: number, start: number): boolean {
  if (start - end > 1200) return false
  let breaks = 0
  for (let at = text.indexOf('\n', end); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
    breaks++
    while (text[at + 1] === '\n' || text[at + 1] === '\r' || text[at + 1] === ' ') at++
  }
  return breaks < 3
}

/** Who is speaking at a place that lies in quotation marks; looked up with a pointer that only moves forward. */
class Spoken {
  private readonly spans: { start: number; end: number; index: number }[]
  private readonly marks: Attributed['marks']
  private readonly sources: readonly (Mention | undefined)[]
  private next = 0
  private nextMark = 0

  constructor({ attributions, marks }: Attributed, sources: readonly (Mention | undefined)[]) {
    this.marks = marks
    this.sources = sources
    this.spans = attributions
      .flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index })))
      .sort((a, b) => a.start - b.start)
  }

  at(offset: number, speakerOf: (source: Mention) => Referent | undefined): Referent | undefined {
    while (this.next < this.spans.length && this.spans[this.next]!.end <= offset) this.next++
    const span = this.spans[this.next]
    if (span === undefined || span.start > offset) return undefined
    while (this.nextMark < this.marks.length && this.marks[this.nextMark]!.end <= offset) this.nextMark++
    const mark = this.marks[this.nextMark]
    if (mark === undefined || mark.start > offset) return undefined
    const source = this.sources[span.index]
    return source === undefined ? undefined : speakerOf(source)
  }
}

/**
 * A headline names nobody; whose words it retells is who says them below:
 *
 *     Water chief: bills must rise again
 *     ^^^^^^^^^^^
 *     Helena Vass told shareholders that bills would have to rise again if the leaks were to be mended.
 *     ^^^^^^^^^^^
 */
import contexts from '../lang/en/contexts.json'
import people from '../lang/en/people.json'
import type { ActorKind } from '../record'
import type { Attributed, Mention, Span } from '../stage'
import { firstTokenAt } from '../text/tokens'
import { functionWords } from '../text/words'
import { alsoBodies } from './called'
import { officeWords } from './description'
import { singles } from './nouns'
import { genderFits, join, type Referent, type Referents } from './referent'
import type { Speech } from './speech'
import { nounOf } from './words'

/** So many quotes of headlines and of the first paragraph are led, to those who have no more mentions than this. */
const mostTold = 24
const mostMentions = 32
/** So many quotes behind each of them are looked through, and so many characters of each. */
const furthest = 60
const longest = 600
/** Of the words of the headline, up to `most`, so many stand in what is said below, and at least `fewest`; in what others say at most half of those. */
const least = 0.3
const fewest = 2
const most = 12

const disputing: ReadonlySet<string> = new Set(contexts.disputing)
const negations: ReadonlySet<string> = new Set(contexts.negations)
const bodyNouns: ReadonlySet<string> = new Set(people.bodies)

/** Leads those whom headlines and the first paragraph describe to who says below what they say there. */
export function retold(
  article: Attributed,
  referents: Referents,
  speeches: (Speech | undefined)[],
): (Speech | undefined)[] {
  const { attributions, blocks, text } = article
  const lede = blocks.find(({ kind }) => kind === 'paragraph')
  if (lede === undefined) return speeches
  const below = new Below(article, lede, speeches)
  const meant = new Map<Referent, Referent>()
  const byNoun = new Map<string, Referent>()
  const found = [...speeches]
  for (let at = 0; at < attributions.length && at < mostTold && below.startOf(at) < lede.end; at++) {
    const { source, rule } = attributions[at]!
    const described = speeches[at]?.speaker
    // `Walls were never built, inquiry told`
    if (described === undefined && source.length === 0 && rule !== 'continuation') {
      const speaker = below.sayerOf(at)
      if (speaker !== undefined) found[at] = { speaker, candidates: [], rule: 'source-turn', evidence: [] }
    }
    if (described === undefined || meant.has(described) || !isNameless(described)) continue
    const [first] = described.mentions
    const noun = lastWordOf(text, first!)
    // `Ex-engineer: walls were never built`, and `A former engineer told …` in the first paragraph
    const speaker = below.startOf(at) < lede.start ? below.sayerOf(at, described) : byNoun.get(noun)
    if (speaker === undefined) continue
    meant.set(described, speaker)
    byNoun.set(noun, speaker)
    // whom the words described is no one of their own any longer
    described.speaks = false
    for (const mention of described.mentions)
      join(referents, speaker, mention, mention.form === 'pronoun' ? 'pronoun-for' : 'described-as')
  }
  if (meant.size === 0) return found
  return found.map((speech) => {
    const speaker = speech?.speaker && meant.get(speech.speaker)
    return speaker === undefined ? speech : { ...speech!, speaker }
  })
}

/** What an attribution says, to compare it with others. */
interface Said {
  /** The first letters of the words that tell something: `rise` and `rises` are one. */
  words: ReadonlySet<string>
  /** `He never begged` is not what `Killer had begged` says; nor is that it was denied. */
  isNegated: boolean
}

class Below {
  private readonly said: Said[] = []

  constructor(
    private readonly article: Attributed,
    private readonly lede: Span,
    private readonly speeches: readonly (Speech | undefined)[],
  ) {}

  /** Where it begins. */
  startOf(at: number): number {
    const { source, content } = this.article.attributions[at]!
    return source[0]?.start ?? content[0]!.start
  }

  /** Who, with a name, says further down what the attribution at `at` says of somebody, or of nobody; undefined if nobody does for sure. */
  sayerOf(at: number, described?: Referent): Referent | undefined {
    const { attributions } = this.article
    const mention = described?.mentions[0]
    const kinds = mention === undefined ? eitherKind : kindsOf(this.article.text, mention)
    const own = this.saidAt(at)
    if (kinds === undefined || own.words.size < fewest) return undefined
    const start = attributions[at]!.content[0]!.start
    const shares = new Map<Referent, number>()
    for (let next = at + 1; next < attributions.length && next <= at + furthest; next++) {
      const speaker = this.speeches[next]?.speaker
      if (speaker === undefined || !(kinds.includes(speaker.kind) || isSomebody(speaker))) continue
      // `Insider: figures were faked`, and nobody names the insider, who says so below
      if (speaker === described && this.startOf(next) >= this.lede.end) return undefined
      const { words, isNegated } = this.saidAt(next)
      let shared = 0
      for (const word of words) if (own.words.has(word)) shared++
      if (isNegated !== own.isNegated || shared <= (shares.get(speaker) ?? 0)) continue
      shares.set(speaker, shared)
    }
    const [best, second] = [...shares].sort((a, b) => b[1] - a[1])
    if (best === undefined || best[1] < fewest || best[1] / Math.min(most, own.words.size) < least)
      return undefined
    if (second !== undefined && second[1] > best[1] / 2) return undefined
    const [speaker] = best
    const isKnown = kinds.includes(speaker.kind) && speaker.mentions.slice(0, mostMentions).some(isNamed)
    if (!isKnown || isSpokenOf(this.article, start, speaker)) return undefined
    return mention === undefined || this.canBe(speaker, mention) ? speaker : undefined
  }

  /** No man is the actress, and no director: whoever has an office has that one, or one that is called so. */
  private canBe(speaker: Referent, mention: Mention): boolean {
    const { text } = this.article
    if (!genderFits(speaker, mention.gender)) return false
    const offices = speaker.mentions.slice(0, mostMentions).flatMap(({ roles = [] }) => roles)
    const words = offices.flatMap(({ span }) => officeWords(text.slice(span.start, span.end)))
    return (
      words.length === 0 ||
      words.includes(lastWordOf(text, mention)) ||
      !words.some((one) => singles.has(one))
    )
  }

  private saidAt(at: number): Said {
    const known = this.said[at]
    if (known !== undefined) return known
    const { text, attributions } = this.article
    const { content, cue } = attributions[at]!
    const words = new Set<string>()
    let isNegated = cue.some(({ start, end }) => disputing.has(text.slice(start, end).toLowerCase()))
    for (const { start, end } of content) {
      const read = text.slice(start, Math.min(end, start + longest)).toLowerCase()
      for (const [word] of read.matchAll(/\p{L}+(?:['’]t\b)?|\p{N}+/gu)) {
        if (negations.has(word) || /['’]t$/.test(word)) isNegated = !isNegated
        else if (!functionWords.has(word) && (word.length > 3 || /\p{N}/u.test(word)))
          words.add(word.slice(0, 5))
      }
    }
    this.said[at] = { words, isNegated }
    return this.said[at]
  }
}

/** Whether the sentence at this offset names them: `Hale accused of lying`, and below Hale says that he never lied. */
export function isSpokenOf(
  { sentences, tokens }: Attributed,
  offset: number,
  { mentions }: Referent,
): boolean {
  const sentence = sentences[tokens.sentence[firstTokenAt(tokens, offset)] ?? -1]
  if (sentence === undefined) return false
  return mentions.slice(0, mostMentions).some(({ start }) => start >= sentence.start && start < sentence.end)
}

/** What somebody with a name is whom these words may describe; undefined where they are of several, of a document, of nobody that is known. */
function kindsOf(text: string, mention: Mention): readonly ActorKind[] | undefined {
  if (mention.form !== 'description' || mention.plural || mention.gender === 'neutral') return undefined
  const noun = lastWordOf(text, mention)
  if (alsoBodies.has(noun)) return eitherKind
  if (mention.kind === 'organization' || bodyNouns.has(noun)) return onlyBodies
  return mention.kind === 'unnamed' && singles.has(noun) ? onlyPeople : undefined
}
const onlyPeople: readonly ActorKind[] = ['person']
const onlyBodies: readonly ActorKind[] = ['organization']
const eitherKind: readonly ActorKind[] = ['person', 'organization']

/** `engineer` of `Ex-engineer` */
const lastWordOf = (text: string, mention: Mention) => nounOf(text, mention).replace(/^.*[ -]/, '')

/** One without a name: `an insider`; no document. */
const isSomebody = ({ kind, gender }: Referent) => kind === 'unnamed' && gender !== 'neutral'

/** Nobody who goes by a name, nor one who is spoken of all the time. */
const isNameless = ({ mentions }: Referent) => mentions.length < mostMentions && !mentions.some(isNamed)

const isNamed = ({ form }: Mention) => form !== 'pronoun' && form !== 'description'

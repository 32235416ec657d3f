/** Pronouns, as the text is read: whom each stands for, by who is on stage, who is speaking and who was asked. */
import people from '../lang/en/people.json'
import type { Attributed, Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import { addressedBefore } from './addressed'
import { isAsking } from './answers'
import { documentBefore, groupBefore } from './bare'
import type { Descriptions } from './descriptions'
import { takenForSomebody } from './generic'
import { type Interview, isQuestion } from './interview'
import { pairBefore } from './pairs'
import { resolvePronoun } from './pronoun'
import { genderFits, ofUnknownGender, type Referent, type Referents } from './referent'
import type { Appearance, Scene } from './scene'
import { type Led, ledTo, nobody } from './speech'
import { Spoken } from './spoken'
import { speaksOf } from './topic'
import { nounOf } from './words'

/** What is known of the text around a pronoun. */
interface Around {
  isSource: boolean
  /** Those whom the words name that it is the source of. */
  named: readonly Referent[]
  /** These words. */
  said: readonly Span[] | undefined
  /** Who is described around it: `His father, Donald Trump` is not Trump's. */
  within: Referent | undefined
}

export class Pronouns {
  private readonly spoken: Spoken
  /** `told her`, `asked if she regretted it`: who speaks is not who is spoken to, or of. By where that one stands. */
  private readonly notThem = new Map<number, Mention | undefined>()

  constructor(
    private readonly article: Attributed,
    private readonly referents: Referents,
    private readonly scene: Scene,
    private readonly descriptions: Descriptions,
    private readonly interview: Interview | undefined,
    sources: readonly (Mention | undefined)[],
    private readonly speakerOf: (source: Mention) => Referent | undefined,
  ) {
    this.spoken = new Spoken(article, sources, (source) => speakerOf(source) ?? referents.of.get(source))
    const { text } = article
    article.attributions.forEach(({ to, cue: [cue], content: [said] }, i) => {
      if (to?.[0] !== undefined) this.notThem.set(to[0].start, sources[i])
      if (cue === undefined || said === undefined || !isAsking(text.slice(cue.start, cue.end))) return
      const before = questionWord.exec(text.slice(said.start, said.start + 16))
      if (before !== null) this.notThem.set(said.start + before[0].length, sources[i])
    })
  }

  lead(mention: Mention, around: Around): Led {
    const words = this.spoken.at(mention.start)
    if (firstPerson.test(this.article.text.slice(mention.start, mention.end)))
      return this.firstPerson(mention, words?.speaker)
    const isOfSomebody = mention.gender !== undefined && mention.gender !== 'neutral'
    return around.isSource || isOfSomebody ? this.thirdPerson(mention, around, words) : nobody
  }

  private firstPerson({ start, plural }: Mention, speaker: Referent | undefined): Led {
    const isOne = speaker?.kind === 'person' || speaker?.kind === 'unnamed'
    if (speaker !== undefined || plural)
      return ledTo(isOne || plural ? speaker : undefined, 'source-first-person')
    const { interview } = this
    const referent = this.answers(start) ? interview?.answers : undefined
    return ledTo(referent, 'source-interview', interview?.evidence[0])
  }

  /** `I` outside of quotation marks, in an interview: it is who answers, in a paragraph that does not ask. */
  private answers(start: number): boolean {
    const { article, interview } = this
    if (interview?.answers === undefined || start < interview.evidence[0]!.end) return false
    return !isQuestion(article, article.tokens.sentence[firstTokenAt(article.tokens, start)]!)
  }

  private thirdPerson(
    mention: Mention,
    { isSource, named, said, within }: Around,
    words: { speaker: Referent | undefined } | undefined,
  ): Led {
    const telling = this.notThem.get(mention.start)
    const teller = telling && this.speakerOf(telling)
    const addressed = addressedBefore(this.article, this.referents, mention)
    const excluded = [words?.speaker, within, teller, addressed, ...named]
    const found = resolvePronoun(mention, this.scene, isSource, excluded)
    const isNothing = found.referent === undefined && found.candidates.length === 0
    const group = isSource && mention.plural && !found.isSubject ? this.group(mention) : undefined
    const one = group ?? (isSource && isNothing ? this.notNamed(mention, said) : found.referent)
    // “She's toast,” he said: as long as nobody knows who says so, it can be anybody, and tells of nobody what they are
    const isOpen = words !== undefined && words.speaker === undefined
    const referent = isOpen && one !== undefined && ofUnknownGender(one) ? undefined : one
    if (mention.gender === 'neutral' && referent?.kind === 'person')
      this.descriptions.companies.becomesBody(referent)
    return { referent, candidates: found.candidates, rule: 'source-pronoun', told: found.head }
  }

  /** What `it` and `they` are where nobody who was named fits. */
  private notNamed(mention: Mention, said: readonly Span[] = []): Referent | undefined {
    const { text } = this.article
    if (mention.gender === 'neutral') {
      // `… told the board. It said`: that may be the board
      const goesOn = text[mention.start] === 'i'
      return (
        this.document(mention) ??
        (goesOn ? takenForSomebody(text, mention, this.scene) : undefined) ??
        spokeLast(this.article, mention, this.scene, 'organization')
      )
    }
    if (!mention.plural) return this.namedBehind(mention, said)
    return someoneBefore(mention, this.scene) ?? spokeLast(this.article, mention, this.scene, 'group')
  }

  /** `Researchers followed the ice with data from the Hale Institute. They found …`: not the institute. */
  private group(mention: Mention): Referent | undefined {
    const { sentence } = this.scene.placeOf(mention)
    const group = groupBefore(this.article, sentence)
    if (group !== undefined) return this.descriptions.standsFor(group)
    const pair = pairBefore(this.article, sentence, true)
    return pair && this.descriptions.standsFor(pair, 'named-in-full')
  }

  /**
   * Where nobody has been on stage before: `In what she called a defeat, Ann Hale has left`, or whoever opens the next sentence: `“I never
   * wanted this,” she said. Ann Hale, who …`
   */
  private namedBehind(mention: Mention, said: readonly Span[]): Referent | undefined {
    const { mentions, sentences, text } = this.article
    if (this.scene.recent.some(({ referent }) => referent.kind === 'person' || referent.kind === 'unnamed'))
      return undefined
    const own = firstFrom(mentions.length, (i) => mentions[i]!.start, mention.start)
    for (let i = Math.max(0, own - mostAhead); i < own; i++) if (isOne(mentions[i]!)) return undefined
    const { sentence } = this.scene.placeOf(mention)
    const { start, end } = sentences[sentence]!
    if (/^(?:In|For) what $/.test(text.slice(start, mention.start))) {
      const first = this.personFrom(mention.end, end)
      return first !== undefined && !isOblique(text, first) ? this.fitting(first, mention, said) : undefined
    }
    const next = sentences[sentence + 1]
    if (next === undefined) return undefined
    const one = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, next.start)]
    if (one?.start !== next.start || one.kind !== 'person' || one.form !== 'name') return undefined
    const isTold = /^, (?:who|whose|\d{1,3},?|an?|the) /.test(text.slice(one.head.end, one.head.end + 9))
    return isTold ? this.fitting(one, mention, said) : undefined
  }

  /** The first person who is named in a stretch of the text. */
  private personFrom(start: number, end: number): Mention | undefined {
    const { mentions } = this.article
    const first = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
    for (let i = first; i < mentions.length && mentions[i]!.start < end; i++) {
      const { kind, form } = mentions[i]!
      if (kind === 'person' && form !== 'pronoun' && form !== 'description') return mentions[i]
    }
    return undefined
  }

  private fitting(named: Mention, { gender }: Mention, said: readonly Span[]): Referent | undefined {
    const referent = this.referents.of.get(named)
    if (referent?.kind !== 'person' || speaksOf(this.article.text, said, referent)) return undefined
    return genderFits(referent, gender) ? referent : undefined
  }

  /** `The letter was sent to Hale. It warns …` */
  private document(mention: Mention): Referent | undefined {
    const document = documentBefore(this.article, this.scene.placeOf(mention).sentence)
    return document && this.descriptions.standsFor(document)
  }
}

/** So many mentions ahead of a pronoun are looked through for somebody without a name. */
const mostAhead = 24

const questionWord = /^(?:how|if|what|when|where|whether|why) (?=s?he\b)/i

/** `A man was rescued. “I am alive,” he said`: that may be he. */
const isOne = ({ form, kind, plural }: Mention) => form === 'description' && kind === 'unnamed' && !plural

/** `to Ann Hale`, `Ann Hale's`: not who says it. */
function isOblique(text: string, { start, head }: Mention): boolean {
  return (
    / (?:against|at|by|for|from|in|of|on|to|told|with) $/.test(text.slice(Math.max(0, start - 9), start)) ||
    /^['’]/.test(text.slice(head.end, head.end + 1))
  )
}

const firstPerson = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves)$/i

/** `Zelcom said it would close. ¶ The offer was fair, it added`: whoever spoke last, in the paragraph before, if nothing like it came between. */
function spokeLast(
  { text, mentions }: Attributed,
  mention: Mention,
  scene: Scene,
  kind: Referent['kind'],
): Referent | undefined {
  const last = lastNear(mention, scene)
  if (last?.referent.kind !== kind || last.referent.gender === 'neutral') return undefined
  const next = firstFrom(mentions.length, (i) => mentions[i]!.start, last.head.end)
  if (next + mostBetween < mentions.length && mentions[next + mostBetween]!.start < mention.start)
    return undefined
  for (let i = next; i < mentions.length && mentions[i]!.start < mention.start; i++)
    if (isOther(text, mentions[i]!, kind)) return undefined
  return last.referent
}
/** Behind more mentions than so many it may be any of them. */
const mostBetween = 24

/** Not `The company`: that may be the one. */
function isOther(text: string, one: Mention, kind: Referent['kind']): boolean {
  if (one.form === 'pronoun' || (kind === 'organization' && one.kind === 'person')) return false
  return one.form !== 'description' || !generic.has(nounOf(text, one))
}
const generic: ReadonlySet<string> = new Set(people.genericBodies)

/** `One insider said … “They hate it,” they said`: one who is neither he nor she, and spoke last. */
function someoneBefore(mention: Mention, scene: Scene): Referent | undefined {
  const last = lastNear(mention, scene)
  return last?.referent.kind === 'unnamed' && ofUnknownGender(last.referent) ? last.referent : undefined
}

/** Who spoke last, in this paragraph or the one before. */
function lastNear(mention: Mention, scene: Scene): Appearance | undefined {
  const last = scene.recent.findLast(({ spoke }) => spoke)
  return last !== undefined && scene.placeOf(mention).block - last.block < 2 ? last : undefined
}

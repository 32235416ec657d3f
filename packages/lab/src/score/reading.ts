import type { Actor, Article, Quote } from '@news/model'
import { namesOf, type ReadActor, type Reading, type ReadQuote } from '../corpus/reading'
import { rangeOf } from '../predict/quotes'
import { align } from './align'
import { iou } from './words'

/** A quote of the reading and what we have for it: the match, or what overlaps it the most. */
export interface QuoteVerdict {
  read: ReadQuote
  ours?: Quote
  /** The name that we give the speaker; null where we leave it open. */
  speaker?: string | null
  iou: number
  verdict: 'right' | 'right: open' | 'right: in context' | 'wrong speaker' | 'not found'
  /** Whether the speaker of `ours` is right, however much of the words it has. */
  speakerRight: boolean
}

/** An actor of the reading and which of ours bear its names. */
export interface ActorVerdict {
  read: ReadActor
  ours: Actor[]
  /** Names that stand in the text and that the first of ours does not have. */
  unmerged: string[]
  /** Another actor of the reading that ours took in. */
  swallowed: string[]
  right: boolean
}

/** Judges the quotes: half of the words or more, and the right speaker. */
export function judgeQuotes(
  reading: Reading,
  article: Article,
): { verdicts: QuoteVerdict[]; spurious: Quote[] } {
  const gold = reading.quotes.map(({ start, end }) => ({
    content: [[start, end] as [number, number]],
    cue: [],
    source: [],
  }))
  const {
    matches,
    gold: wanted,
    predicted,
  } = align(
    { id: reading.id, text: reading.text, quotes: gold },
    article.quotes.map((quote) => ({ content: quote.content.map(rangeOf) })),
  )
  /** The one of ours that overlaps the most, be it too little. */
  const nearest = (content: Set<number>): Pick<QuoteVerdict, 'ours' | 'iou'> => {
    const shares = predicted.map((other) => iou(content, other.content))
    const most = Math.max(0, ...shares)
    return most === 0 ? { iou: 0 } : { ours: article.quotes[shares.indexOf(most)]!, iou: most }
  }
  const judged = (read: ReadQuote, ours: Quote) => {
    const actor = article.actors.find(({ id }) => id === ours.speaker)
    const verdict = speakerVerdict(read, actor, reading)
    return { speaker: actor?.name ?? null, verdict, speakerRight: verdict.startsWith('right') }
  }
  const verdicts = reading.quotes.map((read, index): QuoteVerdict => {
    const match = matches.find((one) => one.gold === index)
    if (match) {
      const ours = article.quotes[match.predicted]!
      return { read, ours, iou: match.iou, ...judged(read, ours) }
    }
    const near = nearest(wanted[index]!.content)
    const { speakerRight } = near.ours ? judged(read, near.ours) : { speakerRight: false }
    return { read, ...near, verdict: 'not found', speakerRight }
  })
  const found = new Set(matches.map((match) => match.predicted))
  return { verdicts, spurious: article.quotes.filter((_, index) => !found.has(index)) }
}

/** Judges the actors: one of ours, and only one, bears all the names that the text uses. */
export function judgeActors(reading: Reading, article: Article): ActorVerdict[] {
  const bearers = reading.actors.map((read) => {
    const names = new Set(namesOf(read).map(plain))
    return article.actors.filter((actor) => ourNames(actor, article).some((name) => names.has(name)))
  })
  return reading.actors.map((read, index) => {
    const ours = bearers[index]!
    const [first] = ours
    const unmerged = namesOf(read).filter(
      (name) => occurs(name, reading.text) && !(first && bears(first, name, article)),
    )
    const swallowed = reading.actors
      .filter((_, other) => other !== index && first !== undefined && bearers[other]!.includes(first))
      .map((other) => other.name)
    const right = ours.length === 1 && unmerged.length === 0 && swallowed.length === 0
    return { read, ours, unmerged, swallowed, right }
  })
}

function speakerVerdict(
  read: ReadQuote,
  actor: Actor | undefined,
  reading: Reading,
): QuoteVerdict['verdict'] {
  if (read.speaker === null) {
    if (!actor) return 'right: open'
    const { inContext } = reading
    return inContext !== undefined && isNamed(actor, inContext, reading)
      ? 'right: in context'
      : 'wrong speaker'
  }
  return actor && isNamed(actor, read.speaker, reading) ? 'right' : 'wrong speaker'
}

/** Whether our actor bears a name, or another name of the reading's actor of that name. */
function isNamed(actor: Actor, name: string, reading: Reading): boolean {
  const same = reading.actors.find((read) => namesOf(read).map(plain).includes(plain(name)))
  const allowed = new Set([name, ...(same ? namesOf(same) : [])].map(plain))
  return [actor.name, ...actor.aliases].some((own) => allowed.has(plain(own)))
}

/** Its name, its aliases and what its mentions say, pronouns and the like left out. */
function ourNames(actor: Actor, { text }: Article): string[] {
  const written = actor.mentions
    .filter(({ form }) => form !== 'pronoun' && form !== 'description')
    .map(({ start, end }) => text.slice(start, end))
  return [actor.name, ...actor.aliases, ...written].map(plain)
}

/** `Mr Lavrov` is borne by an actor with the mention `Lavrov`, and the other way round. */
function bears(actor: Actor, name: string, article: Article): boolean {
  const wanted = plain(name)
  return ourNames(actor, article).some(
    (own) => own === wanted || own.endsWith(` ${wanted}`) || wanted.endsWith(` ${own}`),
  )
}

/** Whether a name stands in the text as words of its own. */
function occurs(name: string, text: string): boolean {
  const letter = /[\p{L}\p{N}]/u
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + name.length] ?? '')) return true
  }
  return false
}

const plain = (name: string) => name.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim()

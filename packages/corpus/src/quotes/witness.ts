import type { Actor, Article, Quote } from '@news/model'
import { type Term, termsOf } from '../words/terms'

/** Who a witness says has spoken. */
export interface Speaker {
  name: string
  kind: Actor['kind']
  aliases: readonly string[]
  /** The id of the person across articles, where people are kept: two with the same are one, two with others are not. */
  person?: string
}

/** One place where one article has a quote. */
export interface Witness {
  /** The article's id and the quote's, `ARTICLE#QUOTE`: one place has one. */
  id: string
  article: string
  quote: string
  text: string
  kind: Quote['kind']
  speaker: Speaker | null
  /** When the article was published; ISO 8601. */
  published?: string
  /** Who published it. */
  publisher?: string
  /** The story that the article is a copy of, where copies are kept. */
  story?: string
}

/** A witness with its words read once. */
export interface ReadWitness extends Witness {
  terms: readonly Term[]
  /** Sum of the weights of all its terms. */
  weight: number
}

/** What is known of an article from elsewhere. */
export interface WitnessContext {
  story?: string
  /** The person that an actor of the article is, by its id there. */
  person?: (actor: string) => string | undefined
}

/** The quotes of an article as witnesses, in its order. */
export function witnessesOf(article: Article, context: WitnessContext = {}): Witness[] {
  const actors = new Map(article.actors.map((actor) => [actor.id, actor]))
  const { published, publisher } = article
  return article.quotes.map(({ id, text, kind, speaker }) => ({
    id: `${article.id}#${id}`,
    article: article.id,
    quote: id,
    text,
    kind,
    speaker: speakerOf(speaker === null ? undefined : actors.get(speaker), context),
    ...(published === undefined ? {} : { published: published.value }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(context.story === undefined ? {} : { story: context.story }),
  }))
}

/** Reads the words of a witness. */
export function read(witness: Witness): ReadWitness {
  const terms = termsOf(witness.text).slice(0, longest)
  return { ...witness, terms, weight: terms.reduce((sum, term) => sum + term.weight, 0) }
}

/** Terms of a quote that are compared: a speech in full has more, and what is quoted of it elsewhere is short. */
const longest = 600

function speakerOf(actor: Actor | undefined, { person }: WitnessContext): Speaker | null {
  if (actor === undefined) return null
  const known = person?.(actor.id)
  const { name, kind, aliases } = actor
  return { name, kind, aliases, ...(known === undefined ? {} : { person: known }) }
}

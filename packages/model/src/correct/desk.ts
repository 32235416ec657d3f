import type { Actor } from '../record/actor'
import type { Article } from '../record/article'
import type { Quote } from '../record/quote'

/** An article while it is corrected: its records are replaced one by one, never changed in place. */
export interface Desk {
  readonly article: Article
  quotes: Quote[]
  /** Holes where an actor went into another. */
  actors: (Actor | undefined)[]
  /** Ids of the quotes that are none. */
  rejected: Set<string>
  touched: boolean
  readonly quoteAt: ReadonlyMap<string, number>
  readonly actorAt: Map<string, number>
}

export function deskOf(article: Article): Desk {
  return {
    article,
    quotes: [...article.quotes],
    actors: [...article.actors],
    rejected: new Set(),
    touched: false,
    quoteAt: placesOf(article.quotes),
    actorAt: placesOf(article.actors),
  }
}

/** The article as it was corrected; the very same one if nothing was. Ids stay what they were. */
export function cleared({ article, quotes, actors, rejected, touched }: Desk): Article {
  if (!touched) return article
  return {
    ...article,
    quotes: rejected.size === 0 ? quotes : quotes.filter(({ id }) => !rejected.has(id)),
    actors: actors
      .filter((actor) => actor !== undefined)
      .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || byId(a, b)),
  }
}

/** Who is first mentioned in the same place: as the parser numbers them, whatever was done in which order before. */
function byId({ id }: Actor, { id: other }: Actor): number {
  return id.length - other.length || (id < other ? -1 : 1)
}

export function quoteOn({ quotes, quoteAt }: Desk, id: string): Quote | undefined {
  return quotes[quoteAt.get(id) ?? -1]
}

export function actorOn({ actors, actorAt }: Desk, id: string): Actor | undefined {
  return actors[actorAt.get(id) ?? -1]
}

/** Who speaks a quote, where the article says so. */
export function speakerOn(desk: Desk, { speaker }: Quote): Actor | undefined {
  return speaker === null ? undefined : actorOn(desk, speaker)
}

export function putQuote(desk: Desk, quote: Quote): void {
  desk.quotes[desk.quoteAt.get(quote.id)!] = quote
}

/** Puts an actor in the place of the one with its id, or after all others. */
export function putActor(desk: Desk, actor: Actor): void {
  const at = desk.actorAt.get(actor.id) ?? desk.actors.length
  desk.actorAt.set(actor.id, at)
  desk.actors[at] = actor
}

export function removeActor(desk: Desk, id: string): void {
  const at = desk.actorAt.get(id)
  if (at === undefined) return
  desk.actors[at] = undefined
  desk.actorAt.delete(id)
}

/** Of records that share an id the first one has it. */
function placesOf(records: readonly { id: string }[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, { id }] of records.entries()) if (!places.has(id)) places.set(id, at)
  return places
}

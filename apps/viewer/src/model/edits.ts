/** From what a person wants changed to the corrections that do it, in one article or in several. */
import type { Actor, ActorKind, Article, Quote, Span } from '@news/model'
import { type Correction, correct } from '@news/model/correct'
import { freeId } from './free-id'
import { folded } from './names'
import type { Person, Said } from './people'

/** Another name, and perhaps another kind, in every article that has the person. */
export function renamed(
  articles: readonly Article[],
  person: Person,
  name: string,
  kind: ActorKind,
): Correction[] {
  return person.parts
    .filter(({ actor }) => actor.name !== name || actor.kind !== kind)
    .map(({ article, actor }) => rename(articles[article]!, actor, name, kind))
}

/**
 * Two people are one: in an article that has both, their actors become one; in the others, the name tells. The one
 * that stays gives name and kind.
 */
export function merged(articles: readonly Article[], person: Person, into: Person): Correction[] {
  const corrections = person.parts.map(({ article, actor }): Correction => {
    const there = into.parts.find((part) => part.article === article)
    if (!there) return rename(articles[article]!, actor, into.name, into.kind)
    return {
      ...{ type: 'merge', article: articles[article]!.id, actor: actor.id },
      ...{ into: there.actor.id, was: actor.name },
    }
  })
  // Names that differ among the articles of the one that stays would keep the newcomer apart.
  return [...renamed(articles, into, into.name, into.kind), ...corrections]
}

/**
 * Some statements are somebody else’s. Whoever the article knows by that name gets them, and else a new actor, found in
 * the text by name if the text has it, or in the sources of the statements.
 */
export function givenTo(
  articles: readonly Article[],
  log: readonly Correction[],
  statements: readonly Said[],
  name: string,
  kind: ActorKind,
): Correction[] {
  const places = [...new Set(statements.map(({ article }) => article))]
  return places.flatMap((place) => {
    const article = articles[place]!
    const quotes = statements.filter((one) => one.article === place).map(({ quote }) => quote)
    const known = article.actors.find((actor) => folded(actor.name) === folded(name))
    if (known) return quotes.map((quote) => spoken(article, quote, known.id))
    const mentions = placesOf(article.text, name)
    return {
      ...{ type: 'split' as const, article: article.id, actor: freeId(takenIds(article, log)), name, kind },
      quotes: quotes.map(({ id }) => id),
      ...(mentions.length > 0 && { mentions }),
    }
  })
}

/** Who speaks a quote: an actor of the article, or null to leave it open. */
export function spoken(article: Article, quote: Quote, speaker: string | null): Correction {
  return { type: 'speaker', article: article.id, quote: quote.id, speaker, was: quote.text }
}

/** The quote is none. */
export function rejected(article: Article, quote: Quote): Correction {
  return { type: 'reject', article: article.id, quote: quote.id, was: quote.text }
}

/** Why these corrections can’t be made, in a sentence; nothing if they can. */
export function troubleWith(articles: readonly Article[], corrections: readonly Correction[]): string {
  return correct(articles, corrections).warnings[0]?.message ?? ''
}

function rename(article: Article, actor: Actor, name: string, kind: ActorKind): Correction {
  const { id, name: was } = actor
  return {
    ...{ type: 'rename', article: article.id, actor: id, name, was },
    ...(kind !== actor.kind && { kind }),
  }
}

/** The ids that actors of the article have or, in what was corrected before, had. */
function takenIds({ id, actors }: Article, log: readonly Correction[]): string[] {
  const splits = log.flatMap((one) => (one.type === 'split' && one.article === id ? [one.actor] : []))
  return [...new Set([...actors.map((actor) => actor.id), ...splits])]
}

/** Where a name stands in the text as a word of its own. */
function placesOf(text: string, name: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    const edges = text.slice(at - 1, at) + text.slice(end, end + 1)
    if (!/[\p{L}\p{N}]/u.test(edges)) places.push({ start: at, end })
  }
  return places
}

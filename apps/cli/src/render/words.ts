import type { Actor, Article, Quote, Span } from '@news/model'
import { groupBy } from '../text/group'

/** The words that the spans cover, as one text. */
export function wordsOf(article: Article, spans: Span[] | undefined): string {
  return (spans ?? []).map(({ start, end }) => article.text.slice(start, end)).join(' … ')
}

/** The actor with this id. */
export function actorOf(article: Article, id: string | null): Actor | undefined {
  if (id === null) return undefined
  const known = actorsById.get(article) ?? new Map(article.actors.map((actor) => [actor.id, actor]))
  actorsById.set(article, known)
  return known.get(id)
}

// An article can hold thousands of quotes by thousands of actors: looking each up from the start would never end.
const actorsById = new WeakMap<Article, Map<string, Actor>>()

/** The quotes of each speaker, in the order in which these first speak. */
export function quotesBySpeaker({ quotes }: Article): Map<string | null, Quote[]> {
  return groupBy(quotes, ({ speaker }) => speaker)
}

/** What there is to say of an actor beside the name: its roles, else its kind where that is not plain. */
export function roleOf(actor: Actor): string {
  const roles = new Set(actor.roles.map(({ title, of }) => (of === undefined ? title : `${title} of ${of}`)))
  if (roles.size > 0) return [...roles].join('; ')
  return actor.kind === 'person' || actor.kind === 'unnamed' ? '' : actor.kind
}

/** What there is to say of a quote beside its words: who is meant by the source, whom it was said to, through what. */
export function notesOf(article: Article, quote: Quote): string[] {
  const source = wordsOf(article, quote.source)
  const speaker = actorOf(article, quote.speaker)
  const candidates = (quote.candidates ?? []).map((id) => actorOf(article, id)?.name ?? id)
  return [
    ...(source === '' || (speaker && namedBy(source, speaker)) ? [] : [`source: ${source}`]),
    ...(quote.to?.length ? [`to: ${wordsOf(article, quote.to)}`] : []),
    ...(quote.via?.length ? [`via: ${wordsOf(article, quote.via)}`] : []),
    ...(candidates.length > 0 ? [`perhaps: ${candidates.join(', ')}`] : []),
  ]
}

/** Whether the source says the name or the end of it: “Mr Thorsen” for Mikkel Thorsen, but not “he”. */
function namedBy(source: string, { name }: Actor): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  return source.toLowerCase().includes(last.toLowerCase())
}

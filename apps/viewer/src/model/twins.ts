/** Which quotes and which actors of two readings of one text are the same. */
import type { Article, Span } from '@news/model'

/** From the ids of one reading to those of the other. */
export interface Twins {
  quotes: ReadonlyMap<string, string>
  actors: ReadonlyMap<string, string>
}

/** A quote is the same where its content is, an actor the one that shares most mentions. */
export function twinsOf(from: Article, to: Article): Twins {
  const byContent = new Map(to.quotes.map(({ content, id }) => [placesOf(content), id]))
  const quotes = new Map<string, string>()
  for (const { content, id } of from.quotes) {
    const twin = byContent.get(placesOf(content))
    if (twin !== undefined) quotes.set(id, twin)
  }
  return { quotes, actors: actorsOf(from, to) }
}

function actorsOf(from: Article, to: Article): Map<string, string> {
  const owners = new Map(to.actors.flatMap(({ id, mentions }) => mentions.map((one) => [placeOf(one), id])))
  const actors = new Map<string, string>()
  for (const { id, mentions } of from.actors) {
    const votes = new Map<string, number>()
    for (const mention of mentions) {
      const owner = owners.get(placeOf(mention))
      if (owner !== undefined) votes.set(owner, (votes.get(owner) ?? 0) + 1)
    }
    const [first] = [...votes].sort(([, a], [, b]) => b - a)
    if (first) actors.set(id, first[0])
  }
  return actors
}

const placeOf = ({ start, end }: Span) => `${start}-${end}`
const placesOf = (spans: readonly Span[]) => spans.map(placeOf).join()

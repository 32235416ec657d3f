import type { Article } from '@news/model'
import type { Findable } from './search'
import { labelFor, look, openSpeaker, plain, type Speaker } from './speakers'
import type { Who } from './voice'

/** Who speaks in some articles, by one key for each, and how the page shows them. */
export interface Cast {
  who: Who
  people: ReadonlyMap<string, Pick<Speaker, 'name' | 'label' | 'hue' | 'pattern' | 'hollow'>>
  findable: readonly Findable[]
}

/** The speakers of all articles, most quotes first. */
export function castOf(articles: readonly Article[]): Cast {
  const who: Who = (quote, i) =>
    articles[i]!.actors.find(({ id }) => id === quote.speaker)?.name ?? openSpeaker
  const names = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  articles.forEach(({ actors, quotes }, i) => {
    for (const { name, aliases } of actors) {
      const all = names.get(name) ?? new Set([name])
      for (const alias of aliases) all.add(alias)
      names.set(name, all)
    }
    for (const quote of quotes) counts.set(who(quote, i), (counts.get(who(quote, i)) ?? 0) + 1)
  })
  const taken = new Set<string>()
  const ranked = [...counts.keys()]
    .filter((key) => key !== openSpeaker)
    .sort((a, b) => counts.get(b)! - counts.get(a)!)
  const people = new Map(
    ranked.map((key, i) => [key, { name: key, label: labelFor(key, taken), ...look(i) }]),
  )
  people.set(openSpeaker, { name: 'Speaker open', label: '?', ...plain })
  return { who, people, findable: ranked.map((key) => ({ who: key, names: [...names.get(key)!] })) }
}

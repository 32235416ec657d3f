import type { Article } from '@news/model'
import { peopleOf } from './people'
import { type Index, indexOf } from './search'
import { type Known, labelFor, look, nobody, openSpeaker } from './speakers'
import { type Voice, voices, type Who } from './voice'

/** Who speaks in some articles, by one key for each, and how the page shows them. */
export interface Cast {
  who: Who
  people: ReadonlyMap<string, Known & { name: string }>
  /** How much each says in all of them; counted when it is first asked for. */
  shares(): readonly Voice[]
  /** What can be found of them; made when it is first asked for. */
  index(): Index
}

/** The speakers of all articles, most quotes first; who speaks in several has one key and one colour in all. */
export function castOf(articles: readonly Article[]): Cast {
  const { all, keyOf } = peopleOf(articles)
  const taken = new Set<string>()
  const speaking = all.filter(({ said }) => said.length > 0)
  const people = new Map(
    speaking.map(({ key, name }, i) => [key, { name, label: labelFor(name, taken), ...look(i) }]),
  )
  people.set(openSpeaker, nobody)
  const who: Who = ({ speaker }, article) => keyOf(article, speaker)
  const findable = speaking.map(({ key, name, aliases }) => ({ who: key, names: [name, ...aliases] }))
  let shares: readonly Voice[] | undefined
  let index: Index | undefined
  return {
    who,
    people,
    shares: () => (shares ??= voices(articles, who)),
    index: () => (index ??= indexOf(findable, articles, who)),
  }
}

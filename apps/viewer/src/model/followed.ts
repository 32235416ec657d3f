/** Who is followed: an actor’s id in the open article, a person’s key in the overview, and how one leads to the other. */
import { articlesOf, type Shelf } from './loaded'
import { type People, type Person, peopleOf } from './people'
import { openSpeaker, speakerId } from './speakers'

export const peopleIn = (shelf: Shelf): People => peopleOf(articlesOf(shelf))

/** The key of who is followed. */
export function keyOf(state: Shelf, filter: string | null): string {
  if (filter === null || state.open === null) return filter ?? openSpeaker
  return peopleIn(state).keyOf(state.open, filter)
}

/** What to follow a person by in an article, or in the overview; null where the person does not speak there. */
export function inArticle({ byKey, open }: People, key: string, article: number | null): string | null {
  if (article === null) return key
  const said = key === openSpeaker ? open : (byKey.get(key)?.said ?? [])
  const here = said.find((one) => one.article === article)
  return here ? speakerId(here.quote) : null
}

/** The person who is followed; nobody where all are, or those whose words are open. */
export function personFollowed(state: Shelf & { filter: string | null }): Person | undefined {
  return state.filter === null ? undefined : peopleIn(state).byKey.get(keyOf(state, state.filter))
}

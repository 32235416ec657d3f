import type { Article } from '@news/model'
import type { Cast } from '../model/cast'
import { personFollowed } from '../model/followed'
import { peopleOf } from '../model/people'
import { nobody, openSpeaker } from '../model/speakers'
import type { Action, State } from '../model/state'
import { percent } from '../model/voice'
import { Statements } from './statements'

/** All that is said by who is followed, in all articles. */
export function Followed(props: {
  state: State
  articles: readonly Article[]
  cast: Cast
  dispatch: (action: Action) => void
}) {
  const { state, articles, cast, dispatch } = props
  const { filter } = state
  if (filter === null) return null
  const person = personFollowed(state)
  const said = person ? person.said : filter === openSpeaker ? peopleOf(articles).open : []
  if (said.length === 0) return null
  const key = person?.key ?? openSpeaker
  const share = cast.shares().find(({ who }) => who === key)?.share
  return (
    <Statements
      person={person}
      said={said}
      look={cast.people.get(key) ?? nobody}
      share={share === undefined ? '' : percent(share)}
      articles={articles}
      lit={state.lit ?? state.selected}
      open={state.open}
      dispatch={dispatch}
      onClose={() => dispatch({ type: 'filter', speaker: filter })}
    />
  )
}

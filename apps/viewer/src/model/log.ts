/** The log of corrections: made, taken back, made again. */
import type { Correction } from './corrections'
import { peopleIn, personFollowed } from './followed'
import type { Part } from './grouping'
import { filterBy, followPerson } from './moves'
import { openSpeaker } from './speakers'
import type { State } from './state'

/** `then` is whom to follow afterwards, where they are called otherwise than before. */
export function make(state: State, corrections: readonly Correction[], then?: Part): State {
  if (corrections.length === 0) return state
  const made = settle(state, {
    corrections: [...state.corrections, ...corrections],
    goes: [...state.goes, corrections.length],
    undone: [],
  })
  return then ? followPerson(made, peopleIn(made).keyOf(then.article, then.actor.id)) : made
}

export function undo(state: State): State {
  const length = state.goes.at(-1)
  if (length === undefined) return state
  const from = state.corrections.length - length
  return settle(state, {
    corrections: state.corrections.slice(0, from),
    goes: state.goes.slice(0, -1),
    undone: [state.corrections.slice(from), ...state.undone],
  })
}

export function redo(state: State): State {
  const [again, ...undone] = state.undone
  if (!again) return state
  return settle(state, {
    corrections: [...state.corrections, ...again],
    goes: [...state.goes, again.length],
    undone,
  })
}

/** Changes the corrections, and lets go of what that took away. */
export function settle(state: State, changes: Pick<State, 'corrections' | 'goes' | 'undone'>): State {
  const changed = { ...state, ...changes }
  const kept = filterBy(changed, state.filter)
  if (state.filter === null || state.filter === openSpeaker) return kept
  return (personFollowed(changed)?.said.length ?? 0) > 0 ? kept : filterBy(changed, null)
}

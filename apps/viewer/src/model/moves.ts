/** Where the page goes: to an article, to a quote, to a speaker, back. */

import type { Quote } from '@news/model'
import { inArticle, keyOf, peopleIn, personFollowed } from './followed'
import { openArticle, type Shelf } from './loaded'
import { openSpeaker, speakerId } from './speakers'
import type { Dialog, State } from './state'

/** What a change of the article lets go of. */
export const untouched = {
  filter: null,
  lit: null,
  selected: null,
  trouble: '',
  progress: null,
  dialog: null,
}

/** The quotes that are marked: all of the open article, or those of the speaker in the filter. */
export function visibleQuotes(state: Shelf & Pick<State, 'filter'>): readonly Quote[] {
  const quotes = openArticle(state)?.quotes ?? []
  return state.filter === null ? quotes : quotes.filter((quote) => speakerId(quote) === state.filter)
}

export function open(state: State, article: number | null): State {
  if (article === state.open) return state
  if (article === null ? state.loaded.length < 2 : !state.loaded[article]) return state
  const filter =
    state.filter === null ? null : inArticle(peopleIn(state), keyOf(state, state.filter), article)
  return { ...state, ...untouched, open: article, filter }
}

/** To the article after or before the open one in which who is followed speaks; from the last one round to the first. */
export function turn(state: State, by: 1 | -1): State {
  const count = state.loaded.length
  if (count < 2) return state
  const person = personFollowed(state)
  const from = state.open ?? (by > 0 ? -1 : count)
  for (let away = 1; away <= count; away++) {
    const place = (from + by * away + count * 2) % count
    if (!person || person.said.some(({ article }) => article === place)) return open(state, place)
  }
  return state
}

/** Follows a person in the open article or, where the person does not speak in it, in the first one that has the person. */
export function followPerson(state: State, key: string): State {
  const people = peopleIn(state)
  const here = inArticle(people, key, state.open)
  if (here !== null) return filterBy(state, here)
  const first = people.byKey.get(key)?.said[0]?.article
  return first === undefined ? state : filterBy(open(state, first), inArticle(people, key, first))
}

/** Opens a dialog, if there is something that it could be about. */
export function ask(state: State, dialog: Dialog | null): State {
  const about = {
    help: true,
    search: state.phase === 'read',
    changes: state.phase === 'read',
    export: state.phase === 'read',
    actor: state.filter !== null && state.filter !== openSpeaker,
    quote: state.selected !== null && openArticle(state) !== null,
  }
  return dialog === null || about[dialog] ? { ...state, dialog } : state
}

/** One step back at a time: the open quote, then the filter, then the article among several. */
export function clear(state: State): State {
  if (state.selected !== null || state.lit !== null) return { ...state, selected: null, lit: null }
  return state.filter === null ? open(state, null) : filterBy(state, null)
}

export function filterBy(state: State, filter: string | null): State {
  const stays = visibleQuotes({ ...state, filter }).some(({ id }) => id === state.selected)
  return { ...state, filter, lit: null, selected: stays ? state.selected : null }
}

/** To a quote; whoever is followed stays followed only where the words are theirs. */
export function showing(state: State, quote: string): State {
  const isMarked = visibleQuotes(state).some(({ id }) => id === quote)
  return { ...state, filter: isMarked ? state.filter : null, selected: quote }
}

/** To the speaker of the quote that is lit or selected; where one is followed already, to nobody. */
export function follow(state: State): State {
  if (state.filter !== null) return filterBy(state, null)
  const quote = visibleQuotes(state).find(({ id }) => id === (state.lit ?? state.selected))
  return quote ? filterBy(state, speakerId(quote)) : state
}

/** To the quote after or before the selected one; from the last one round to the first. */
export function step(state: State, by: 1 | -1): State {
  const quotes = visibleQuotes(state)
  if (quotes.length === 0) return state
  const at = quotes.findIndex(({ id }) => id === (state.selected ?? state.lit))
  const next = at < 0 ? (by > 0 ? 0 : quotes.length - 1) : (at + by + quotes.length) % quotes.length
  return { ...state, selected: quotes[next]!.id, lit: null, jumps: state.jumps + 1 }
}

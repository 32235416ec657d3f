/** The accurate tagger as the page knows it, and what it does to the articles that are there. */
import type { Article } from '@news/model'
import { carried } from './carrying'
import type { Correction } from './corrections'
import { peopleIn, personFollowed } from './followed'
import type { Loaded, Tagger } from './loaded'
import { settle } from './log'
import { openSpeaker } from './speakers'
import type { State } from './state'
import { twinsOf } from './twins'

/** Whether the accurate tagger is asked for, and how far it is. */
export interface Accuracy {
  on: boolean
  /** How many of its bytes are there, while they come. */
  loaded: number
  /** True once all of it is there. */
  ready: boolean
  /** Why it can’t be had, in a sentence. */
  trouble: string
}

export const withoutAccuracy: Accuracy = { on: false, loaded: 0, ready: false, trouble: '' }

/** An article as it came in, and what the accurate tagger made of it. */
export type Reread = readonly [from: Article, to: Article]

/** Shows of each article the reading that is asked for, where there is one. */
export function switchTo(state: State, on: boolean): State {
  const wanted: Tagger = on ? 'accurate' : 'compact'
  const next = { ...state, accuracy: { ...state.accuracy, on, trouble: '', loaded: 0 } }
  return exchangeAll(
    next,
    state.loaded.flatMap(({ other, by }, i) => (other && by !== wanted ? [i] : [])),
  )
}

/** Takes what came of reading again; it is shown if that is still wanted. */
export function takeReread(state: State, readings: readonly Reread[]): State {
  const fresh = new Map(readings)
  const isFresh = ({ by, article }: Loaded) => by === 'compact' && fresh.has(article)
  const places = state.loaded.flatMap((each, i) => (isFresh(each) ? [i] : []))
  const there = {
    ...state,
    loaded: state.loaded.map((each) => (isFresh(each) ? { ...each, other: fresh.get(each.article)! } : each)),
  }
  return state.accuracy.on ? exchangeAll(there, places) : there
}

/** The next article to read again, but for those that just were: the open one before all others. */
export function nextToReread(
  { loaded, open, accuracy }: State,
  read: ReadonlySet<Article>,
): Article | undefined {
  if (!accuracy.on) return undefined
  const shown = open === null ? undefined : loaded[open]
  return [shown, ...loaded].find((each) => each?.by === 'compact' && !read.has(each.article))?.article
}

/** How many articles the accurate tagger has read, of those that it can read. */
export function rereadOf({ loaded }: Pick<State, 'loaded'>): { done: number; of: number } {
  const tagged = loaded.filter(({ by }) => by !== undefined)
  return { done: tagged.filter(({ by }) => by === 'accurate').length, of: tagged.length }
}

/** Shows the other reading of the articles at these places; who is followed stays so. */
function exchangeAll(state: State, places: readonly number[]): State {
  if (places.length === 0) return state
  const shown = places.reduce(exchange, state)
  const { corrections, goes, undone } = shown
  return settle({ ...shown, filter: followedIn(shown, state) }, { corrections, goes, undone })
}

/** In the overview a person is known by an actor's id, which may be another's in the other reading. */
function followedIn(state: State, before: State): string | null {
  if (state.open !== null || before.filter === null || before.filter === openSpeaker) return state.filter
  const people = peopleIn(state)
  for (const { article, actor } of personFollowed(before)?.parts ?? []) {
    const [from, to] = [before.loaded[article]!.article, state.loaded[article]!.article]
    const key = people.keyOf(
      article,
      from === to ? actor.id : (twinsOf(from, to).actors.get(actor.id) ?? null),
    )
    if (key !== openSpeaker) return key
  }
  return null
}

/** Shows the other reading of an article. What was changed by hand goes along, where what it is about is there, too. */
function exchange(state: State, place: number): State {
  const { other, apart: back = [], ...each } = state.loaded[place]!
  if (!other || !each.by) return state
  const { article, by } = each
  const isMine = (correction: Correction) => correction.article === article.id
  const mine = state.corrections.filter(isMine)
  const moved = new Map(carried(article, other, mine).map((made, i) => [mine[i]!, made]))
  const apart = mine.filter((correction) => !moved.get(correction))
  const now: Loaded = {
    ...each,
    article: other,
    other: article,
    by: by === 'compact' ? 'accurate' : 'compact',
    ...(apart.length > 0 && { apart }),
  }
  const shown = {
    ...state,
    loaded: state.loaded.with(place, now),
    ...(state.open === place && moveSight(state, article, other)),
  }
  const kept = goesOf(state).map((go) => go.flatMap((one) => (isMine(one) ? (moved.get(one) ?? []) : one)))
  const goes = [...kept.filter(({ length }) => length > 0), ...back.map((one) => [one])]
  return {
    ...shown,
    corrections: goes.flat(),
    goes: goes.map(({ length }) => length),
    undone: state.undone.filter((go) => !go.some(isMine)),
  }
}

/** The corrections, go by go. */
function goesOf({ corrections, goes }: State): (readonly Correction[])[] {
  let at = 0
  return goes.map((length) => {
    at += length
    return corrections.slice(at - length, at)
  })
}

/** Whoever is followed and the quote that is open stay so in the other reading. */
function moveSight({ filter, selected }: State, from: Article, to: Article) {
  const { quotes, actors } = twinsOf(from, to)
  return {
    filter: filter === openSpeaker ? filter : (actors.get(filter ?? '') ?? null),
    selected: quotes.get(selected ?? '') ?? null,
    lit: null,
  }
}

import type { Quote } from '@news/model'
import type { Correction } from './corrections'
import { type Loaded, openArticle, type Shelf } from './loaded'
import { speakerId } from './speakers'

/** All that the page knows. What is drawn follows from this alone. */
export interface State extends Shelf {
  phase: 'start' | 'reading' | 'read'
  /** What stands in the paste box. */
  draft: string
  /** What is being read, or was read last: a file name, or in words. */
  name: string
  /** How much of it is read. */
  progress: Progress | null
  /** Corrections that were taken back, the last one first to come again. */
  undone: readonly Correction[]
  /** Speaker whose quotes alone are marked, or null for all. */
  filter: string | null
  /** Quote under the pointer or the keyboard focus. */
  lit: string | null
  /** Quote of the open article whose reasons are shown. */
  selected: string | null
  /** Goes up whenever the page should move to the selected quote. */
  jumps: number
  /** Trouble with the input, for the person to read. */
  trouble: string
  /** The dialog that lies over the page. */
  dialog: Dialog | null
}

export type Dialog = 'help' | 'search'

/** How far a long reading is: `3 of 12 files`. */
export interface Progress {
  done: number
  of: number
  noun: 'file' | 'article'
}

/** All that can happen to the page. */
export type Action =
  | { type: 'draft'; text: string }
  | { type: 'reading'; name: string }
  | { type: 'progress'; progress: Progress }
  | { type: 'read'; loaded: readonly Loaded[]; corrections?: readonly Correction[]; trouble?: string }
  | { type: 'trouble'; message: string }
  | { type: 'edit' }
  | { type: 'restart' }
  | { type: 'open'; article: number | null }
  | { type: 'turn'; by: 1 | -1 }
  | { type: 'correct'; correction: Correction }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'filter'; speaker: string }
  | { type: 'light'; quote: string | null }
  | { type: 'select'; quote: string }
  | { type: 'show'; quote: string; article?: number }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'close' }
  | { type: 'clear' }
  | { type: 'follow' }
  | { type: 'ask'; dialog: Dialog | null }

const untouched = { filter: null, lit: null, selected: null, trouble: '', progress: null, dialog: null }

export const start: State = {
  phase: 'start',
  draft: '',
  name: '',
  loaded: [],
  open: null,
  corrections: [],
  undone: [],
  jumps: 0,
  ...untouched,
}

/** What the page knows after something happened. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'draft':
      return { ...state, draft: action.text, trouble: '' }
    case 'reading':
      return { ...state, ...untouched, phase: 'reading', name: action.name }
    case 'progress':
      return state.phase === 'reading' ? { ...state, progress: action.progress } : state
    case 'read':
      return finish(state, action)
    case 'trouble':
      return { ...state, phase: restingPhase(state), progress: null, trouble: action.message }
    case 'edit':
      return { ...start, jumps: state.jumps, draft: openArticle(state)?.text ?? state.draft }
    case 'restart':
      return { ...start, jumps: state.jumps }
    case 'open':
      return open(state, action.article)
    case 'turn':
      return turn(state, action.by)
    case 'correct':
      return settle({ ...state, corrections: [...state.corrections, action.correction], undone: [] })
    case 'undo':
      return undo(state)
    case 'redo':
      return redo(state)
    case 'filter':
      return filterBy(state, state.filter === action.speaker ? null : action.speaker)
    case 'light':
      return state.lit === action.quote ? state : { ...state, lit: action.quote }
    case 'select':
      return { ...state, selected: state.selected === action.quote ? null : action.quote }
    case 'show': {
      const there = action.article === undefined ? state : open(state, action.article)
      return { ...there, selected: action.quote, lit: null, jumps: state.jumps + 1 }
    }
    case 'step':
      return step(state, action.by)
    case 'close':
      return { ...state, selected: null, lit: null }
    case 'clear':
      return clear(state)
    case 'follow':
      return follow(state)
    case 'ask':
      // There is nothing to search on the first page.
      return state.phase === 'read' || action.dialog !== 'search'
        ? { ...state, dialog: action.dialog }
        : state
  }
}

/** The quotes that are marked: all of the open article, or those of the speaker in the filter. */
export function visibleQuotes(state: Shelf & Pick<State, 'filter'>): readonly Quote[] {
  const quotes = openArticle(state)?.quotes ?? []
  return state.filter === null ? quotes : quotes.filter((quote) => speakerId(quote) === state.filter)
}

/** `1 quote`, `2 quotes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function finish(state: State, { loaded, corrections = [], trouble = '' }: Action & { type: 'read' }): State {
  if (loaded.length === 0) {
    const phase = restingPhase(state)
    return { ...state, phase, progress: null, trouble: trouble || 'There is nothing in it to read.' }
  }
  const all = together(state.loaded, loaded)
  return {
    ...start,
    jumps: state.jumps,
    name: all.length > loaded.length ? 'All that came in' : state.name,
    trouble,
    phase: 'read',
    loaded: all,
    corrections: [...state.corrections, ...corrections],
    // Several that come in are looked at together first.
    open: loaded.length === 1 || all.length === 1 ? all.findIndex((each) => isSame(each, loaded[0]!)) : null,
  }
}

/** What comes in joins what is there; an article that is there already does not come twice. */
function together(before: readonly Loaded[], after: readonly Loaded[]): readonly Loaded[] {
  if (before.length === 0) return after
  const ids = new Set(before.map(({ article }) => article.id))
  const fresh = after.filter((each) => !ids.has(each.article.id) || !before.some((old) => isSame(old, each)))
  return [...before, ...fresh]
}

const isSame = ({ article: a }: Loaded, { article: b }: Loaded) => a.id === b.id && a.text === b.text

/** Where the page goes back to when nothing came of a reading. */
const restingPhase = ({ loaded }: State) => (loaded.length > 0 ? 'read' : 'start')

function open(state: State, article: number | null): State {
  if (article === state.open) return state
  if (article === null ? state.loaded.length < 2 : !state.loaded[article]) return state
  return { ...state, ...untouched, open: article }
}

/** To the article after or before the open one; from the last one round to the first. */
function turn(state: State, by: 1 | -1): State {
  const count = state.loaded.length
  if (count < 2) return state
  return open(state, state.open === null ? (by > 0 ? 0 : count - 1) : (state.open + by + count) % count)
}

function undo(state: State): State {
  const taken = state.corrections.at(-1)
  if (!taken) return state
  return settle({
    ...state,
    corrections: state.corrections.slice(0, -1),
    undone: [taken, ...state.undone],
  })
}

function redo(state: State): State {
  const [taken, ...undone] = state.undone
  return taken ? settle({ ...state, corrections: [...state.corrections, taken], undone }) : state
}

/** Lets go of what a change of the records took away. */
function settle(state: State): State {
  return filterBy(state, state.filter)
}

/** One step back at a time: the open quote, then the filter, then the article among several. */
function clear(state: State): State {
  if (state.selected !== null || state.lit !== null) return { ...state, selected: null, lit: null }
  return state.filter === null ? open(state, null) : filterBy(state, null)
}

function filterBy(state: State, filter: string | null): State {
  const stays = visibleQuotes({ ...state, filter }).some(({ id }) => id === state.selected)
  return { ...state, filter, lit: null, selected: stays ? state.selected : null }
}

/** To the speaker of the quote that is lit or selected; where one is followed already, to nobody. */
function follow(state: State): State {
  if (state.filter !== null) return filterBy(state, null)
  const quote = visibleQuotes(state).find(({ id }) => id === (state.lit ?? state.selected))
  return quote ? filterBy(state, speakerId(quote)) : state
}

/** To the quote after or before the selected one; from the last one round to the first. */
function step(state: State, by: 1 | -1): State {
  const quotes = visibleQuotes(state)
  if (quotes.length === 0) return state
  const at = quotes.findIndex(({ id }) => id === (state.selected ?? state.lit))
  const next = at < 0 ? (by > 0 ? 0 : quotes.length - 1) : (at + by + quotes.length) % quotes.length
  return { ...state, selected: quotes[next]!.id, lit: null, jumps: state.jumps + 1 }
}

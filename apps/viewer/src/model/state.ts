import type { Article, Parsed, Quote, Warning } from '@news/model'
import { openSpeaker, speakerId } from './speakers'

/** All that the page knows. What is drawn follows from this alone. */
export interface State {
  phase: 'start' | 'reading' | 'read'
  /** What stands in the paste box. */
  draft: string
  /** File name, or what else to call where the text came from. */
  name: string
  article: Article | null
  warnings: readonly Warning[]
  /** Speaker whose quotes alone are marked, or null for all. */
  filter: string | null
  /** Quote under the pointer or the keyboard focus. */
  lit: string | null
  /** Quote whose reasons are shown. */
  selected: string | null
  /** Goes up whenever the page should move to the selected quote. */
  jumps: number
  /** Trouble with the input, for the person to read. */
  trouble: string
}

/** All that can happen to the page. */
export type Action =
  | { type: 'draft'; text: string }
  | { type: 'reading'; name: string }
  | { type: 'read'; parsed: Parsed }
  | { type: 'trouble'; message: string }
  | { type: 'edit' }
  | { type: 'restart' }
  | { type: 'filter'; speaker: string }
  | { type: 'light'; quote: string | null }
  | { type: 'select'; quote: string }
  | { type: 'show'; quote: string }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'close' }
  | { type: 'clear' }

const untouched = { filter: null, lit: null, selected: null, trouble: '' }

export const start: State = {
  phase: 'start',
  draft: '',
  name: '',
  article: null,
  warnings: [],
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
    case 'read':
      return finish(state, action.parsed)
    case 'trouble':
      return { ...state, phase: state.article ? 'read' : 'start', trouble: action.message }
    case 'edit':
      return {
        ...state,
        ...untouched,
        phase: 'start',
        draft: state.article?.text ?? state.draft,
        article: null,
      }
    case 'restart':
      return { ...start, jumps: state.jumps }
    case 'filter':
      return filterBy(state, state.filter === action.speaker ? null : action.speaker)
    case 'light':
      return state.lit === action.quote ? state : { ...state, lit: action.quote }
    case 'select':
      return { ...state, selected: state.selected === action.quote ? null : action.quote }
    case 'show':
      return { ...state, selected: action.quote, jumps: state.jumps + 1 }
    case 'step':
      return step(state, action.by)
    case 'close':
      return { ...state, selected: null, lit: null }
    case 'clear':
      // One step back at a time: first the open quote, then the filter.
      return state.selected === null && state.lit === null
        ? filterBy(state, null)
        : reduce(state, { type: 'close' })
  }
}

/** The quotes that are marked: all, or those of the speaker in the filter. */
export function visibleQuotes({ article, filter }: Pick<State, 'article' | 'filter'>): readonly Quote[] {
  if (!article) return []
  return filter === null ? article.quotes : article.quotes.filter((quote) => speakerId(quote) === filter)
}

/** What a screen reader is told when something changed. */
export function announcement(state: State): string {
  const { phase, article, trouble, filter } = state
  if (trouble) return trouble
  if (phase === 'reading') return 'Reading …'
  if (phase === 'start' || !article) return ''
  const shown = counted(visibleQuotes(state).length, 'quote')
  if (filter === null) return `${shown} found.`
  const name = article.actors.find(({ id }) => id === filter)?.name
  return filter === openSpeaker ? `${shown} with an open speaker marked.` : `${shown} by ${name} marked.`
}

/** `1 quote`, `2 quotes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function finish(state: State, { articles, warnings }: Parsed): State {
  const article = articles[0]
  const blank = !article || article.text.trim() === ''
  if (blank) return { ...state, phase: 'start', article: null, trouble: 'There is no text in it to read.' }
  return { ...state, ...untouched, phase: 'read', draft: '', article, warnings }
}

function filterBy(state: State, filter: string | null): State {
  const stays = visibleQuotes({ article: state.article, filter }).some(({ id }) => id === state.selected)
  return { ...state, filter, lit: null, selected: stays ? state.selected : null }
}

/** To the quote after or before the selected one; from the last one round to the first. */
function step(state: State, by: 1 | -1): State {
  const quotes = visibleQuotes(state)
  if (quotes.length === 0) return state
  const at = quotes.findIndex(({ id }) => id === (state.selected ?? state.lit))
  const next = at < 0 ? (by > 0 ? 0 : quotes.length - 1) : (at + by + quotes.length) % quotes.length
  return { ...state, selected: quotes[next]!.id, lit: null, jumps: state.jumps + 1 }
}

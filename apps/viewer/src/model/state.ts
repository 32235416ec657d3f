import { type Accuracy, type Reread, switchTo, takeReread, withoutAccuracy } from './accuracy'
import type { Correction } from './corrections'
import type { Part } from './grouping'
import { type Loaded, openArticle, type Shelf } from './loaded'
import { make, redo, undo } from './log'
import { ask, clear, filterBy, follow, followPerson, open, showing, step, turn, untouched } from './moves'

/** All that the page knows. What is drawn follows from this alone. */
export interface State extends Shelf {
  phase: 'start' | 'reading' | 'read'
  /** What stands in the paste box. */
  draft: string
  /** What is being read, or was read last: a file name, or in words. */
  name: string
  /** How much of it is read. */
  progress: Progress | null
  /** How many corrections were made in one go, for each go: they are taken back together. */
  goes: readonly number[]
  /** Corrections that were taken back, in goes, the last one first to come again. */
  undone: readonly (readonly Correction[])[]
  /**
   * Speaker who is followed, whose quotes alone are marked, or null for all: an actor’s id in the open article, a
   * person’s key in the overview. It goes along from one to the other.
   */
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
  /** Kept from text to text. */
  accuracy: Accuracy
  /** What came of something that changes nothing here, such as copying: told once to a screen reader. */
  told: string
}

/** `actor` is about the speaker who is followed, `quote` about the selected quote. */
export type Dialog = 'help' | 'search' | 'actor' | 'quote' | 'changes' | 'export'

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
  | { type: 'correct'; corrections: readonly Correction[]; then?: Part }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'filter'; speaker: string }
  | { type: 'person'; key: string }
  | { type: 'light'; quote: string | null }
  | { type: 'select'; quote: string }
  | { type: 'show'; quote: string; article?: number }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'close' }
  | { type: 'clear' }
  | { type: 'follow' }
  | { type: 'amend' }
  | { type: 'ask'; dialog: Dialog | null }
  | { type: 'accurate'; on: boolean }
  | { type: 'accurate-comes'; loaded: number }
  | { type: 'accurate-ready' }
  | { type: 'accurate-fails'; reason: string }
  | { type: 'reread'; readings: readonly Reread[] }
  | { type: 'tell'; words: string }

export const start: State = {
  phase: 'start',
  draft: '',
  name: '',
  loaded: [],
  open: null,
  corrections: [],
  goes: [],
  undone: [],
  jumps: 0,
  told: '',
  accuracy: withoutAccuracy,
  ...untouched,
}

/** A page with nothing in it, in place of one that was used. */
const emptied = ({ jumps, accuracy }: State): State => ({ ...start, jumps, accuracy })

/** What the page knows after something happened. */
export function reduce(state: State, action: Action): State {
  if (action.type === 'tell') return { ...state, told: action.words }
  const next = after(state, action)
  // What was told is old once something else happens.
  return next.told === '' || action.type === 'light' ? next : { ...next, told: '' }
}

function after(state: State, action: Exclude<Action, { type: 'tell' }>): State {
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
      return { ...emptied(state), draft: openArticle(state)?.text ?? state.draft }
    case 'restart':
      return emptied(state)
    case 'open':
      return open(state, action.article)
    case 'turn':
      return turn(state, action.by)
    case 'correct':
      return make(state, action.corrections, action.then)
    case 'undo':
      return undo(state)
    case 'redo':
      return redo(state)
    case 'filter':
      return filterBy(state, state.filter === action.speaker ? null : action.speaker)
    case 'person':
      return followPerson(state, action.key)
    case 'light':
      return state.lit === action.quote ? state : { ...state, lit: action.quote }
    case 'select':
      return { ...state, selected: state.selected === action.quote ? null : action.quote }
    case 'show': {
      const there = action.article === undefined ? state : open(state, action.article)
      return { ...showing(there, action.quote), lit: null, jumps: state.jumps + 1 }
    }
    case 'step':
      return step(state, action.by)
    case 'close':
      return { ...state, selected: null, lit: null }
    case 'clear':
      return clear(state)
    case 'follow':
      return follow(state)
    case 'amend':
      return ask(state, state.selected === null ? 'actor' : 'quote')
    case 'ask':
      return ask(state, action.dialog)
    case 'accurate':
      return switchTo(state, action.on)
    case 'accurate-comes':
      return { ...state, accuracy: { ...state.accuracy, loaded: action.loaded } }
    case 'accurate-ready':
      return { ...state, accuracy: { ...state.accuracy, ready: true } }
    case 'accurate-fails': {
      const off = switchTo(state, false)
      return { ...off, accuracy: { ...withoutAccuracy, trouble: action.reason } }
    }
    case 'reread':
      return takeReread(state, action.readings)
  }
}

/** `1 quote`, `2 quotes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function finish(state: State, { loaded, corrections = [], trouble = '' }: Action & { type: 'read' }): State {
  if (loaded.length === 0) {
    const phase = restingPhase(state)
    const there: State = { ...state, phase, progress: null, trouble }
    // A file of corrections alone is for the articles that are there.
    if (corrections.length > 0 && state.loaded.length > 0) return make(there, corrections)
    return { ...there, trouble: trouble || 'There is nothing in it to read.' }
  }
  const all = together(state.loaded, loaded)
  return {
    ...emptied(state),
    name: all.length > loaded.length ? 'All that came in' : state.name,
    trouble,
    phase: 'read',
    loaded: all,
    corrections: [...state.corrections, ...corrections],
    goes: [...state.goes, ...corrections.map(() => 1)],
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

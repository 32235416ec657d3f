import { openArticle } from './loaded'
import { visibleQuotes } from './moves'
import { openSpeaker } from './speakers'
import { counted, type Progress, type State } from './state'

/** What a screen reader is told when something changed. */
export function announcement(state: State): string {
  const { phase, trouble, told, filter, loaded } = state
  if (told) return told
  if (trouble) return trouble
  if (phase === 'reading') return 'Reading …'
  if (phase === 'start') return ''
  const article = openArticle(state)
  if (!article) return `${counted(loaded.length, 'article')} read.`
  const shown = counted(visibleQuotes(state).length, 'quote')
  if (filter === null) return `${shown} found.`
  const name = article.actors.find(({ id }) => id === filter)?.name
  return filter === openSpeaker ? `${shown} with an open speaker marked.` : `${shown} by ${name} marked.`
}

/** What the browser's tab says, so that several viewers are told apart. */
export function titleOf(state: State): string {
  const article = openArticle(state)
  const shown = article ? (article.headline ?? state.name) : state.name
  return state.phase === 'read' ? `${shown} – who said what` : 'Who said what'
}

/** How far the reading is: `Reading … 3 of 12 files`. */
export function progressText(progress: Progress | null): string {
  return progress ? `Reading … ${progress.done} of ${counted(progress.of, progress.noun)}` : 'Reading …'
}

import type { Article } from '@news/model'
import { render } from 'preact'
import type { Cast } from '../model/cast'
import { personFollowed } from '../model/followed'
import { peopleOf, type Said } from '../model/people'
import type { State } from '../model/state'
import { voices } from '../model/voice'
import { PrintNotes } from './print-notes'

/**
 * Draws the notes for paper, of the open article or of all, and of who is followed alone where somebody is; at once, as
 * printing does not wait. Null takes them away.
 */
export function drawForPaper(
  paper: Element,
  from: { state: State; articles: readonly Article[]; cast: Cast } | null,
) {
  if (from?.state.phase !== 'read') return render(null, paper)
  const { state, articles, cast } = from
  const { all, open } = peopleOf(articles)
  const isPrinted = ({ article }: Said) => state.open === null || article === state.open
  const followed = personFollowed(state)
  const printed = state.open === null ? articles : articles.slice(state.open, state.open + 1)
  const speakers = [
    ...all.map((person) => ({ person, said: person.said })),
    { person: undefined, said: open },
  ]
    .map(({ person, said }) => ({ person, said: said.filter(isPrinted) }))
    .filter(({ person, said }) => said.length > 0 && (state.filter === null || person === followed))
    .sort((a, b) => Number(!a.person) - Number(!b.person) || b.said.length - a.said.length)
  const shares = voices(printed, (quote, i) => cast.who(quote, state.open ?? i))
  render(<PrintNotes articles={articles} speakers={speakers} cast={cast} shares={shares} />, paper)
}

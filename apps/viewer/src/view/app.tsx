import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { watchDrops, watchPastes } from '../dom/dropping'
import { badgeOf, goTo, goToSpeakers, notesBelow, reveal, takeBackFocus } from '../dom/focus'
import { actionFor } from '../dom/keys'
import { forgetLink, watchLinks } from '../dom/link'
import type { Reader } from '../dom/parser'
import { watchPointing } from '../dom/pointing'
import { watchPrinting } from '../dom/printing'
import type { Rereader } from '../dom/rereading'
import { createHand } from '../dom/taking'
import { announcement, titleOf } from '../model/announcement'
import { castOf } from '../model/cast'
import { articlesOf, type Loaded, openArticle } from '../model/loaded'
import { reduce, type State, start } from '../model/state'
import { Accuracy } from './accuracy'
import { Dialogs } from './dialogs'
import { Overview } from './overview'
import { drawForPaper } from './paper'
import { Reading } from './reading'
import { Start } from './start'

/** What the page is made from. */
export interface Mounted {
  /** Reads what is put in; null for a page that shows only the records it came with. */
  reader: Reader | null
  /** Reads again with the accurate tagger; null where its files are not served beside the page. */
  rereader: Rereader | null
  /** Records that the page came with, the quote of a single article that it goes to, and what went wrong with them. */
  given: { name: string; loaded: readonly Loaded[]; quote?: string; trouble?: string } | null
}

/** The whole page: what happens to it comes in here, what it shows follows from the state. */
export function App({ reader, rereader, given }: Mounted) {
  const [state, dispatch] = useReducer(reduce, given, opened)
  const article = openArticle(state)
  const articles = articlesOf(state)
  const cast = useMemo(() => castOf(articles), [articles])
  const root = useRef<HTMLDivElement>(null)
  const hand = useMemo(() => reader && createHand(reader, dispatch), [reader])

  useLayoutEffect(() => {
    if (!hand) return
    const ends = [watchDrops(hand), watchPastes(hand), watchLinks(hand)]
    return () => {
      for (const end of ends) end()
    }
  }, [hand])
  useLayoutEffect(() => watchPointing(root.current!, dispatch), [])
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionFor(event)
      if (!action) return
      event.preventDefault()
      if (action.type === 'clear') takeBackFocus()
      if (
        action.type === 'follow' &&
        !document.querySelector('[data-badge][data-lit="true"], [aria-pressed="true"]')
      )
        goToSpeakers()
      dispatch(action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const paper = useRef<HTMLDivElement>(null)
  const shown = useRef({ state, articles, cast })
  shown.current = { state, articles, cast }
  useLayoutEffect(
    () => watchPrinting((isPrinting) => drawForPaper(paper.current!, isPrinting ? shown.current : null)),
    [],
  )
  // First to the top of what is new, then to the quote that was asked for.
  useLayoutEffect(() => {
    if (state.phase === 'read') scrollTo(0, 0)
  }, [state.phase, state.open])
  useLayoutEffect(() => goTo(state.selected), [state.jumps])
  useLayoutEffect(() => {
    if (matchMedia(notesBelow).matches) reveal(badgeOf(state.selected))
  }, [state.selected])
  const before = useRef(state.phase)
  useLayoutEffect(() => {
    if (before.current === 'read' && state.phase === 'start') forgetLink()
    before.current = state.phase
  }, [state.phase])
  useLayoutEffect(() => {
    document.title = titleOf(state)
  }, [state.phase, state.open, state.loaded])

  useEffect(() => rereader?.follow(state, dispatch), [state])
  const accuracy = rereader && <Accuracy state={state} dispatch={dispatch} rereader={rereader} />
  const shared = { state, articles, cast, dispatch, hand, accuracy }

  return (
    <div class="viewer" ref={root}>
      <output class="unseen">{announcement(state)}</output>
      {state.phase !== 'read' && hand && (
        <Start state={state} dispatch={dispatch} hand={hand} accuracy={accuracy} />
      )}
      {state.phase === 'read' && state.trouble && <p class="trouble">{state.trouble}</p>}
      {state.phase === 'read' && article && <Reading article={article} {...shared} />}
      {state.phase === 'read' && !article && <Overview {...shared} />}
      <Dialogs state={state} articles={articles} cast={cast} dispatch={dispatch} />
      <div class="paper" ref={paper} />
    </div>
  )
}

function opened(given: Mounted['given']): State {
  if (!given) return start
  const { name, loaded, quote, trouble } = given
  const read = reduce({ ...start, name }, { type: 'read', loaded, ...(trouble && { trouble }) })
  return quote === undefined ? read : reduce(read, { type: 'show', quote })
}

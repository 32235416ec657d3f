import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { watchDrops, watchPastes } from '../dom/dropping'
import { badgeOf, goTo, notesBelow, reveal, takeBackFocus } from '../dom/focus'
import { actionFor } from '../dom/keys'
import type { Reader } from '../dom/parser'
import { watchPointing } from '../dom/pointing'
import { createHand } from '../dom/taking'
import { announcement } from '../model/announcement'
import { castOf } from '../model/cast'
import { articlesOf, openArticle } from '../model/loaded'
import type { Hit } from '../model/search'
import { reduce, start } from '../model/state'
import { Help } from './help'
import { Overview } from './overview'
import { Reading } from './reading'
import { Search } from './search'
import { Start } from './start'

/** The whole page: what happens to it comes in here, what it shows follows from the state. */
export function App({ reader }: { reader: Reader }) {
  const [state, dispatch] = useReducer(reduce, start)
  const article = openArticle(state)
  const articles = articlesOf(state)
  const cast = useMemo(() => castOf(articles), [articles])
  const root = useRef<HTMLDivElement>(null)
  const hand = useMemo(() => createHand(reader, dispatch), [reader])

  useLayoutEffect(() => watchDrops(hand), [hand])
  useLayoutEffect(() => watchPastes(hand), [hand])
  useLayoutEffect(() => watchPointing(root.current!, dispatch), [])
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionFor(event)
      if (!action) return
      event.preventDefault()
      if (action.type === 'clear') takeBackFocus()
      dispatch(action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  useLayoutEffect(() => goTo(state.selected), [state.jumps])
  useLayoutEffect(() => {
    if (matchMedia(notesBelow).matches) reveal(badgeOf(state.selected))
  }, [state.selected])
  useLayoutEffect(() => {
    if (state.phase === 'read') scrollTo(0, 0)
  }, [state.phase, state.open])

  const close = () => dispatch({ type: 'ask', dialog: null })
  const found = (hit: Hit) => {
    close()
    if (hit.type === 'quote') dispatch({ type: 'show', article: hit.article, quote: hit.quote })
    else if (hit.who !== state.filter) dispatch({ type: 'filter', speaker: hit.who })
  }

  return (
    <div class="viewer" ref={root}>
      <output class="unseen">{announcement(state)}</output>
      {state.phase !== 'read' && <Start state={state} dispatch={dispatch} hand={hand} />}
      {state.phase === 'read' && state.trouble && <p class="trouble">{state.trouble}</p>}
      {state.phase === 'read' && article && (
        <Reading state={state} article={article} dispatch={dispatch} hand={hand} />
      )}
      {state.phase === 'read' && !article && (
        <Overview state={state} articles={articles} cast={cast} dispatch={dispatch} hand={hand} />
      )}
      {state.dialog === 'help' && <Help several={articles.length > 1} onClose={close} />}
      {state.dialog === 'search' && <Search articles={articles} {...cast} onClose={close} onFound={found} />}
    </div>
  )
}

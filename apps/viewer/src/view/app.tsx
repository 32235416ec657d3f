import sample from '@news/model/sample/article.txt?raw'
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { type Hand, watchDrops, watchPastes } from '../dom/dropping'
import { badgeOf, goTo, notesBelow, reveal, takeBackFocus } from '../dom/focus'
import { actionFor } from '../dom/keys'
import { watchPointing } from '../dom/pointing'
import type { Read } from '../dom/reading'
import { announcement, reduce, start } from '../model/state'
import { Reading } from './reading'
import { Start } from './start'

/** Larger files than this are not news articles, and would only fill the memory. */
const mostBytes = 20_000_000

/** The whole page: what happens to it comes in here, what it shows follows from the state. */
export function App({ read }: { read: Read }) {
  const [state, dispatch] = useReducer(reduce, start)
  const root = useRef<HTMLDivElement>(null)
  const hand = useMemo(() => createHand(read, dispatch), [read])

  useLayoutEffect(() => watchDrops(hand), [hand])
  useLayoutEffect(() => watchPastes(hand), [hand])
  useLayoutEffect(() => watchPointing(root.current!, dispatch), [])
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionFor(event)
      if (action?.type === 'clear') takeBackFocus()
      if (action) dispatch(action)
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
  }, [state.article])

  return (
    <div class="viewer" ref={root}>
      <output class="unseen">{announcement(state)}</output>
      {state.phase === 'read' && state.article ? (
        <Reading state={state} article={state.article} dispatch={dispatch} hand={hand} />
      ) : (
        <Start state={state} dispatch={dispatch} hand={hand} sample={sample} />
      )}
    </div>
  )
}

function createHand(read: Read, dispatch: (action: Parameters<typeof reduce>[1]) => void): Hand {
  let turn = 0
  const take = async (name: string, input: () => Promise<string | Uint8Array>) => {
    const mine = ++turn
    dispatch({ type: 'reading', name })
    try {
      const parsed = await read(await input())
      if (mine === turn) dispatch({ type: 'read', parsed })
    } catch {
      if (mine === turn) dispatch({ type: 'trouble', message: `“${name}” can’t be opened.` })
    }
  }
  return {
    text: (text, name) => take(name, async () => text),
    file: (file) => {
      if (file.size > mostBytes)
        dispatch({ type: 'trouble', message: `“${file.name}” is larger than 20 MB.` })
      else take(file.name, async () => new Uint8Array(await file.arrayBuffer()))
    },
  }
}

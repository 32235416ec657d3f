import type { Article } from '@news/model'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { watchWindow } from '../dom/scrolling'
import { visibleQuotes } from '../model/moves'
import { type Speaker, speakerId } from '../model/speakers'
import type { Action, State } from '../model/state'
import { strip } from '../model/strip'
import { Strip } from './strip'

/** The strip of the article above its text, with a line under it where the window is. */
export function StripBand(props: {
  article: Article
  state: State
  bySpeaker: ReadonlyMap<string, Speaker>
  dispatch: (action: Action) => void
}) {
  const { article, state, bySpeaker, dispatch } = props
  const stretches = useMemo(
    () => strip({ ...article, quotes: [...visibleQuotes(state)] }, speakerId),
    [article, state.filter],
  )
  const here = useRef<SVGRectElement>(null)
  useLayoutEffect(() => {
    const text = document.querySelector('[data-text]')
    if (!text) return
    return watchWindow(text, (from, to) => {
      here.current?.setAttribute('x', `${from * 100}%`)
      here.current?.setAttribute('width', `${Math.max(0, to - from) * 100}%`)
    })
  }, [article])
  if (article.quotes.length === 0) return null
  return (
    <div class="strip-band">
      <Strip
        stretches={stretches}
        people={bySpeaker}
        lit={state.lit ?? state.selected}
        onLight={(quote) => dispatch({ type: 'light', quote })}
        onShow={(quote) => dispatch({ type: 'show', quote })}
      />
      <svg class="strip-here" height="3" aria-hidden="true" focusable="false">
        <rect ref={here} height="3" rx="1.5" />
      </svg>
    </div>
  )
}

import type { Article } from '@news/model'
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Hand } from '../dom/taking'
import type { Cast } from '../model/cast'
import { layout } from '../model/page'
import { sheets } from '../model/sheets'
import { speakerId, speakersOf } from '../model/speakers'
import type { Action, State } from '../model/state'
import { voices } from '../model/voice'
import { Actors } from './actors'
import { AskButtons } from './ask-buttons'
import { Bar } from './bar'
import { CopyLink } from './copy-link'
import { Followed } from './followed'
import { InButtons } from './in-buttons'
import { OutButtons } from './out-buttons'
import { Page } from './page'
import { Textures } from './textures'
import { Voices } from './voices'
import { Why } from './why'

/** The read article: who speaks on the left, the text in the middle, the open quote and statements on the right. */
export function Reading(props: {
  state: State
  article: Article
  articles: readonly Article[]
  cast: Cast
  dispatch: (action: Action) => void
  hand: Hand | null
  accuracy: ComponentChildren
}) {
  const { state, article, articles, cast, dispatch, hand, accuracy } = props
  const place = state.open!
  const speakers = useMemo(
    () => speakersOf(article, (speaker) => cast.people.get(cast.who({ speaker }, place))),
    [article, cast, place],
  )
  const bySpeaker = useMemo(() => new Map(speakers.map((speaker) => [speaker.id, speaker])), [speakers])
  const shares = useMemo(() => voices([article], speakerId), [article])
  const paper = useMemo(() => sheets(layout(article)), [article])
  const selected = article.quotes.find(({ id }) => id === state.selected)
  // Not drawn anew whenever something lights up.
  const shareOfVoice = useMemo(
    () => (
      <Voices
        voices={shares}
        people={bySpeaker}
        chosen={state.filter}
        onChoose={(speaker) => dispatch({ type: 'filter', speaker })}
      />
    ),
    [shares, bySpeaker, state.filter],
  )
  return (
    <>
      <Textures />
      <Bar origin={state.loaded[state.open!]!.name} accuracy={accuracy}>
        {state.loaded.length > 1 && <Turning state={state} dispatch={dispatch} />}
        {hand && state.loaded.length === 1 && (
          <button type="button" class="button" onClick={() => dispatch({ type: 'edit' })}>
            Change text
          </button>
        )}
        <OutButtons state={state} dispatch={dispatch} />
        {hand && <CopyLink article={article} />}
        {hand && <InButtons dispatch={dispatch} hand={hand} />}
        <AskButtons dispatch={dispatch} />
      </Bar>
      <div class="columns">
        <Actors
          article={article}
          speakers={speakers}
          shares={shares}
          filter={state.filter}
          dispatch={dispatch}
        />
        <Page
          key={state.open}
          state={state}
          warnings={state.loaded[state.open!]!.warnings}
          article={article}
          sheets={paper}
          bySpeaker={bySpeaker}
          dispatch={dispatch}
        />
        <div class="side">
          <div class="notes">
            <Followed state={state} articles={articles} cast={cast} dispatch={dispatch} />
            {selected && <Why article={article} quote={selected} speakers={speakers} dispatch={dispatch} />}
            {!selected && state.filter === null && <Hint empty={article.quotes.length === 0} />}
          </div>
          <aside class="look" aria-label="Who says how much">
            {shareOfVoice}
          </aside>
        </div>
      </div>
    </>
  )
}

/** From one of several articles to the next, and back to all of them. */
function Turning({ state, dispatch }: { state: State; dispatch: (action: Action) => void }) {
  return (
    <>
      <button type="button" class="button" onClick={() => dispatch({ type: 'open', article: null })}>
        All {state.loaded.length} articles
      </button>
      <button
        type="button"
        class="button"
        aria-label="Previous article"
        onClick={() => dispatch({ type: 'turn', by: -1 })}
      >
        <span aria-hidden="true">←</span>
      </button>
      <button
        type="button"
        class="button"
        aria-label="Next article"
        onClick={() => dispatch({ type: 'turn', by: 1 })}
      >
        <span aria-hidden="true">→</span>
      </button>
    </>
  )
}

function Hint({ empty }: { empty: boolean }) {
  return (
    <aside class="hint" aria-label="How to read this page">
      {empty ? (
        <p>No quotes were found in this text.</p>
      ) : (
        <>
          <p>Click a quote to see why it was read that way. Click a name to follow one speaker.</p>
          <p class="keys">
            <span>
              <kbd>j</kbd> next quote
            </span>
            <span>
              <kbd>/</kbd> search
            </span>
            <span>
              <kbd>?</kbd> all keys
            </span>
          </p>
        </>
      )}
    </aside>
  )
}

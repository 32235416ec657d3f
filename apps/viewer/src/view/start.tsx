import type { ComponentChildren } from 'preact'
import type { Hand } from '../dom/taking'
import { progressText } from '../model/announcement'
import type { Action, State } from '../model/state'
import { OpenFile } from './open-file'

/** The empty page: what it is for, and the ways to put a text in. */
export function Start(props: {
  state: State
  dispatch: (action: Action) => void
  hand: Hand
  accuracy: ComponentChildren
}) {
  const { state, dispatch, hand, accuracy } = props
  const busy = state.phase === 'reading'
  const empty = state.draft.trim() === ''
  const read = () => hand.text(state.draft, 'your text')
  return (
    <main class="start">
      <h1>Who said what</h1>
      <p class="lead">
        Put in a news article, or many, and read them with every quote marked by speaker, direct or indirect,
        with the reason for each. Your text stays on this device: nothing is sent anywhere.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          read()
        }}
      >
        <label for="draft">The article</label>
        <textarea
          id="draft"
          rows={9}
          placeholder="Paste the text here, or drop files anywhere on the page: articles, web pages, feeds, records."
          spellcheck={false}
          value={state.draft}
          onInput={(event) => dispatch({ type: 'draft', text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !empty) read()
          }}
        />
        {state.trouble && <p class="trouble">{state.trouble}</p>}
        <div class="buttons">
          <button type="submit" class="button primary" disabled={busy || empty}>
            {busy ? progressText(state.progress) : 'Read it'}
          </button>
          {busy && (
            <button type="button" class="button" onClick={hand.stop}>
              Stop
            </button>
          )}
          {!busy && (
            <button
              type="button"
              class={empty ? 'button primary' : 'button'}
              onClick={() => hand.sample('article')}
            >
              Try the sample
            </button>
          )}
          <OpenFile hand={hand} />
        </div>
      </form>
      <p class="samples">
        Other samples:{' '}
        {samples.map(({ key, name }) => (
          <button key={key} type="button" class="button" disabled={busy} onClick={() => hand.sample(key)}>
            {name}
          </button>
        ))}
      </p>
      {accuracy}
    </main>
  )
}

/** What comes with the parser besides the article. */
const samples = [
  { key: 'feed', name: 'A feed' },
  { key: 'page', name: 'A web page' },
]

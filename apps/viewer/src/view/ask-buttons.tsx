import type { Action } from '../model/state'

/** The ways to the dialogs for whoever doesn't know their keys. */
export function AskButtons({ dispatch }: { dispatch: (action: Action) => void }) {
  return (
    <>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="/"
        onClick={() => dispatch({ type: 'ask', dialog: 'search' })}
      >
        Search
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="?"
        aria-label="Help"
        onClick={() => dispatch({ type: 'ask', dialog: 'help' })}
      >
        <span aria-hidden="true">?</span>
      </button>
    </>
  )
}

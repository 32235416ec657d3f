import type { Action, State } from '../model/state'

/** What was changed, to take back, and the way out. */
export function OutButtons({ state, dispatch }: { state: State; dispatch: (action: Action) => void }) {
  const { corrections, goes, undone } = state
  return (
    <>
      {(goes.length > 0 || undone.length > 0) && (
        <>
          <button
            type="button"
            class="button"
            aria-label="Undo"
            disabled={goes.length === 0}
            onClick={() => dispatch({ type: 'undo' })}
          >
            <span aria-hidden="true">↶</span>
          </button>
          <button
            type="button"
            class="button"
            aria-label="Redo"
            disabled={undone.length === 0}
            onClick={() => dispatch({ type: 'redo' })}
          >
            <span aria-hidden="true">↷</span>
          </button>
          <button type="button" class="button" onClick={() => dispatch({ type: 'ask', dialog: 'changes' })}>
            {`Changes (${corrections.length})`}
          </button>
        </>
      )}
      <button type="button" class="button" onClick={() => dispatch({ type: 'ask', dialog: 'export' })}>
        Save
      </button>
    </>
  )
}

import type { Article } from '@news/model'
import { useMemo } from 'preact/hooks'
import { changesIn } from '../../model/changes'
import type { Action, State } from '../../model/state'
import { Modal } from '../modal'

/** What was changed by hand, the latest first, to take back and to make again. */
export function ChangesDialog(props: {
  state: State
  dispatch: (action: Action) => void
  onClose: () => void
}) {
  const { state, dispatch, onClose } = props
  const loaded: readonly Article[] = useMemo(() => state.loaded.map(({ article }) => article), [state.loaded])
  const changes = useMemo(() => changesIn(loaded, state.corrections), [loaded, state.corrections])
  return (
    <Modal id="changes-dialog" title="What you changed" onClose={onClose}>
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={state.goes.length === 0}
          onClick={() => dispatch({ type: 'undo' })}
        >
          Undo the last
        </button>
        <button
          type="button"
          class="button"
          disabled={state.undone.length === 0}
          onClick={() => dispatch({ type: 'redo' })}
        >
          Redo
        </button>
      </div>
      {changes.length === 0 && <p>Nothing is changed.</p>}
      <ol class="changes">
        {changes.map(({ words, where, restore }, i) => (
          <li key={`${changes.length - i}`}>
            <span>{words}</span>
            {where && <span class="where">{where}</span>}
            {restore && (
              <button
                type="button"
                class="button small"
                onClick={() => dispatch({ type: 'correct', corrections: [restore] })}
              >
                Bring it back
              </button>
            )}
          </li>
        ))}
      </ol>
    </Modal>
  )
}
